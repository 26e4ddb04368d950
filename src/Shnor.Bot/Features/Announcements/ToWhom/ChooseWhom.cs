using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>Everybody; by role and school; committees. What is chosen stands in the draft at once, and every screen says how many that is.</summary>
internal static class ChooseWhom
{
    public static Task<Reply> Show(Turn turn, AnnouncementId id, CancellationToken ct) => Draft(
        turn, id, async draft => AudienceScreens.Kinds(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), await AudienceChoices.Of(turn.Db, draft.ProgrammeId, ct)), ct);

    public static Task<Reply> TakeAll(Turn turn, AnnouncementId id, CancellationToken ct) => Take(turn, id, AnnouncementAudience.Everybody, ct);

    public static Task<Reply> Members(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => Draft(turn, asked.Id, draft => MembersOf(turn, draft, asked.Page, ct), ct);

    public static Task<Reply> ToggleRole(Turn turn, (AnnouncementId Id, int Role, int Page) asked, CancellationToken ct) => Draft(
        turn,
        asked.Id,
        draft =>
        {
            var role = (Role)asked.Role;
            if (Enum.IsDefined(role)) draft.Audience = OfMembers(draft) with { Roles = [.. AudienceWords.Roles.Where(each => OfMembers(draft).Roles.Contains(each) != (each == role))] };
            return MembersOf(turn, draft, asked.Page, ct);
        },
        ct);

    public static Task<Reply> ToggleSchool(Turn turn, (AnnouncementId Id, SchoolId School, int Page) asked, CancellationToken ct) => Draft(
        turn,
        asked.Id,
        async draft =>
        {
            var known = await turn.Db.Schools.Where(s => s.ProgrammeId == draft.ProgrammeId).Select(s => s.Id).ToListAsync(ct);
            var now = OfMembers(draft);
            // One that was removed meanwhile goes with the first press: the rest is what the person sees chosen.
            if (known.Contains(asked.School)) draft.Audience = now with { Schools = [.. known.Where(each => now.Schools.Contains(each) != (each == asked.School))] };
            return await MembersOf(turn, draft, asked.Page, ct);
        },
        ct);

    public static Task<Reply> AllSchools(Turn turn, AnnouncementId id, CancellationToken ct) => Draft(
        turn,
        id,
        draft =>
        {
            draft.Audience = OfMembers(draft) with { Schools = [] };
            return MembersOf(turn, draft, page: 0, ct);
        },
        ct);

    public static Task<Reply> Bodies(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct) => Draft(turn, asked.Id, draft => BodiesOf(turn, draft, asked.Page, ct), ct);

    public static Task<Reply> ToggleBody(Turn turn, (AnnouncementId Id, BodyId Body, int Page) asked, CancellationToken ct) => Draft(
        turn,
        asked.Id,
        async draft =>
        {
            var known = await turn.Db.Bodies.Where(b => b.ProgrammeId == draft.ProgrammeId).Select(b => b.Id).ToListAsync(ct);
            var now = draft.Audience.Kind == AudienceKind.Bodies ? draft.Audience.Bodies : [];
            if (known.Contains(asked.Body)) draft.Audience = new(AudienceKind.Bodies) { Bodies = [.. known.Where(each => now.Contains(each) != (each == asked.Body))] };
            return await BodiesOf(turn, draft, asked.Page, ct);
        },
        ct);

    /// <summary>One choice that needs no more: back to the first screen, which says whom it means now.</summary>
    public static Task<Reply> Take(Turn turn, AnnouncementId id, AnnouncementAudience audience, CancellationToken ct) => Draft(
        turn,
        id,
        async draft =>
        {
            draft.Audience = audience;
            return AudienceScreens.Kinds(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), await AudienceChoices.Of(turn.Db, draft.ProgrammeId, ct));
        },
        ct);

    /// <summary>Only of a draft; of anything else is shown what it is by now.</summary>
    public static async Task<Reply> Draft(Turn turn, AnnouncementId id, Func<Announcement, Task<Screen>> show, CancellationToken ct)
    {
        DraftTalks.Leave(turn);
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        return announcement.State == AnnouncementState.Draft ? Reply.Show(await show(announcement)) : await AnnouncementCards.Show(turn, announcement, DraftTalks.NotADraft, ct);
    }

    private static AnnouncementAudience OfMembers(Announcement draft) => draft.Audience.Kind == AudienceKind.Members ? draft.Audience : new(AudienceKind.Members);

    private static async Task<Screen> MembersOf(Turn turn, Announcement draft, int page, CancellationToken ct)
    {
        var schools = await turn.Db.Schools.Where(s => s.ProgrammeId == draft.ProgrammeId).Select(s => new SchoolLine(s.Id, s.Name)).ToListAsync(ct);
        var sorted = schools.OrderBy(school => school.Name, ListOrder.ByName).ThenBy(school => school.Id.Value).ToList();
        return AudienceScreens.Members(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), PageOf.Cut(sorted, page, AudienceScreens.SchoolsOnPage));
    }

    private static async Task<Screen> BodiesOf(Turn turn, Announcement draft, int page, CancellationToken ct)
    {
        var bodies = await turn.Db.Bodies.Where(b => b.ProgrammeId == draft.ProgrammeId).OrderBy(b => b.Id).Select(b => new BodyLine(b.Id, b.Name, b.Members.Count)).ToListAsync(ct);
        return AudienceScreens.Bodies(await AudienceView.Load(turn.Db, draft, turn.UtcNow, ct), PageOf.Cut(bodies, page, AudienceScreens.SchoolsOnPage));
    }
}
