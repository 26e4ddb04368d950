using Microsoft.AspNetCore.Http;
using static Shnor.Sandbox.Web.ControlRoute;

namespace Shnor.Sandbox.Web;

/// <summary>People and what they do. With a group in the body it happens there instead of in their own chat.</summary>
internal sealed class PeopleControl(SandboxMessenger messenger)
{
    public IEnumerable<ControlRoute> Routes =>
    [
        Get("/sandbox/people", _ => messenger.People.Select(person => View.Phone(messenger, person))),
        Get("/sandbox/people/{id:long}", http => View.Phone(messenger, Find(http))),
        Post<NewPerson>("/sandbox/people", (_, person) => Add(person)),
        Do<StartRequest>("/sandbox/people/{id:long}/start", (http, act) => messenger.Start(Id(http), act.Payload)),
        Do<TextRequest>("/sandbox/people/{id:long}/text", Write),
        Do<PressRequest>("/sandbox/people/{id:long}/press", Press),
        Do<BlockRequest>("/sandbox/people/{id:long}/block", SetBlocked),
        Do<ReadRequest>("/sandbox/people/{id:long}/read", (http, act) => messenger.Read(Id(http), act.Group)),
        Post("/sandbox/people/{id:long}/file", SendFile),
        Post("/sandbox/people/{id:long}/photo", SendPhoto),
    ];

    private SandboxPersonState Find(HttpContext http) =>
        messenger.People.FirstOrDefault(p => p.Person.Id == Id(http)) ?? throw ControlRefusal.NotFound("Такого человека здесь нет.");

    private View.PhoneView Add(NewPerson person)
    {
        if (string.IsNullOrWhiteSpace(person.FirstName))
            throw ControlRefusal.BadRequest("У человека есть хотя бы имя.");
        var (first, last, caption) = (person.FirstName.Trim(), person.LastName?.Trim() ?? "", person.Caption ?? "новый человек");
        if (person.Id is not { } id)
            id = messenger.AddPerson(first, last, person.Username, caption, person.Started).Id;
        else
            messenger.AddPerson(new SandboxPerson(id, first, last, person.Username, caption, person.Started));
        return View.Phone(messenger, messenger.Person(id));
    }

    private void Write(HttpContext http, TextRequest act)
    {
        if (act.Html)
            messenger.SendHtml(Id(http), act.Text, act.Group, act.ReplyTo);
        else
            messenger.SendText(Id(http), act.Text, act.Group, act.ReplyTo);
    }

    private void Press(HttpContext http, PressRequest act)
    {
        if (act.Forged)
            messenger.PressForged(Id(http), act.MessageId, act.Data, act.Group);
        else
            messenger.Press(Id(http), act.MessageId, act.Data, act.Group);
    }

    private void SetBlocked(HttpContext http, BlockRequest act)
    {
        if (act.Blocked)
            messenger.Block(Id(http));
        else
            messenger.Unblock(Id(http));
    }

    private async Task<object?> SendFile(HttpContext http, CancellationToken ct)
    {
        var name = http.Request.Query["name"].ToString();
        messenger.SendFile(Id(http), name, await Bytes(http, ct), Caption(http), Number(http, "group"), Number(http, "replyTo"), Album(http), IsHtml(http));
        return null;
    }

    private async Task<object?> SendPhoto(HttpContext http, CancellationToken ct)
    {
        var bytes = await Bytes(http, ct);
        messenger.SendPhoto(Id(http), bytes, Caption(http), Number(http, "group"), Number(http, "replyTo"), Album(http), IsHtml(http));
        return null;
    }

    private static string Caption(HttpContext http) => http.Request.Query["caption"].ToString();

    private static string? Album(HttpContext http) => http.Request.Query["album"].ToString() is { Length: > 0 } album ? album : null;

    private static bool IsHtml(HttpContext http) => http.Request.Query["html"] == "true";

    /// <summary>The body is the file.</summary>
    private static async Task<byte[]> Bytes(HttpContext http, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        return body.ToArray();
    }

    private sealed record NewPerson(string? FirstName, string? LastName, string? Username, string? Caption, bool Started, long? Id);

    private sealed record StartRequest(string? Payload);

    /// <param name="Html">The text is the HTML of the Bot API: it is typed with that formatting.</param>
    private sealed record TextRequest(string Text, long? Group, long? ReplyTo, bool Html);

    /// <param name="Data">The button's data or its label.</param>
    /// <param name="Forged">A changed client: any data, whether there is such a button or not.</param>
    private sealed record PressRequest(long MessageId, string Data, long? Group, bool Forged);

    private sealed record BlockRequest(bool Blocked);

    private sealed record ReadRequest(long? Group);
}
