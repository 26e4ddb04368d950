using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Chat;

/// <summary>
/// The one rule of who acts for an activity: a person it names, a member of a body it names, and, while one of these is away, their deputy
/// (<see cref="OnDuty"/>). Whoever is away may still press; their deputy hears instead of them.
/// <para>
/// Asked for many activities at once: it costs a handful of queries however many people stand in them.
/// </para>
/// </summary>
public sealed class Acting
{
    public static readonly Acting Unknown = new([], []);

    private readonly Dictionary<ActivityId, Work> _work;
    private readonly Dictionary<ProgrammeId, OnDuty> _duties;

    private Acting(Dictionary<ActivityId, Work> work, Dictionary<ProgrammeId, OnDuty> duties) => (_work, _duties) = (work, duties);

    /// <summary>Whether this person answers for the activity now, or stands in for somebody who does.</summary>
    public static async Task<bool> MayAct(ShnorDb db, ActivityId activity, PersonId person, DateTime utcNow, CancellationToken ct) =>
        await db.Assignees.Where(a => a.ActivityId == activity).AnyAsync(Names([person]), ct)
        || (await For(db, [activity], utcNow, ct)).MayAct(activity, person);

    /// <summary>An assignee that is one of these people, or a body that one of them is in.</summary>
    public static Expression<Func<Assignee, bool>> Names(IReadOnlyList<PersonId> people) =>
        a => people.Contains(a.PersonId!.Value) || a.Body!.Members.Any(member => people.Contains(member.PersonId));

    public static async Task<Acting> For(ShnorDb db, IReadOnlyCollection<ActivityId> activities, DateTime utcNow, CancellationToken ct)
    {
        if (activities.Count == 0) return Unknown;
        var assignees = await db.Assignees.Where(a => activities.Contains(a.ActivityId))
            .Join(db.Activities, a => a.ActivityId, x => x.Id, (a, x) => new { a.ActivityId, a.Ordinal, x.ProgrammeId, a.PersonId, a.BodyId, Body = a.Body!.Name }).ToListAsync(ct);
        var bodies = assignees.Select(a => a.BodyId).OfType<BodyId>().Distinct().ToList();
        var members = bodies.Count == 0 ? [] : await db.BodyMembers.Where(m => bodies.Contains(m.BodyId)).Select(m => new { m.BodyId, m.PersonId }).ToListAsync(ct);
        var ofBody = members.ToLookup(m => m.BodyId, m => m.PersonId);
        var work = assignees.GroupBy(a => (a.ActivityId, a.ProgrammeId)).ToDictionary(
            row => row.Key.ActivityId,
            row => new Work(
                row.Key.ProgrammeId,
                [.. row.SelectMany(a => a.PersonId is { } person ? [person] : ofBody[a.BodyId!.Value]).Distinct()],
                [.. row.OrderBy(a => a.Ordinal).SelectMany(a => a.PersonId is { } person ? [AssigneePart.Of(person)] : AssigneePart.Of(a.BodyId!.Value, a.Body, [.. ofBody[a.BodyId!.Value]])).DistinctBy(part => (part.Person, part.Body))]));
        return new(work, await DutyRows.Load(db, [.. work.Values.Select(w => w.Programme).Distinct()], [.. work.Values.SelectMany(w => w.Named).Distinct()], utcNow, ct));
    }

    public bool MayAct(ActivityId activity, PersonId person) => Find(activity) is var (work, duty) && (work.Named.Contains(person) || Absent(work, duty, person).Any());

    /// <summary>Whom reminders go to: those who are there, and the deputies of those who are not. Nobody twice; only people who can be reached.</summary>
    public IReadOnlyList<PersonId> Hearing(ActivityId activity) =>
        Find(activity) is var (work, duty) ? [.. work.Named.Select(duty.HearsFor).OfType<PersonId>().Distinct().OrderBy(id => id.Value)] : [];

    /// <summary>The same of some parts only: those that are still to be done.</summary>
    public IReadOnlyList<PersonId> Hearing(ActivityId activity, IEnumerable<AssigneePart> parts) =>
        Find(activity) is var (_, duty) ? [.. parts.SelectMany(part => part.People).Select(duty.HearsFor).OfType<PersonId>().Distinct().OrderBy(id => id.Value)] : [];

    /// <summary>Each of those named, in the order of the cell.</summary>
    public IReadOnlyList<AssigneePart> PartsOf(ActivityId activity) => Find(activity) is var (work, _) ? work.Parts : [];

    /// <summary>Whether this person acts for that part: it is theirs, or they stand in for somebody whose it is.</summary>
    public bool ActsFor(ActivityId activity, AssigneePart part, PersonId person) =>
        part.People.Contains(person) || (Find(activity) is var (_, duty) && part.People.Any(named => duty.DeputyOf(named)?.Id == person));

    public bool Hears(ActivityId activity, PersonId person) => Hearing(activity).Contains(person);

    /// <summary>In whose place this person hears of it; nobody's, where they answer for it themselves.</summary>
    public IReadOnlyList<DutyMember> InsteadOf(ActivityId activity, PersonId person) =>
        Find(activity) is var (work, duty) && !work.Named.Contains(person) ? [.. Absent(work, duty, person)] : [];

    /// <summary>Null: they are there, or nobody stands in for them.</summary>
    public DutyMember? DeputyOf(ActivityId activity, PersonId person) => Find(activity) is var (_, duty) ? duty.DeputyOf(person) : null;

    public bool IsAway(ActivityId activity, PersonId person) => Find(activity) is var (_, duty) && duty.Find(person) is { IsAway: true };

    /// <summary>Answers for it by name or through a body, there or away.</summary>
    public bool Concerns(ActivityId activity, PersonId person) => Find(activity) is var (work, _) && work.Named.Contains(person);

    private static IEnumerable<DutyMember> Absent(Work work, OnDuty duty, PersonId deputy) =>
        work.Named.Where(named => duty.DeputyOf(named)?.Id == deputy).Select(named => duty.Find(named)!);

    private (Work Work, OnDuty Duty)? Find(ActivityId activity) => _work.TryGetValue(activity, out var work) ? (work, _duties[work.Programme]) : null;

    private sealed record Work(ProgrammeId Programme, IReadOnlyList<PersonId> Named, IReadOnlyList<AssigneePart> Parts);
}
