using Shnor.Sandbox;

namespace Shnor.Browser.Tests.Support;

/// <summary>A clock that stands until somebody moves it; its next event is always in two hours.</summary>
internal sealed class StandingClock : ISandboxClock
{
    public DateTimeOffset Now { get; private set; } = new(2026, 9, 7, 6, 0, 0, TimeSpan.Zero);

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    public Task Advance(TimeSpan by, CancellationToken ct) => MoveTo(Now + by, ct);

    public Task MoveTo(DateTimeOffset instant, CancellationToken ct)
    {
        Now = instant;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextEvent(CancellationToken ct) => Task.FromResult<DateTimeOffset?>(Now.AddHours(2));
}
