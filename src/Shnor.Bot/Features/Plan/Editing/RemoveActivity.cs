using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>«Убрать из плана», and back: what was cancelled with it is open again, what was cancelled for itself stays so.</summary>
internal static class RemoveActivity
{
    public static async Task<Reply> Ask(Turn turn, ActivityId id, CancellationToken ct) => Reply.Show(ActivityScreens.SureRemove(await ActivityView.Load(turn, id, ct)));

    public static async Task<Reply> Remove(Turn turn, ActivityId id, CancellationToken ct)
    {
        var activity = await Load(turn, id, ct);
        if (activity.RemovedAt is not null) return Reply.Show(await ShowActivity.CardOf(turn, id, ct), "Уже убрано");
        var now = new LocalClock(activity.Programme!.Zone, turn.UtcNow).Now;
        await GoneDates.Cancel(turn, activity.Occurrences.FindAll(o => GoneDates.IsAhead(o, now)), ct);
        activity.RemovedAt = turn.UtcNow;
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await ShowActivity.CardOf(turn, id, ct), "Убрано из плана");
    }

    public static async Task<Reply> PutBack(Turn turn, ActivityId id, CancellationToken ct)
    {
        var activity = await Load(turn, id, ct);
        if (activity.RemovedAt is not { } removedAt) return Reply.Show(await ShowActivity.CardOf(turn, id, ct), "Уже в плане");
        var withIt = (await turn.Db.History.Where(h => h.ProgrammeId == activity.ProgrammeId && h.What == HistoryEvent.Cancelled && h.At == removedAt && h.OccurrenceId != null)
            .Select(h => h.OccurrenceId!.Value).ToListAsync(ct)).ToHashSet();
        activity.RemovedAt = null;
        var back = activity.Occurrences.FindAll(o => withIt.Contains(o.Id) && o.State == OccurrenceState.Cancelled);
        foreach (var occurrence in back)
        {
            var change = new EventChange(KnownEvent.Of(occurrence));
            occurrence.Reopen(turn.UtcNow);
            var wasAnnounced = occurrence.State == OccurrenceState.Cancelled && occurrence.Restore(turn.UtcNow) == RestoreOutcome.Restored;
            RungSchedule.MoveOn(occurrence, turn.UtcNow);
            if (wasAnnounced) await EventNotices.Tell(turn, occurrence, change, ct);
        }

        ChangeActivity.Note(turn, activity, "back");
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(await ShowActivity.CardOf(turn, id, ct), "Снова в плане");
    }

    private static Task<Activity> Load(Turn turn, ActivityId id, CancellationToken ct) =>
        turn.Db.Activities.Include(a => a.Programme).Include(a => a.Assignees).Include(a => a.Occurrences).AsSplitQuery().SingleAsync(a => a.Id == id, ct);
}
