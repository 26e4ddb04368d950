using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features;

/// <summary>What became of an activity's dates.</summary>
/// <param name="Gone">Deleted, or cancelled where somebody has heard of them.</param>
/// <param name="Added">New.</param>
/// <param name="Changed">The same, planned otherwise.</param>
public readonly record struct Regenerated(int Gone, int Added, int Changed)
{
    public bool IsNothing => this is { Gone: 0, Added: 0, Changed: 0 };

    public static Regenerated operator +(Regenerated one, Regenerated other) => new(one.Gone + other.Gone, one.Added + other.Added, one.Changed + other.Changed);
}

/// <summary>
/// The one way in which what is still ahead and nobody has touched is planned anew: for a newer plan, another timing, another series, other days off. What somebody has marked,
/// dated, moved, left out, cancelled or put off stays; nothing of the past changes; keys say what is the same, so that nothing is doubled or lost.
/// </summary>
internal sealed class Regenerate(Turn turn, ProgrammeId programme, LocalClock clock, TouchedOccurrences touched)
{
    /// <summary>Another timing, or another kind, of one activity. Loads what it needs; the activity's own fields are changed here.</summary>
    /// <param name="turn">Of whoever changes it.</param>
    /// <param name="id">The activity.</param>
    /// <param name="timing">The new one.</param>
    /// <param name="kind">The new one, or as it was.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <param name="since">A series gets another day from here on: its dates that were left in over holidays by «Оставить» go as well.</param>
    /// <returns>What has changed; nothing is told to anybody.</returns>
    public static async Task<Regenerated> Retime(Turn turn, ActivityId id, Timing timing, ActivityKind kind, CancellationToken ct, DateOnly? since = null)
    {
        var activity = await turn.Db.Activities.Include(a => a.Programme).Include(a => a.Occurrences).SingleAsync(a => a.Id == id, ct);
        var programme = activity.Programme!;
        var before = OccurrencePlanner.Plan(activity.Timing, activity.Kind, programme.PlanYears, programme.Settings);
        var after = OccurrencePlanner.Plan(timing, kind, programme.PlanYears, programme.Settings);
        (activity.Timing, activity.Kind) = (timing, kind);
        return (await For(turn, programme, ct)).Between(activity, before, after, since);
    }

    /// <summary>Other days off, or another break: asked for after the programme says so.</summary>
    /// <param name="turn">Of the coordinator.</param>
    /// <param name="programme">With its new settings.</param>
    /// <param name="before">As they were.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task<Regenerated> Resettle(Turn turn, Programme programme, PlanSettings before, CancellationToken ct)
    {
        var activities = await turn.Db.Activities.Where(a => a.ProgrammeId == programme.Id && a.RemovedAt == null).Include(a => a.Occurrences).AsSplitQuery().ToListAsync(ct);
        var regenerate = await For(turn, programme, ct);
        return activities.Select(activity => regenerate.Between(
                activity,
                OccurrencePlanner.Plan(activity.Timing, activity.Kind, programme.PlanYears, before),
                OccurrencePlanner.Plan(activity.Timing, activity.Kind, programme.PlanYears, programme.Settings)))
            .Aggregate(default(Regenerated), (sum, each) => sum + each);
    }

    public static async Task<Regenerate> For(Turn turn, Programme programme, CancellationToken ct) =>
        new(turn, programme.Id, new LocalClock(programme.Zone, turn.UtcNow), await TouchedOccurrences.Of(turn.Db, programme.Id, ct));

