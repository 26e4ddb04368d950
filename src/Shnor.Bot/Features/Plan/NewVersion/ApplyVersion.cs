using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Plan.NewVersion;

/// <summary>
/// «Обновить план»: the difference that was shown, in one commit. A matched activity stays itself, with its marks, dates, links and history;
/// only what is still ahead and nobody has touched is planned anew.
/// </summary>
internal sealed class ApplyVersion(Turn turn, VersionStanding version)
{
    /// <summary>Activities whose people are written down anew, and who answered for them so far.</summary>
    private readonly List<(Activity Activity, UnderstoodRow Row, IReadOnlyList<PersonId> Before)> _renamed = [];

    /// <returns>People who are in the plan for the first time.</returns>
    public async Task<IReadOnlyList<PersonId>> Apply(bool dropGone, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == version.Plan.Id, ct);
        var activities = await turn.Db.Activities.Where(a => a.ProgrammeId == programme.Id && a.RemovedAt == null)
            .Include(a => a.Assignees).Include(a => a.Occurrences).AsSplitQuery().ToDictionaryAsync(a => a.Id, ct);
        var future = new Regenerate(turn, programme.Id, Clock, await TouchedOccurrences.Of(turn.Db, programme.Id, ct));
        if (version.HasNewTitle) programme.Title = version.Review.Title;
        programme.Years = version.Understood.Years.ToString();
        programme.NextDigestAt ??= DigestTimes.After(programme, turn.UtcNow); // one that was long over goes on

        foreach (var row in version.Difference.Rows)
        {
            var understood = version.Understood.Rows[row.New];
            if (version.ActivityOf(row) is not { } old) _renamed.Add((Add(understood, programme, row.New + 1), understood, []));
            else Update(activities[old.Id], understood, row, future);
        }

        await RemoveOrKeep(dropGone, activities, future, ct);
        await turn.Db.SaveChangesAsync(ct); // those who no longer answer are gone before others take their places; the commit is still one
        var names = new PlanNames(turn, programme.Id);
        await names.Remember(programme.Id, ct);
        foreach (var (activity, row, _) in _renamed) activity.Assignees.AddRange(names.AssigneesOf(row));
        await turn.Db.SaveChangesAsync(ct);

        await DropUnsaid(ct);
        var counts = $"{version.Difference.Changed.Count()}/{version.Difference.New.Count()}/{(dropGone ? version.Difference.Gone.Count : 0)}";
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.PlanUpdated, Detail = counts });
        return [.. names.Newcomers.Select(person => person.Id)];
    }

    private Activity Add(UnderstoodRow row, Programme programme, int ordinal)
    {
        var activity = LaunchPlan.ActivityOf(row, programme, ordinal);
        activity.Occurrences.AddRange(row.Plan.Occurrences.Select((planned, at) => New(planned, at, row, activity)));
        turn.Db.Activities.Add(activity);
        return activity;
    }

    private void Update(Activity activity, UnderstoodRow row, RowDifference difference, Regenerate future)
    {
        var isTimedAnew = difference.What.HasFlag(RowChanges.Deadline) || activity.Kind != row.Kind || version.HasNewYears || TimingJson.Write(activity.Timing) != TimingJson.Write(row.Timing);
        var wasStartedByPeople = activity.Timing is Timing.OnDemand or Timing.Unparseable; // such dates stand in no plan
        (activity.Ordinal, activity.No, activity.Section) = (difference.New + 1, row.Row.No, row.Row.Section);
        (activity.Title, activity.DeadlineText, activity.Expected) = (row.Row.Title, row.Row.DeadlineText, row.Row.Expected);
        (activity.Timing, activity.Kind, activity.Audience) = (row.Timing, row.Kind, row.Row.Audience);
        if (difference.What.HasFlag(RowChanges.Responsible))
        {
            _renamed.Add((activity, row, [.. activity.Assignees.Select(a => a.PersonId).OfType<PersonId>()]));
            turn.Db.Assignees.RemoveRange(activity.Assignees);
            if (AssigneeModes.Usual(row.Responsible) == AssigneeMode.Each) activity.Mode = AssigneeMode.Each; // otherwise as it was, or as a coordinator chose
        }

        if (isTimedAnew) PlanAnew(activity, row, future, wasStartedByPeople);
    }

    private void PlanAnew(Activity activity, UnderstoodRow row, Regenerate future, bool keepsOthers)
    {
        var planned = row.Plan.Occurrences.ToDictionary(each => each.Key);
        var leftOut = row.Plan.Gaps.Select(gap => PlannedOccurrence.Dated(gap.StartsAt, isSeries: true).Key).ToHashSet(); // «Оставить» at the launch
        foreach (var occurrence in activity.Occurrences.ToList())
        {
            if (planned.Remove(occurrence.Key, out var same)) future.Keep(occurrence, same, row.Plan);
            else if (!keepsOthers && !leftOut.Contains(occurrence.Key)) future.Leave(occurrence, activity);
        }

        activity.Occurrences.AddRange(row.Plan.Occurrences.Select((each, at) => planned.ContainsKey(each.Key) ? New(each, at, row, activity) : null).OfType<Occurrence>());
    }

    private async Task RemoveOrKeep(bool drop, Dictionary<ActivityId, Activity> activities, Regenerate future, CancellationToken ct)
    {
        foreach (var (old, i) in version.Difference.Gone.Select((old, i) => (version.Old[old], i)))
        {
            var activity = activities[old.Id];
            activity.Ordinal = version.Difference.Rows.Count + i + 1;
            if (!drop) continue;
            activity.RemovedAt = turn.UtcNow;
            await GoneDates.Cancel(turn, activity.Occurrences.FindAll(o => GoneDates.IsAhead(o, Clock.Now)), ct);
            foreach (var occurrence in activity.Occurrences) future.Cancel(occurrence);
        }
    }

    /// <summary>A reminder that waits for somebody's morning is not said to a person who no longer answers for it.</summary>
    private async Task DropUnsaid(CancellationToken ct)
    {
        foreach (var (activity, _, before) in _renamed)
        {
            var occurrences = activity.Occurrences.Select(o => (OccurrenceId?)o.Id).ToList();
            var released = before.Except(activity.Assignees.Select(a => a.PersonId).OfType<PersonId>()).ToList();
            if (released.Count == 0) continue;
            await turn.Db.Outbox
                .Where(r => r.State == OutboxState.Pending && r.Kind == LetterKinds.Reminder && occurrences.Contains(r.OccurrenceId) && released.Contains(r.PersonId))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, turn.UtcNow), ct);
        }
    }

    private Occurrence New(PlannedOccurrence planned, int at, UnderstoodRow row, Activity activity) =>
        LaunchPlan.OccurrenceOf(planned, at, row, activity, version.Review, Clock.Today, turn);

    private LocalClock Clock => field ??= ReviewStanding.ClockOf(turn, version.Review);
}
