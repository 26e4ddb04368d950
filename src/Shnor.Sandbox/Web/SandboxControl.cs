using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>What the page asks for and does, as JSON.</summary>
internal sealed class SandboxControl(SandboxMessenger messenger)
{
    private const int LongestAdvance = 366 * 24 * 60; // minutes

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<(string Verb, string Route, Func<HttpContext, CancellationToken, Task> Serve)> Routes =>
    [
        ("GET", "/sandbox/state", (http, ct) => Write(http, View.Town(messenger), ct)),
        ("GET", "/sandbox/people/{id:long}", ReadPhone),
        ("GET", "/sandbox/clock", (http, ct) => Write(http, View.Clock(messenger), ct)),
        ("GET", "/sandbox/events", new ChangeStream(messenger).Serve),

        Act<StartRequest>("/sandbox/people/{id:long}/start", (id, act) => messenger.Start(id, act.Payload)),
        Act<TextRequest>("/sandbox/people/{id:long}/text", (id, act) => messenger.SendText(id, act.Text)),
        Act<PressRequest>("/sandbox/people/{id:long}/press", (id, act) => messenger.Press(id, act.MessageId, act.Data)),
        Act<BlockRequest>("/sandbox/people/{id:long}/block", SetBlocked),
        Change("/sandbox/people/{id:long}/file", SendFile),
        Change("/sandbox/people", AddPerson),
        Change("/sandbox/clock/advance", Advance),
        Change("/sandbox/clock/next", MoveToNextEvent),
    ];

    private Task ReadPhone(HttpContext http, CancellationToken ct) => messenger.Knows(Id(http))
        ? Write(http, View.Phone(messenger, messenger.Person(Id(http))), ct)
        : Refuse(http, StatusCodes.Status404NotFound, "Такого человека здесь нет.", ct);

    private static (string Verb, string Route, Func<HttpContext, CancellationToken, Task> Serve) Change(
        string route,
        Func<HttpContext, CancellationToken, Task> act)
    {
        return ("POST", route, (http, ct) => OwnPageOnly.Guard(_ => InWords(http, act, ct))(http));
    }

    private static (string Verb, string Route, Func<HttpContext, CancellationToken, Task> Serve) Act<T>(string route, Action<long, T> act) =>
        Change(route, async (http, ct) => act(Id(http), await Read<T>(http, ct)));

    /// <summary>What a person cannot do here (a button that went away, a blocked bot) is a refusal in words, not a crash.</summary>
    private static async Task InWords(HttpContext http, Func<HttpContext, CancellationToken, Task> act, CancellationToken ct)
    {
        try
        {
            await act(http, ct);
            if (!http.Response.HasStarted)
                http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or JsonException)
        {
            await Refuse(http, StatusCodes.Status409Conflict, e.Message, ct);
        }
    }

    private void SetBlocked(long id, BlockRequest act)
    {
        if (act.Blocked)
            messenger.Block(id);
        else
            messenger.Unblock(id);
    }

    private async Task AddPerson(HttpContext http, CancellationToken ct)
    {
        var named = await Read<NewPersonRequest>(http, ct);
        if (string.IsNullOrWhiteSpace(named.FirstName))
            throw new ArgumentException("У человека есть хотя бы имя.");
        var person = messenger.AddPerson(named.FirstName.Trim(), named.LastName?.Trim() ?? "");
        await Write(http, View.Phone(messenger, messenger.Person(person.Id)), ct);
    }

    private async Task SendFile(HttpContext http, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, ct);
        messenger.SendFile(Id(http), http.Request.Query["name"].ToString(), bytes.ToArray(), http.Request.Query["caption"].ToString());
    }

    private async Task Advance(HttpContext http, CancellationToken ct)
    {
        var minutes = (await Read<AdvanceRequest>(http, ct)).Minutes;
        if (messenger.Clock is not { } clock)
            await Refuse(http, StatusCodes.Status404NotFound, "Здесь нет часов.", ct);
        else if (minutes is < 1 or > LongestAdvance)
            await Refuse(http, StatusCodes.Status400BadRequest, "Часы идут только вперёд, не больше года за раз.", ct);
        else
            await Move(http, clock.Advance(TimeSpan.FromMinutes(minutes), ct), ct);
    }

    private async Task MoveToNextEvent(HttpContext http, CancellationToken ct)
    {
        if (messenger.Clock is not { } clock)
            await Refuse(http, StatusCodes.Status404NotFound, "Здесь нет часов.", ct);
        else if (await clock.NextEvent(ct) is not { } next)
            await Refuse(http, StatusCodes.Status409Conflict, "Впереди ничего не запланировано.", ct);
        else
            await Move(http, clock.MoveTo(next, ct), ct);
    }

    private async Task Move(HttpContext http, Task moving, CancellationToken ct)
    {
        await moving;
        messenger.ClockMoved();
        await Write(http, View.Clock(messenger), ct);
    }

    private static long Id(HttpContext http) => long.Parse((string)http.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);

    private static async Task<T> Read<T>(HttpContext http, CancellationToken ct) =>
        await http.Request.ReadFromJsonAsync<T>(Json, ct) ?? throw new JsonException("The body is a JSON object.");

    private static Task Write<T>(HttpContext http, T value, CancellationToken ct) => http.Response.WriteAsJsonAsync(value, Json, ct);

    private static Task Refuse(HttpContext http, int code, string text, CancellationToken ct)
    {
        http.Response.StatusCode = code;
        return Write(http, new Refused(text), ct);
    }

    private sealed record NewPersonRequest(string FirstName, string? LastName);

    private sealed record StartRequest(string? Payload);

    private sealed record TextRequest(string Text);

    private sealed record PressRequest(long MessageId, string Data);

    private sealed record BlockRequest(bool Blocked);

    private sealed record AdvanceRequest(int Minutes);

    private sealed record Refused(string Text);
}
