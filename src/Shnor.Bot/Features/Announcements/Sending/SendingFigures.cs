using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>How far an announcement is, as its ledger says at one moment.</summary>
/// <param name="Announcement">As it stands.</param>
/// <param name="Clock">Of its programme.</param>
/// <param name="IsSilent">The programme is paused or finished.</param>
/// <param name="Counts">Rows by state.</param>
/// <param name="Held">Pending ones that wait for a later hour.</param>
/// <param name="HeldUntil">The earliest of these hours.</param>
/// <param name="Corrected">Delivered ones that show today's words.</param>
/// <param name="Standing">Have something of it in their chat: of those the bot can know.</param>
/// <param name="TooOld">Of these, how many can no longer be deleted.</param>
/// <param name="Removed">From how many it was deleted.</param>
internal sealed record SendingFigures(
    Announcement Announcement,
    LocalClock Clock,
    bool IsSilent,
    IReadOnlyDictionary<RecipientState, int> Counts,
    int Held,
    DateTime? HeldUntil,
    int Corrected,
    int Standing,
    int TooOld,
    int Removed)
{
    public AnnouncementId Id => Announcement.Id;

    public int All => Counts.Values.Sum();

    public int Delivered => Of(RecipientState.Delivered);

    /// <summary>Will still get it, if it goes on.</summary>
    public int Ahead => Of(RecipientState.Pending) + Of(RecipientState.Sending);

    /// <summary>Are decided, one way or the other.</summary>
    public int Settled => All - Ahead;

    public int Unclear => Of(RecipientState.Unclear);

    /// <summary>Could not be reached, or were refused.</summary>
    public int Lost => Of(RecipientState.Unreachable) + Of(RecipientState.Failed);

    public int Of(RecipientState state) => Counts.GetValueOrDefault(state);

    /// <param name="db">As it is now.</param>
    /// <param name="id">Which.</param>
    /// <param name="utcNow">Tells who waits for a later hour.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <param name="withStanding">Somebody wants to know where it stands: to delete it.</param>
    /// <returns>Null when there is no such announcement any more.</returns>
    public static async Task<SendingFigures?> Load(ShnorDb db, AnnouncementId id, DateTime utcNow, CancellationToken ct, bool withStanding = false)
    {
        if (await db.Announcements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } announcement) return null;
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        var rows = db.AnnouncementRecipients.Where(r => r.AnnouncementId == id);
        var counts = await rows.GroupBy(r => r.State).Select(same => new { State = same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.State, same => same.Count, ct);
        var held = rows.Where(r => r.State == RecipientState.Pending && r.NotBefore > utcNow);
        var until = await held.MinAsync(r => (DateTime?)r.NotBefore, ct);
        var corrected = announcement.Revision == 0 ? 0 : await rows.CountAsync(r => r.State == RecipientState.Delivered && r.Revision == announcement.Revision, ct);
        var (standing, tooOld, removed) = (0, 0, 0);
        if (withStanding || announcement.WithdrawnAt is not null)
        {
            var horizon = utcNow - ChangeSent.Deletable;
            standing = await rows.CountAsync(r => r.ChatId != null && r.RemovedAt == null, ct);
            tooOld = await rows.CountAsync(r => r.ChatId != null && r.RemovedAt == null && r.SettledAt <= horizon, ct);
            removed = await rows.CountAsync(r => r.RemovedAt != null, ct);
        }

        return new(announcement, new(programme.Zone, utcNow), programme.IsSilent, counts, until is null ? 0 : await held.CountAsync(ct), until, corrected, standing, tooOld, removed);
    }
}
