using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>«Разослать похожую»: the same words and people as a new draft. Pressed twice it is one.</summary>
internal static class CopyAnnouncement
{
    public static async Task<Reply> Press(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var original = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var content = original.Content with { WordsApart = false }; // nothing of the copy has gone out yet
        var same = await turn.Db.Announcements.AsNoTracking().Where(a => a.ProgrammeId == original.ProgrammeId && a.State == AnnouncementState.Draft && a.CreatedBy == turn.Me && a.Content == content).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        if (same is not null) return Reply.Show(DeliveryScreens.Copied(same, isNew: false));
        var draft = turn.Db.Announcements.Add(new Announcement { ProgrammeId = original.ProgrammeId, CreatedBy = turn.Me, CreatedAt = turn.UtcNow, Content = content, Audience = original.Audience }).Entity;
        await turn.Db.SaveChangesAsync(ct); // its number stands in a button
        return Reply.Show(DeliveryScreens.Copied(draft, isNew: true));
    }
}
