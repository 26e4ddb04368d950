using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>
/// What the sender writes down about the rows it carries. A row may vanish or be answered meanwhile: then nothing is changed. Nothing here is
/// cancelled half-way: what is known about a message that has gone out must not be lost because the service is stopping.
/// </summary>
public sealed class SendingLedger(Store store, TownClock clock)
{
    /// <summary>Announcements that have something to do now. Stands in line with those who write: whoever rang may still be committing.</summary>
    internal Task<List<AnnouncementId>> Due(CancellationToken ct) => store.InOneCommit((db, token) => Due(db, clock.UtcNow).Select(a => a.Id).ToListAsync(token), ct);

    internal static IQueryable<Announcement> Due(ShnorDb db, DateTime now) => db.Announcements.Where(a => a.WorkAt != null && a.WorkAt <= now).OrderBy(a => a.WorkAt);

    /// <summary>What a dead process was just sending may have arrived or not. At the start only: later it is in somebody's hands.</summary>
    internal Task TakeUpUnfinished(CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            // By the announcements, and so by the index.
            var begun = await db.Announcements.Where(a => a.StartedAt != null).Select(a => a.Id).ToListAsync(token);
            await MakeUnclear(db.AnnouncementRecipients.Where(r => begun.Contains(r.AnnouncementId) && r.State == RecipientState.Sending), token);
        },
        ct);

    /// <summary>Right before the calls: from here to their answers nobody knows whether they went out. Only while it is being sent: a press on «Пауза» is exact.</summary>
    /// <returns>Whose rows are being sent now; the others have been answered, paused or removed.</returns>
    internal Task<IReadOnlyList<SendingItem>> Begin(AnnouncementId id, IReadOnlyList<SendingItem> items)
    {
        var people = items.Select(item => item.Person).ToList();
        return store.InOneCommit<IReadOnlyList<SendingItem>>(
            async (db, token) =>
            {
                var theirs = db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && people.Contains(r.PersonId));
                var begun = await theirs.Where(r => r.State == RecipientState.Pending && Goes(db).Any(a => a.Id == r.AnnouncementId))
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RecipientState.Sending).SetProperty(r => r.Attempts, r => r.Attempts + 1), token);
                if (begun == items.Count) return items;
                if (begun == 0) return [];
                var sending = await theirs.Where(r => r.State == RecipientState.Sending).Select(r => r.PersonId).ToListAsync(token);
                return [.. items.Where(item => sending.Contains(item.Person))];
            },
            CancellationToken.None);
    }

    /// <summary>These surely did not go out.</summary>
    internal Task PutBack(AnnouncementId id, IEnumerable<SendingItem> items)
    {
        var people = items.Select(item => item.Person).ToList();
        return store.InOneCommit(
            (db, token) => db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && people.Contains(r.PersonId) && r.State == RecipientState.Sending)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RecipientState.Pending).SetProperty(r => r.Attempts, r => r.Attempts - 1), token),
            CancellationToken.None);
    }

    /// <summary>It was refused where it went, and may go elsewhere.</summary>
    internal Task TryElsewhere(AnnouncementId id, SendingItem item) => store.InOneCommit(
        (db, token) => Being(db, id, item).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RecipientState.Pending), token), CancellationToken.None);

    /// <summary>One of its messages has arrived. Whoever has pressed something under it meanwhile is known to have it already: where it stands is kept all the same.</summary>
    /// <param name="id">The announcement.</param>
    /// <param name="item">With the message that has arrived.</param>
    /// <param name="isWhole">It was the last.</param>
    internal Task Arrived(AnnouncementId id, SendingItem item, bool isWhole)
    {
        var now = clock.UtcNow;
        var next = isWhole ? RecipientState.Delivered : RecipientState.Pending;
        return store.InOneCommit(
            async (db, token) =>
            {
                var row = db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && r.PersonId == item.Person);
                await row.ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.PartsDone, item.MessageIds.Count).SetProperty(r => r.MessageIds, item.MessageIds).SetProperty(r => r.Revision, item.Revision)
                        .SetProperty(r => r.Messenger, item.Address.Messenger).SetProperty(r => r.ChatId, item.Address.Id),
                    token);
                await row.Where(r => r.State == RecipientState.Sending || (isWhole && r.State != RecipientState.Delivered)).ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.State, next).SetProperty(r => r.SettledAt, isWhole ? now : null).SetProperty(r => r.Reason, (FailureReason?)null), token);
            },
            CancellationToken.None);
    }

    /// <summary>What became of it for good, or until a coordinator decides.</summary>
    /// <param name="id">The announcement.</param>
    /// <param name="item">Whose row.</param>
    /// <param name="state">Unreachable, failed or unclear.</param>
    /// <param name="reason">Of the former two.</param>
    /// <param name="pause">In the same commit the whole announcement stands still for this; null: it goes on.</param>
    internal Task Settle(AnnouncementId id, SendingItem item, RecipientState state, FailureReason? reason, PauseReason? pause)
    {
        var now = clock.UtcNow;
        return store.InOneCommit(
            async (db, token) =>
            {
                await Being(db, id, item).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.Reason, reason).SetProperty(r => r.SettledAt, now), token);
                if (pause is { } why) await StandStill(db, id, why, now, token);
            },
            CancellationToken.None);
    }

    /// <summary>Nothing goes out any more until somebody says so; the coordinators get a word.</summary>
    /// <param name="db">Of a commit.</param>
    /// <param name="id">Stands still only if it goes.</param>
    /// <param name="why">Null: for its programme, which is paused or finished.</param>
    /// <param name="now">Makes the letter's key.</param>
    /// <param name="ct">Cancels the look.</param>
    internal static async Task StandStill(ShnorDb db, AnnouncementId id, PauseReason? why, DateTime now, CancellationToken ct)
    {
        var stood = await db.Announcements.Where(a => a.Id == id && a.State == AnnouncementState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AnnouncementState.Paused).SetProperty(a => a.PausedFor, why), ct);
        if (stood > 0) await SendingLetters.Write(db, LetterKinds.AnnouncementPaused, id, $":{now:yyyyMMddHHmmss}", now, ct);
    }

    /// <summary>Nothing is left to do for it at this moment: says when there will be.</summary>
    /// <param name="seen">As it was when the work began: what was pressed meanwhile is work that is left.</param>
    /// <param name="restsUntil">Nothing goes out before.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>Whether there never will be, unless somebody presses something.</returns>
    internal Task<bool> Rest(Announcement seen, DateTime restsUntil, CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            if (await db.Announcements.FirstOrDefaultAsync(a => a.Id == seen.Id, token) is not { } announcement) return true;
            var rows = db.AnnouncementRecipients.Where(r => r.AnnouncementId == seen.Id);
            await MakeUnclear(rows.Where(r => r.State == RecipientState.Sending), token); // in nobody's hand: its mark was lost
            var isChanged = (announcement.State, announcement.Revision, announcement.WithdrawnAt) != (seen.State, seen.Revision, seen.WithdrawnAt);
            if (announcement.State != AnnouncementState.Sending)
            {
                if (!isChanged) announcement.WorkAt = null;
            }
            else if (await rows.Where(r => r.State == RecipientState.Pending).MinAsync(r => (DateTime?)r.NotBefore, token) is { } earliest)
            {
                announcement.WorkAt = isChanged ? clock.UtcNow : earliest > restsUntil ? earliest : restsUntil; // a correction does not wait for those who sleep
            }
            else
            {
                (announcement.State, announcement.FinishedAt, announcement.WorkAt) = (AnnouncementState.Sent, clock.UtcNow, isChanged ? clock.UtcNow : null);
                if (!await db.AnnouncementProgress.AnyAsync(p => p.AnnouncementId == seen.Id, token)) await SendingLetters.Write(db, LetterKinds.AnnouncementSent, seen.Id, "", clock.UtcNow, token);
            }

            return announcement.WorkAt is null;
        },
        ct);

    /// <summary>Nothing is done for it before this instant.</summary>
    internal Task PutOff(AnnouncementId id, DateTime until, CancellationToken ct) => store.InOneCommit(
        (db, token) => db.Announcements.Where(a => a.Id == id && a.WorkAt < until).ExecuteUpdateAsync(set => set.SetProperty(a => a.WorkAt, until), token), ct);

    /// <summary>It is being sent, and its programme speaks.</summary>
    private static IQueryable<Announcement> Goes(ShnorDb db) =>
        db.Announcements.Where(a => a.State == AnnouncementState.Sending && db.Programmes.Any(p => p.Id == a.ProgrammeId && p.PausedAt == null && p.ArchivedAt == null));

    private static IQueryable<AnnouncementRecipient> Being(ShnorDb db, AnnouncementId id, SendingItem item) =>
        db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && r.PersonId == item.Person && r.State == RecipientState.Sending);

    private Task<int> MakeUnclear(IQueryable<AnnouncementRecipient> rows, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RecipientState.Unclear).SetProperty(r => r.SettledAt, now), ct);
    }
}
