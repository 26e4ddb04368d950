using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.Schools;

/// <summary>A school goes, its people stay. Asked first with their number; where that has changed meanwhile, asked again.</summary>
internal static class RemoveSchool
{
    public static async Task<Reply> Ask(Turn turn, SchoolId id, CancellationToken ct) => Reply.Show(Question(await LookUpSchools.One(turn.Db, id, ct)));

    public static async Task<Reply> Remove(Turn turn, (SchoolId School, int People) pressed, CancellationToken ct)
    {
        var view = await LookUpSchools.One(turn.Db, pressed.School, ct);
        if (view.Waiting > 0) return Reply.Show(Question(view));
        if (view.People.Count != pressed.People) return Reply.Show(Question(view), "Людей в школе стало другое число. Посмотрите ещё раз.");

        var (db, id) = (turn.Db, pressed.School);
        await db.Memberships.Where(m => m.SchoolId == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SchoolId, (SchoolId?)null), ct);
        await db.Invitations.Where(i => i.SchoolId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, i => i.RevokedAt ?? (DateTime?)turn.UtcNow).SetProperty(i => i.SchoolId, (SchoolId?)null), ct);
        await db.Schools.Where(s => s.CuratorSchoolId == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.CuratorSchoolId, (SchoolId?)null), ct);
        await UnbindGroups.OfSchool(turn, id, ct);
        await LeaveSurveys(db, id, ct);
        await db.AnnouncementRecipients.Where(r => r.SchoolId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SchoolId, (SchoolId?)null), ct);
        db.Schools.Remove(view.School);
        await db.SaveChangesAsync(ct);
        return Reply.Show(SchoolScreens.List(await LookUpSchools.List(db, view.School.ProgrammeId, ct)), "Школа удалена");
    }

    /// <summary>
    /// What its people have answered stays, and counts in all only. Of a survey without names that is closed no answer says its school any more: with
    /// one school fewer another would be hidden in its place, and the figures of before and after together give away a group of under five.
    /// </summary>
    private static async Task LeaveSurveys(ShnorDb db, SchoolId id, CancellationToken ct)
    {
        await db.Respondents.Where(r => r.SchoolId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SchoolId, (SchoolId?)null), ct);
        await db.NamedResponses.Where(r => r.SchoolId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SchoolId, (SchoolId?)null), ct);
        var published = await db.Campaigns.Where(c => c.ClosedAt != null && db.AnonymousResponses.Any(r => r.CampaignId == c.Id && r.SchoolId == id)).Select(c => c.Id).ToListAsync(ct);
        await db.AnonymousResponses.Where(r => r.SchoolId == id || published.Contains(r.CampaignId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.SchoolId, (SchoolId?)null), ct);
    }

    private static Screen Question(SchoolView view) => view.Waiting > 0 ? SchoolScreens.SomebodyWaits(view) : SchoolScreens.IsItToGo(view);
}
