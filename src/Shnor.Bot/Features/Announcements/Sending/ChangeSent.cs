using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Watching;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>What is left to do.</summary>
internal enum Left
{
    Nothing,
    More,
    ForLater,
}

/// <summary>
/// Corrects and deletes what has gone out. Both are the same when done twice, so a crash costs nothing; whom a message cannot be changed for is
/// tried once and stays as it is: an earlier <see cref="AnnouncementRecipient.Revision"/>, no <see cref="AnnouncementRecipient.RemovedAt"/>.
/// </summary>
public sealed class ChangeSent(Store store, IMessenger messenger, Pace pace, TownClock clock, Heartbeats hearts)
{
    /// <summary>How long a messenger lets a bot take its words back (Bot API, deleteMessage).</summary>
    internal static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private const int CallsAtOnce = 16;

    /// <returns>What is left of it after so many rows.</returns>
    internal async Task<Left> Go(SendingRun run, Announcement announcement, int most, CancellationToken ct)
    {
        // A deletion is the last revision of all.
        var revision = announcement.WithdrawnAt is null ? announcement.Revision : int.MaxValue;
        if (run.MissedRevision != revision)
        {
            run.Missed.Clear();
            run.DropWaiting(); // with the words as they were
        }

        run.MissedRevision = revision;
        if (run.RestsUntil > clock.UtcNow) return Left.ForLater;
        var rows = await store.Read((db, token) => Rows(db, announcement, most + run.Missed.Count, token), ct);
        rows.RemoveAll(row => run.Missed.Contains(row.PersonId));
        if (rows.Count == 0) return Left.Nothing;
        var readers = await store.Read((db, token) => AnnouncementReaders.Of(db, announcement.ProgrammeId, rows.ConvertAll(row => row.PersonId), token), ct);
        await Parallel.ForEachAsync(
            rows.Take(most),
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (row, token) =>
            {
                if (run.RestsUntil > clock.UtcNow) return;
                if (announcement.WithdrawnAt is not null) await Delete(run, announcement, row, token);
                else if (readers.GetValueOrDefault(row.PersonId) is { } reader) await Correct(run, announcement, row, reader, token);
                else Miss(run, row);
            });
        return run.RestsUntil > clock.UtcNow ? Left.ForLater : Left.More;
    }

    /// <summary>Those whom a correction, or a deletion, has not reached yet.</summary>
    private static Task<List<AnnouncementRecipient>> Rows(ShnorDb db, Announcement announcement, int most, CancellationToken ct)
    {
        var rows = db.AnnouncementRecipients.Where(r => r.AnnouncementId == announcement.Id && r.ChatId != null && r.RemovedAt == null);
        rows = announcement.WithdrawnAt is null
            ? rows.Where(r => r.State == RecipientState.Delivered && r.Revision < announcement.Revision)
            : rows.Where(r => r.State != RecipientState.Sending);
        return rows.OrderBy(r => r.PersonId).Take(most).ToListAsync(ct);
    }

    private async Task Correct(SendingRun run, Announcement announcement, AnnouncementRecipient row, AnnouncementReader reader, CancellationToken ct)
    {
        var part = AnnouncementMessages.For(announcement, reader with { AcknowledgedAt = row.AcknowledgedAt, Vote = row.Vote })[^1];
        var (chat, words) = (AddressOf(row), part.Words!);
        if (row.MessageIds.Count == 0) Miss(run, row);
        else if (await Change(run, chat, () => part.Files.Count == 0 ? messenger.Edit(chat, row.MessageIds[^1], words, CancellationToken.None) : messenger.EditCaption(chat, row.MessageIds[^1], words, CancellationToken.None), ct) is not { } isDone) return;
        else if (!isDone) Miss(run, row);
        else await Mark(row, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, announcement.Revision), CancellationToken.None));
    }

    private async Task Delete(SendingRun run, Announcement announcement, AnnouncementRecipient row, CancellationToken ct)
    {
        var chat = AddressOf(row);
        var isDeleted = (row.SettledAt ?? announcement.StartedAt ?? clock.UtcNow) + Deletable > clock.UtcNow;
        foreach (var messageId in isDeleted ? row.MessageIds.SelectMany(part => part.Split(',')) : [])
        {
            if (await Change(run, chat, () => messenger.Delete(chat, messageId, CancellationToken.None), ct, goneIsDone: true) is not { } isDone) return;
            isDeleted &= isDone;
        }

        var now = clock.UtcNow;
        if (!isDeleted) Miss(run, row);
        else await Mark(row, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.RemovedAt, now), CancellationToken.None));
    }

    /// <returns>Whether it is as it should be; null: not now.</returns>
    private async Task<bool?> Change(SendingRun run, ChatAddress chat, Func<Task<SendOutcome>> call, CancellationToken ct, bool goneIsDone = false)
    {
        while (true)
        {
            var pass = await hearts.While(Part.Announcements, pace.Enter(PaceLane.Announcement, new PaceLoad(chat, IsEdit: true), ct));
            switch (await call())
            {
                case SendOutcome.Delivered:
                    pass.Answered();
                    run.Answered(isWhole: false);
                    return true;
                case SendOutcome.RetryAfter patience:
                    pace.ShutFor(patience.Wait, chat);
                    break;
                case SendOutcome.Unknown:
                    run.NotSent(clock.UtcNow); // the same when done twice: it is simply done later
                    return null;
                case SendOutcome.Rejected { Missed: MissedMessage.Gone }:
                    return goneIsDone;
                default:
                    return false;
            }
        }
    }

    private static void Miss(SendingRun run, AnnouncementRecipient row)
    {
        lock (run.Missed) run.Missed.Add(row.PersonId);
    }

    private Task Mark(AnnouncementRecipient row, Func<IQueryable<AnnouncementRecipient>, Task> change) =>
        store.InOneCommit((db, _) => change(db.AnnouncementRecipients.Where(r => r.AnnouncementId == row.AnnouncementId && r.PersonId == row.PersonId)), CancellationToken.None);

    private static ChatAddress AddressOf(AnnouncementRecipient row) => new(row.Messenger!.Value, row.ChatId!.Value);
}
