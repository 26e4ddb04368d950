using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Watching;

/// <summary>
/// A long outage is written down while it lasts, as a letter to the owner that waits with all the others for the messenger to come back:
/// so its beginning survives a restart.
/// </summary>
public sealed partial class WatchReach(MessengerReach reach, Owners owners, Store store, TownClock clock, OutboxSignal signal, ILogger<WatchReach> log)
{
    public static readonly TimeSpan WorthTelling = TimeSpan.FromMinutes(10);

    private bool _told;

    public async Task Look(CancellationToken ct)
    {
        if (reach.Outage is { } outage)
        {
            if (_told || outage.For < WorthTelling) return;
            if (!await IsWrittenDown(ct)) await owners.Tell(LetterKinds.Outage, OutageDetail.Of(outage.Since), OutageDetail.Of(outage.Since), ct);
            _told = true;
            LogOutage(outage.For.TotalMinutes, outage.Reason);
            return;
        }

        if (!_told) return;
        await Close(ct);
        _told = false;
        LogBack();
        signal.Wake();
    }

    /// <summary>By this process, or by one before it in the same outage.</summary>
    private Task<bool> IsWrittenDown(CancellationToken ct) => store.Read((db, token) => Waiting(db).AnyAsync(token), ct);

    /// <summary>Whatever pause the letter is resting in: it says when the outage ended, not when the letter went.</summary>
    private Task Close(CancellationToken ct)
    {
        var now = clock.UtcNow;
        var end = OutageDetail.Until(now);
        return store.InOneCommit(
            (db, token) => Waiting(db).Where(row => !row.Detail!.Contains(OutageDetail.Between))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Detail, row => row.Detail + end).SetProperty(row => row.NotBefore, now), token),
            ct);
    }

    private static IQueryable<OutboxRow> Waiting(ShnorDb db) =>
        db.Outbox.Where(row => row.Kind == LetterKinds.Outage && (row.State == OutboxState.Pending || row.State == OutboxState.Sending));

    [LoggerMessage(EventId = 620, Level = LogLevel.Error, Message = "The messenger has not been reached for {Minutes:0} min ({Reason}); attempts go on, and what is due waits")]
    private partial void LogOutage(double minutes, string reason);

    [LoggerMessage(EventId = 621, Level = LogLevel.Information, Message = "The messenger answers again; the owner is told")]
    private partial void LogBack();
}

/// <summary>The detail of an outage's row: when it began, and when it ended once that is known.</summary>
internal static class OutageDetail
{
    public const string Between = "|";
    private const string Format = "yyyyMMddHHmmss";

    public static string Of(DateTime since) => since.ToString(Format, CultureInfo.InvariantCulture);

    public static string Until(DateTime end) => Between + Of(end);

    public static (DateTime Since, DateTime? Until) Read(string detail) =>
        detail.Split(Between) is [var since, var until] ? (Instant(since), Instant(until)) : (Instant(detail), null);

    private static DateTime Instant(string text) =>
        DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