    /// <summary>
    /// Only where the two plans differ: a date that was left in by «Оставить», or left out with a row of its own years, is in neither difference and stays as it is.
    /// </summary>
    public Regenerated Between(Activity activity, OccurrencePlan before, OccurrencePlan after, DateOnly? since = null)
    {
        var (then, now) = (before.Occurrences.ToDictionary(each => each.Key), after.Occurrences.ToDictionary(each => each.Key));
        var (gone, changed, added) = (0, 0, 0);
        var years = activity.Occurrences.SelectMany(o => new[] { o.WindowFrom.Year, o.WindowTo.Year }).ToHashSet();
        foreach (var occurrence in activity.Occurrences.ToList())
        {
            if (now.TryGetValue(occurrence.Key, out var planned))
            {
                if (IsAhead(occurrence) && Keep(occurrence, planned, after)) changed++;
            }
            else if ((then.ContainsKey(occurrence.Key) || IsOfSeriesSince(occurrence, since)) && IsAhead(occurrence) && Leave(occurrence, activity))
            {
                gone++;
            }
        }

        var held = activity.Occurrences.Select(o => o.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var planned in after.Occurrences.Where(each => !then.ContainsKey(each.Key) && !held.Contains(each.Key)))
        {
            // Of a row that stands below a year of its own the programme's other years are not asked for.
            if ((years.Count > 0 && !years.Contains(planned.WindowFrom.Year) && !years.Contains(planned.WindowTo.Year)) || IsOver(planned, after)) continue;
            activity.Occurrences.Add(New(planned, after, activity));
            added++;
        }

        return new(gone, added, changed);
    }

    /// <summary>A plan still has it, perhaps otherwise. What a newer plan had cancelled is open again.</summary>
    public bool Keep(Occurrence occurrence, PlannedOccurrence planned, OccurrencePlan plan)
    {
        if (touched.IsSnoozed(occurrence)) return false;
        var wasCancelled = occurrence.State == OccurrenceState.Cancelled;
        if (wasCancelled) occurrence.Reopen(turn.UtcNow);
        var isAnother = occurrence.Replan(planned, OccurrenceFacts.NextWindowAfter(planned.WindowTo, plan.Occurrences.Select(each => each.WindowFrom)));
        if (isAnother || wasCancelled) RungSchedule.MoveOn(occurrence, turn.UtcNow); // rungs before this moment are never sent
        return isAnother || (wasCancelled && occurrence.State == OccurrenceState.Open);
    }

    /// <summary>The plan no longer has it. Nobody has heard of it: it was never there. Somebody has: it is cancelled, and its history stays.</summary>
    /// <returns>False where it stays.</returns>
    public bool Leave(Occurrence occurrence, Activity activity)
    {
        if (occurrence.State != OccurrenceState.Open || !occurrence.IsUntouched || touched.IsSnoozed(occurrence) || HasBeenHeld(occurrence)) return false;
        if (touched.WasHeardOf(occurrence))
        {
            Cancel(occurrence);
            return true;
        }

        activity.Occurrences.Remove(occurrence);
        turn.Db.Occurrences.Remove(occurrence);
        return true;
    }

    public void Cancel(Occurrence occurrence)
    {
        if (occurrence.Cancel())
            turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, OccurrenceId = occurrence.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Cancelled });
    }

    private static bool IsOfSeriesSince(Occurrence occurrence, DateOnly? since) => since is { } day && occurrence.IsSeries && occurrence.StartsAt >= day.ToDateTime(default);

    private bool IsAhead(Occurrence occurrence) => !HasBeenHeld(occurrence);

    /// <summary>A meeting whose hour has come, a year that is over: it is what was, and can still be marked.</summary>
    private bool HasBeenHeld(Occurrence occurrence) => occurrence.Shape switch
    {
        OccurrenceShape.Dated => occurrence.StartsAt <= clock.Now,
        OccurrenceShape.Ongoing => occurrence.WindowTo < clock.Today,
        _ => false, // an overdue deadline that has moved is not pressed for any more
    };

    private bool IsOver(PlannedOccurrence planned, OccurrencePlan plan) => planned.StartsAt is { } start ? start <= clock.Now : Past.IsPast(OccurrenceFacts.Of(planned, plan.Occurrences), clock.Today);

    private Occurrence New(PlannedOccurrence planned, OccurrencePlan plan, Activity activity)
    {
        var occurrence = Occurrence.From(planned, activity, OccurrenceFacts.NextWindowAfter(planned.WindowTo, plan.Occurrences.Select(each => each.WindowFrom)));
        occurrence.RungsPlannedUntil = turn.UtcNow;
        if (activity.Programme!.IsReadOnly) occurrence.LeaveInThePast();
        RungSchedule.MoveOn(occurrence, turn.UtcNow);
        return occurrence;
    }
}
