using Microsoft.Data.Sqlite;
using Shnor.Bot.Features;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Watching;

public enum BackupTrouble
{
    None,
    NoRoom,
    Damaged,
    NoAccess,
    Other,
}

/// <summary>
/// A copy of the store a day, in the small hours of the bot's zone. Whether today's is there is told by the names in the folder, so a night
/// that was missed costs only delay.
/// </summary>
public sealed partial class DailyBackup(BotSettings settings, TownClock clock, TimeProvider machine, Owners owners, ILogger<DailyBackup> log)
{
    private static readonly TimeOnly NotBefore = new(3, 0);
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromHours(1);

    private long? _failedAt;

    /// <summary>What went wrong with the last try.</summary>
    public BackupTrouble Trouble { get; private set; }

    public async Task Look(CancellationToken ct)
    {
        if (settings.BackupFolder is not { } folder) return;
        var now = clock.In(TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId));
        var copy = Path.Combine(folder, BackupShelf.NameOf(now.Today));
        if (TimeOnly.FromDateTime(now.Now) < NotBefore || File.Exists(copy)) return;
        if (_failedAt is { } failed && machine.GetElapsedTime(failed) < BeforeAnotherTry) return;

        var (trouble, error) = await Take(copy, ct);
        if (trouble == BackupTrouble.None)
        {
            (_failedAt, Trouble) = (null, BackupTrouble.None);
            TidyUp(folder);
            return;
        }

        _failedAt = machine.GetTimestamp();
        if (Trouble != trouble) LogFailure(trouble, error);
        Trouble = trouble;
        await owners.Tell(LetterKinds.BackupFailed, BackupShelf.NameOf(now.Today), $"{trouble}", ct);
    }

    private async Task<(BackupTrouble, Exception?)> Take(string copy, CancellationToken ct)
    {
        try
        {
            switch (await TakeBackup.Run(settings.StorePath, copy, ct))
            {
                case BackupOutcome.Done done:
                    LogDone(done.Bytes);
                    return (BackupTrouble.None, null);
                case BackupOutcome.NoRoom:
                    return (BackupTrouble.NoRoom, null);
                case BackupOutcome.Damaged:
                    return (BackupTrouble.Damaged, null);
                default:
                    return (BackupTrouble.Other, null);
            }
        }
        catch (SqliteException full) when (full.SqliteErrorCode == 13) // SQLITE_FULL
        {
            return (BackupTrouble.NoRoom, full);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return (BackupTrouble.NoAccess, refused);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (BackupTrouble.Other, error);
        }
    }

    private void TidyUp(string folder)
    {
        foreach (var day in BackupShelf.Superfluous(BackupShelf.DaysIn(folder)))
        {
            try
            {
                File.Delete(Path.Combine(folder, BackupShelf.NameOf(day)));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                LogKept(day, refused.GetType().Name);
            }
        }
    }

    [LoggerMessage(EventId = 630, Level = LogLevel.Information, Message = "The daily copy of the store is taken and checked: {Bytes} bytes")]
    private partial void LogDone(long bytes);

    [LoggerMessage(EventId = 631, Level = LogLevel.Error, Message = "The daily copy of the store failed ({Trouble}); tried again every hour")]
    private partial void LogFailure(BackupTrouble trouble, Exception? error);

    [LoggerMessage(EventId = 632, Level = LogLevel.Warning, Message = "The copy of {Day} is no longer needed but could not be removed ({Why})")]
    private partial void LogKept(DateOnly day, string why);
}
