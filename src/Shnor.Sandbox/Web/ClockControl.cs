using Microsoft.AspNetCore.Http;
using static Shnor.Sandbox.Web.ControlRoute;

namespace Shnor.Sandbox.Web;

/// <summary>The host's clock, where it has one to move.</summary>
internal sealed class ClockControl(SandboxMessenger messenger)
{
    private const int LongestAdvance = 366 * 24 * 60; // minutes

    public IEnumerable<ControlRoute> Routes =>
    [
        Get("/sandbox/clock", _ => View.Clock(messenger)),
        Post("/sandbox/clock/advance", Advance),
        Post("/sandbox/clock/to", MoveTo),
        Post("/sandbox/clock/next", MoveToNextEvent),
    ];

    private ISandboxClock Clock => messenger.Clock ?? throw ControlRefusal.NotFound("Здесь нет часов.");

    private async Task<object?> Advance(HttpContext http, CancellationToken ct)
    {
        var (clock, minutes) = (Clock, (await Read<AdvanceRequest>(http, ct)).Minutes);
        if (minutes is < 1 or > LongestAdvance)
            throw TooFar();
        return await Moved(clock.Advance(TimeSpan.FromMinutes(minutes), ct));
    }

    private async Task<object?> MoveTo(HttpContext http, CancellationToken ct)
    {
        var (clock, at) = (Clock, (await Read<MoveRequest>(http, ct)).At);
        if (at < clock.Now || at - clock.Now > TimeSpan.FromMinutes(LongestAdvance))
            throw TooFar();
        return await Moved(clock.MoveTo(at, ct));
    }

    private async Task<object?> MoveToNextEvent(HttpContext http, CancellationToken ct)
    {
        var next = await Clock.NextEvent(ct) ?? throw ControlRefusal.Conflict("Впереди ничего не запланировано.");
        return await Moved(Clock.MoveTo(next, ct));
    }

    private async Task<object?> Moved(Task moving)
    {
        await moving;
        messenger.ClockMoved();
        return View.Clock(messenger);
    }

    private static ControlRefusal TooFar() => ControlRefusal.BadRequest("Часы идут только вперёд, не больше года за раз.");

    private sealed record AdvanceRequest(int Minutes);

    /// <param name="At">With its offset: 2022-02-10T09:00:00+05:00.</param>
    private sealed record MoveRequest(DateTimeOffset At);
}
