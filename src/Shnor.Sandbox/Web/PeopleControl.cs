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
        Do<TextRequest>("/sandbox/people/{id:long}/text", (http, act) => messenger.SendText(Id(http), act.Text, act.Group, act.ReplyTo)),
        Do<PressRequest>("/sandbox/people/{id:long}/press", Press),
        Do<BlockRequest>("/sandbox/people/{id:long}/block", SetBlocked),
        Do<ReadRequest>("/sandbox/people/{id:long}/read", (http, act) => messenger.Read(Id(http), act.Group)),
        Post("/sandbox/people/{id:long}/file", SendFile),
    ];

    private SandboxPersonState Find(HttpContext http) =>
        messenger.People.FirstOrDefault(p => p.Person.Id == Id(http)) ?? throw ControlRefusal.NotFound("Такого человека здесь нет.");

    private View.PhoneView Add(NewPerson person)
    {
        if (string.IsNullOrWhiteSpace(person.FirstName))
            throw ControlRefusal.BadRequest("У человека есть имя.");
        var id = person.Id ?? messenger.People.Select(p => p.Person.Id).Append(100).Max() + 1;
        messenger.AddPerson(new SandboxPerson(id, person.FirstName.Trim(), person.LastName?.Trim() ?? "", person.Username, person.Caption ?? "", person.Started));
        return View.Phone(messenger, messenger.Person(id));
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

    /// <summary>The body is the file; a picture is sent as one when the address says so.</summary>
    private async Task<object?> SendFile(HttpContext http, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        var (bytes, caption) = (body.ToArray(), http.Request.Query["caption"].ToString());
        var (group, replyTo) = (Number(http, "group"), Number(http, "replyTo"));
        if (http.Request.Query["as"] == "photo")
            messenger.SendPhoto(Id(http), bytes, caption, group, replyTo);
        else
            messenger.SendFile(Id(http), http.Request.Query["name"].ToString(), bytes, caption, group, replyTo);
        return null;
    }

    private sealed record NewPerson(string? FirstName, string? LastName, string? Username, string? Caption, bool Started, long? Id);

    private sealed record StartRequest(string? Payload);

    private sealed record TextRequest(string Text, long? Group, long? ReplyTo);

    /// <param name="Data">The button's data or its label.</param>
    /// <param name="Forged">A changed client: any data, whether there is such a button or not.</param>
    private sealed record PressRequest(long MessageId, string Data, long? Group, bool Forged);

    private sealed record BlockRequest(bool Blocked);

    private sealed record ReadRequest(long? Group);
}
