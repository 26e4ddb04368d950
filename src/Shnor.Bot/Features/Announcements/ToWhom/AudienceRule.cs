using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>Which members of a programme an audience means: by what they are, or because they stand in a list.</summary>
internal sealed record AudienceRule(Func<Role, SchoolId?, bool> IsMeant, IReadOnlySet<PersonId> Listed)
{
    /// <summary>Has it, or may have it, and has not pressed «Ознакомлен(а)».</summary>
    public static readonly Expression<Func<AnnouncementRecipient, bool>> HasNotRead =
        r => r.AcknowledgedAt == null && (r.State == RecipientState.Delivered || r.State == RecipientState.Unclear);

    private static readonly AudienceRule Nobody = Only([]);

    public bool HidesNames { get; private init; }

    public bool Includes(PersonId person, Role role, SchoolId? school) => IsMeant(role, school) || Listed.Contains(person);

    public static async Task<AudienceRule> Of(ShnorDb db, ProgrammeId programme, AnnouncementAudience audience, DateTime utcNow, CancellationToken ct) => audience switch
    {
        { Kind: AudienceKind.Everybody } => new((_, _) => true, new HashSet<PersonId>()),
        { Kind: AudienceKind.Members } => new(
            (role, school) => (audience.Roles.Count == 0 || audience.Roles.Contains(role)) && (audience.Schools.Count == 0 || (school is { } one && audience.Schools.Contains(one))),
            new HashSet<PersonId>()),
        { Kind: AudienceKind.Bodies } => Only(await db.BodyMembers
            .Where(m => audience.Bodies.Contains(m.BodyId) && db.Bodies.Any(b => b.Id == m.BodyId && b.ProgrammeId == programme)).Select(m => m.PersonId).ToListAsync(ct)),
        { Kind: AudienceKind.ActivityPeople, Activity: { } activity } => await PeopleOf(db, programme, activity, utcNow, ct),
        { Kind: AudienceKind.NotDone, Activity: { } activity } => Only(await NotDone(db, programme, activity, utcNow, ct)),
        { Kind: AudienceKind.NotAnswered, Campaign: { } campaign } => await NotAnswered(db, programme, campaign, ct),
        { Kind: AudienceKind.NotAcknowledged, Announcement: { } announcement } => await NotAcknowledged(db, programme, announcement, ct),
        _ => Nobody,
    };

    private static AudienceRule Only(IEnumerable<PersonId> people) => new((_, _) => false, people.ToHashSet());

    /// <summary>Who answers for it, by name or in a body, and who is invited to it. A deputy stands in for reminders, not for what is written to a colleague.</summary>
    private static async Task<AudienceRule> PeopleOf(ShnorDb db, ProgrammeId programme, ActivityId id, DateTime utcNow, CancellationToken ct)
    {
        if (await db.Activities.FirstOrDefaultAsync(a => a.Id == id && a.ProgrammeId == programme, ct) is not { } activity) return Nobody;
        var invites = activity.Invites;
        return new(invites.Includes, Named(await Acting.For(db, [id], utcNow, ct), id).ToHashSet());
    }

    private static async Task<IReadOnlyCollection<PersonId>> NotDone(ShnorDb db, ProgrammeId programme, ActivityId id, DateTime utcNow, CancellationToken ct)
    {
        if (await db.Programmes.FirstOrDefaultAsync(p => p.Id == programme, ct) is not { } itself) return [];
        var clock = new LocalClock(itself.Zone, utcNow);
        var open = await db.Occurrences.Where(o => o.ActivityId == id && o.ProgrammeId == programme && o.State == OccurrenceState.Open).Include(o => o.Activity!.Assignees).ToListAsync(ct);
        var waiting = open.Where(o => IsExpected(o, clock)).ToList();
        if (waiting.Count == 0) return [];
        var acting = await Acting.For(db, [id], utcNow, ct);
        var marks = await PartMarks.Load(db, waiting, ct);
        return [.. waiting.SelectMany(o => marks.PartsOf(o, acting, new Dictionary<PersonId, string>()).Where(part => !part.IsMarked).ToList() is { Count: > 0 } parts
            ? parts.SelectMany(part => part.Of.People)
            : Named(acting, id)).Distinct()];
    }

    /// <summary>An event that has begun; a deadline or a window that is open or over. What goes on by itself is never late.</summary>
    public static bool IsExpected(Occurrence occurrence, LocalClock clock) => occurrence switch
    {
        { Shape: OccurrenceShape.Ongoing } => false,
        { StartsAt: { } start } => start <= clock.Now,
        _ => occurrence.WindowFrom <= clock.Today,
    };

    private static IEnumerable<PersonId> Named(Acting acting, ActivityId id) => acting.PartsOf(id).SelectMany(part => part.People);

    private static async Task<AudienceRule> NotAnswered(ShnorDb db, ProgrammeId programme, CampaignId id, CancellationToken ct)
    {
        var campaign = await db.Campaigns.Where(c => c.Id == id && c.ProgrammeId == programme && c.OpenedAt != null && c.ClosedAt == null).Select(c => new { c.IsAnonymous }).FirstOrDefaultAsync(ct);
        return campaign is null
            ? Nobody
            : Only(await db.Respondents.Where(r => r.CampaignId == id && !r.HasAnswered).Select(r => r.PersonId).ToListAsync(ct)) with { HidesNames = campaign.IsAnonymous };
    }

    private static async Task<AudienceRule> NotAcknowledged(ShnorDb db, ProgrammeId programme, AnnouncementId id, CancellationToken ct)
    {
        if (await db.Announcements.FirstOrDefaultAsync(a => a.Id == id && a.ProgrammeId == programme, ct) is not { } other) return Nobody;
        var silent = db.AnnouncementRecipients.Where(r => r.AnnouncementId == id).Where(HasNotRead);
        return Only(await silent.Select(r => r.PersonId).ToListAsync(ct)) with { HidesNames = await AudiencePeople.MustHideNames(db, other.Audience, ct) };
    }
}
