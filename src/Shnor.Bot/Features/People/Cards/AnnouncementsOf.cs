using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>What a person was sent, pressed and wrote in a programme's announcements: it goes to the one they turn out to be.</summary>
internal static class AnnouncementsOf
{
    /// <summary>Where both stand in one ledger, one line of it stays: the one that has come further. What was pressed under either counts.</summary>
    public static async Task Move(ShnorDb db, ProgrammeId programme, PersonId from, PersonId into, DateTime utcNow, CancellationToken ct)
    {
        var here = db.Announcements.Where(a => a.ProgrammeId == programme).Select(a => a.Id);
        foreach (var twice in await db.AnnouncementRecipients.AsNoTracking().Where(r => here.Contains(r.AnnouncementId) && r.PersonId == from)
            .Join(db.AnnouncementRecipients.Where(r => r.PersonId == into), r => r.AnnouncementId, r => r.AnnouncementId, (left, stays) => new { Left = left, Stays = stays }).ToListAsync(ct))
        {
            await Join(db, twice.Left, twice.Stays, ct);
        }

        // The sender looks for the line it has taken under the former name: what it is just sending, nobody knows of.
        var lines = db.AnnouncementRecipients.Where(r => r.PersonId == from && here.Contains(r.AnnouncementId));
        await lines.Where(r => r.State == RecipientState.Sending).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RecipientState.Unclear).SetProperty(r => r.SettledAt, utcNow), ct);
        await lines.ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, into), ct);

        await db.AnnouncementReplies.Where(r => r.PersonId == from && here.Contains(r.AnnouncementId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, into), ct);
        await db.AnnouncementReplies.Where(r => r.AnsweredBy == from && here.Contains(r.AnnouncementId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.AnsweredBy, into), ct);
        await db.AnnouncementProgress.Where(p => p.PersonId == from && here.Contains(p.AnnouncementId)).ExecuteUpdateAsync(set => set.SetProperty(p => p.PersonId, into), ct);
        await db.Announcements.Where(a => a.CreatedBy == from && a.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(a => a.CreatedBy, into), ct);
        await db.AnnouncementTemplates.Where(t => t.CreatedBy == from && t.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(t => t.CreatedBy, into), ct);
        await db.Materials.Where(m => m.AddedBy == from && m.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(m => m.AddedBy, into), ct);
    }

    /// <summary>Whether an announcement or a file, in any programme, still says this person.</summary>
    public static async Task<bool> Any(ShnorDb db, PersonId who, CancellationToken ct) =>
        await db.AnnouncementRecipients.AnyAsync(r => r.PersonId == who, ct)
        || await db.AnnouncementReplies.AnyAsync(r => r.PersonId == who || r.AnsweredBy == who, ct)
        || await db.AnnouncementProgress.AnyAsync(p => p.PersonId == who, ct)
        || await db.Announcements.AnyAsync(a => a.CreatedBy == who, ct)
        || await db.AnnouncementTemplates.AnyAsync(t => t.CreatedBy == who, ct)
        || await db.Materials.AnyAsync(m => m.AddedBy == who, ct);

    private static async Task Join(ShnorDb db, AnnouncementRecipient left, AnnouncementRecipient stays, CancellationToken ct)
    {
        var (kept, gone) = Weight(left) > Weight(stays) ? (left, stays) : (stays, left);
        var (acknowledgedAt, vote) = (kept.AcknowledgedAt ?? gone.AcknowledgedAt, kept.Vote ?? gone.Vote);
        var lines = db.AnnouncementRecipients.Where(r => r.AnnouncementId == left.AnnouncementId);
        await lines.Where(r => r.PersonId == gone.PersonId).ExecuteDeleteAsync(ct);
        await lines.Where(r => r.PersonId == kept.PersonId).ExecuteUpdateAsync(set => set.SetProperty(r => r.AcknowledgedAt, acknowledgedAt).SetProperty(r => r.Vote, vote), ct);
        await db.Announcements.Where(a => a.Id == left.AnnouncementId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Recipients, a => a.Recipients - 1), ct);
    }

    private static int Weight(AnnouncementRecipient line) => line.State switch
    {
        RecipientState.Delivered => line.AcknowledgedAt is null ? 4 : 5,
        RecipientState.Sending => 3,
        RecipientState.Unclear => 2,
        RecipientState.Pending => 1, // it still comes, and to the account that stays
        _ => 0,
    };
}
