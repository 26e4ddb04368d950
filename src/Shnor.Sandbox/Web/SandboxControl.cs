using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Shnor.Sandbox.Web;

/// <summary>What the page asks for and does, as JSON.</summary>
internal static class SandboxControl
{
    private const int LongestAdvance = 366 * 24 * 60; // minutes

    public static void Map(RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/state", (SandboxMessenger town) => View.Town(town));
        sandbox.MapGet("/people/{id:long}", (long id, SandboxMessenger town) => View.Phone(town, town.Person(id)));
        sandbox.MapGet("/clock", (SandboxMessenger town) => View.Clock(town));
        sandbox.MapGet("/events", Events);

        var acts = sandbox.MapGroup("").AddEndpointFilter<OwnPageOnly>().AddEndpointFilter<RefusedInWords>();
        acts.MapPost("/people/{id:long}/start", (long id, StartRequest act, SandboxMessenger town) => Done(() => town.Start(id, act.Payload)));
        acts.MapPost("/people/{id:long}/text", (long id, TextRequest act, SandboxMessenger town) => Done(() => town.SendText(id, act.Text)));
        acts.MapPost("/people/{id:long}/press", (long id, PressRequest act, SandboxMessenger town) => Done(() => town.Press(id, act.MessageId, act.Data)));
        acts.MapPost("/people/{id:long}/file", SendFile);
        acts.MapPost("/people/{id:long}/block", (long id, SandboxMessenger town) => Done(() => town.Block(id)));
        acts.MapPost("/people/{id:long}/unblock", (long id, SandboxMessenger town) => Done(() => town.Unblock(id)));
        acts.MapPost("/clock/advance", Advance);
        acts.MapPost("/clock/next", MoveToNextEvent);
    }

    private static IResult Done(Action act)
    {
        act();
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SendFile(long id, string name, string? caption, HttpRequest request, SandboxMessenger town, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        town.SendFile(id, name, bytes.ToArray(), caption ?? "");
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Advance(AdvanceRequest act, SandboxMessenger town, CancellationToken ct)
    {
        if (town.Clock is not { } clock)
            return TypedResults.NotFound();
        if (act.Minutes is < 1 or > LongestAdvance)
            return TypedResults.BadRequest(new Refused("Часы идут только вперёд, не больше года за раз."));
        await clock.Advance(TimeSpan.FromMinutes(act.Minutes), ct);
        town.ClockMoved();
        return TypedResults.Ok(View.Clock(town));
    }

    private static async Task<IResult> MoveToNextEvent(SandboxMessenger town, CancellationToken ct)
    {
        if (town.Clock is not { } clock)
            return TypedResults.NotFound();
        if (await clock.NextEvent(ct) is not { } next)
            return TypedResults.Conflict(new Refused("Впереди ничего не запланировано."));
        await clock.MoveTo(next, ct);
        town.ClockMoved();
        return TypedResults.Ok(View.Clock(town));
    }

    private static Task Events(HttpContext http, SandboxMessenger town, IHostApplicationLifetime host) =>
        SandboxServices.UntilStopped(http, host, ct => TypedResults.ServerSentEvents(Changes(town, ct)).ExecuteAsync(http));

    private static async IAsyncEnumerable<SseItem<string>> Changes(SandboxMessenger town, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var changes = town.Watch(ct).GetAsyncEnumerator(ct);
        var next = changes.MoveNextAsync();
        // By now we are watching: the page that reads the state on this event misses nothing after it.
        yield return new SseItem<string>("{}", "open");
        while (await next)
        {
            var change = changes.Current;
            if (change.Kind != SandboxChangeKind.Updates)
                yield return new SseItem<string>(JsonSerializer.Serialize(new { kind = change.Kind.ToString(), person = change.PersonId }), "change");
            next = changes.MoveNextAsync();
        }
    }

    internal sealed record StartRequest(string? Payload);

    internal sealed record TextRequest(string Text);

    internal sealed record PressRequest(long MessageId, string Data);

    internal sealed record AdvanceRequest(int Minutes);

    internal sealed record Refused(string Text);
}
