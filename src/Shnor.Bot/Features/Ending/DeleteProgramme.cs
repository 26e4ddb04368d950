using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Copies;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features.Ending;

public sealed record AskedToDelete(long Programme) : IAbout
{
    object? IAbout.Subject => new ProgrammeId(Programme);
}

/// <summary>
/// «Удалить»: only for whoever types the programme's name. A copy of the whole store is taken first; without it nothing is removed. Then
/// everything goes in one commit, and with it the data of people who are nowhere else.
/// </summary>
public sealed partial class DeleteProgramme(BotSettings settings, FoldAfterForgetting fold, ILogger<DeleteProgramme> log)
{
    public static readonly DialogKind<AskedToDelete> Asking = new("programme-delete", 1);

    public static async Task<Reply> Ask(Turn turn, ProgrammeId id, CancellationToken ct)
    {
        turn.Dialogs.Open(Asking, new(id.Value));
        return Reply.Show(EndingScreens.SureDelete(await ProgrammeView.Load(turn.Db, id, turn.UtcNow, ct)));
    }

    public static void Close(Turn turn)
    {
        if (turn.Dialogs.Read(Asking) is not null) turn.Dialogs.Close();
    }

    public async Task<Reply> Typed(Turn turn, (AskedToDelete Data, string Words) typed, CancellationToken ct)
    {
        var id = new ProgrammeId(typed.Data.Programme);
        var view = await ProgrammeView.Load(turn.Db, id, turn.UtcNow, ct);
        if (Plain(typed.Words) != Plain(view.Programme.Title)) return Reply.Say(EndingScreens.OtherName(view));
        var (copy, isForRoom) = await TakeCopy(id, turn.UtcNow, ct);
        if (copy is null) return Reply.Say(EndingScreens.NoCopy(view, isForRoom));

        turn.Dialogs.Close();
        var title = view.Programme.Title;
        await turn.Db.SaveChangesAsync(ct);
        turn.Db.Entry(view.Programme).State = EntityState.Detached; // its row goes without it
        var people = await RemoveProgramme.Run(turn.Db, id, turn.UtcNow, ct);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Deleted });
        fold.AskForKeysOfGone(); // of its anonymous surveys
        LogDeleted(id.Value, people);
        return Reply.Say(EndingScreens.Deleted(title, people, copy));
    }

    /// <summary>Nobody is asked for the right dash, the right quotes or the dots over «ё».</summary>
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Replace('ё', 'е').Where(char.IsLetterOrDigit));

    /// <returns>The copy's name; null: there is none.</returns>
    private async Task<(string? Name, bool IsForRoom)> TakeCopy(ProgrammeId id, DateTime utcNow, CancellationToken ct)
    {
        var folder = settings.BackupFolder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.StorePath))!, "backups");
        var name = string.Create(CultureInfo.InvariantCulture, $"before-delete-{id.Value}-{utcNow:yyyy-MM-dd-HHmmss}.db");
        try
        {
            switch (await TakeBackup.Run(settings.StorePath, Path.Combine(folder, name), ct))
            {
                case BackupOutcome.Done or BackupOutcome.NameTaken: // taken a second ago, and the turn was tried again
                    return (name, false);
                case BackupOutcome.NoRoom:
                    return (null, true);
                case var refused:
                    LogNoCopy(id.Value, refused.GetType().Name);
                    return (null, false);
            }
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            LogNoCopy(id.Value, error.GetType().Name);
            return (null, error is SqliteException { SqliteErrorCode: 13 }); // SQLITE_FULL
        }
    }

    [LoggerMessage(EventId = 700, Level = LogLevel.Warning, Message = "Programme {Programme} was deleted by its owner, and the data of {People} people with it")]
    private partial void LogDeleted(long programme, int people);

    [LoggerMessage(EventId = 701, Level = LogLevel.Error, Message = "Programme {Programme} was not deleted: no copy of the store could be taken ({Why})")]
    private partial void LogNoCopy(long programme, string why);
}
