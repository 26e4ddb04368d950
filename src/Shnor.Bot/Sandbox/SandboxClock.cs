using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Scheduling;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage;

namespace Shnor.Bot.Sandbox;

/// <summary>Moves the town's time. It stops at everything that becomes due on the way, so a day passes as it would by itself.</summary>
internal sealed class SandboxClock(MovableTime town, TownRound round, ScreenPainter painter, Store store, BotSettings settings) : ISandboxClock, IDisposable
{
    private readonly SemaphoreSlim _hand = new(1, 1);

    public DateTimeOffset Now => town.GetUtcNow();

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId);

    public Task Advance(TimeSpan by, CancellationToken ct) => MoveTo(Now + by, ct);

    public async Task MoveTo(DateTimeOffset instant, CancellationToken ct)
    {
        await _hand.WaitAsync(ct);
        try
        {
            while (await NextEvent(ct) is { } next && next <= instant)
            {
                if (next > Now) town.MoveTo(next);
                await round.Run(ct);
            }

            if (instant > Now) town.MoveTo(instant);
            await round.Run(ct);
            await painter.Finish();
            await Remember(ct);
        }
        finally
        {
            _hand.Release();
        }
    }

    public async Task<DateTimeOffset?> NextEvent(CancellationToken ct) =>
        await round.NextEvent(ct) is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null;

    public void Dispose() => _hand.Dispose();

    /// <summary>After a restart the town goes on where it was.</summary>
    private Task Remember(CancellationToken ct)
    {
        var offset = town.Offset;
        return store.InOneCommit((db, token) => db.Identity.ExecuteUpdateAsync(set => set.SetProperty(i => i.ClockOffset, offset), token), ct);
    }
}
