using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>Whether one mark is enough for an activity, or everybody named marks their own part.</summary>
internal static class AssigneeModes
{
    /// <summary>Where a cell names several schools each of them answers for itself; otherwise one mark is enough.</summary>
    public static AssigneeMode Usual(IEnumerable<ResponsibleName> responsible) =>
        responsible.SelectMany(name => SchoolsOfCell.In(name.Text)).DistinctBy(SchoolName.KeyOf).Skip(1).Any() ? AssigneeMode.Each : AssigneeMode.Any;

    /// <summary>
    /// Changes the mode for everything that is still open. What somebody has marked a part of is done where one mark is enough from now on: whoever
    /// has confirmed hears no more of it.
    /// </summary>
    /// <param name="turn">Of the coordinator.</param>
    /// <param name="id">The activity.</param>
    /// <param name="mode">What it is to be.</param>
    /// <param name="ct">Cancels the commit.</param>
    /// <returns>How many occurrences became done by it.</returns>
    public static async Task<int> Set(Turn turn, ActivityId id, AssigneeMode mode, CancellationToken ct)
    {
        var activity = await turn.Db.Activities.Include(a => a.Programme).SingleAsync(a => a.Id == id, ct);
        if (activity.Mode == mode) return 0;
        var marked = mode == AssigneeMode.Any ? await Marked(turn, id, ct) : [];
        activity.Mode = mode;
        foreach (var (occurrence, by, at) in marked)
        {
            if (occurrence.Confirm(by, DateTime.MaxValue, at) != ConfirmOutcome.Confirmed) continue; // it was marked once, so its time had come
            if (!activity.Programme!.HasAcceptance) occurrence.AcceptWithMark(by: null);
            RungSchedule.MoveOn(occurrence, turn.UtcNow);
            MarkDone.WriteHistory(turn, occurrence, HistoryEvent.Confirmed);
        }

        return marked.Count;
    }

    private static async Task<List<(Occurrence Occurrence, PersonId By, DateTime At)>> Marked(Turn turn, ActivityId id, CancellationToken ct)
    {
        var marks = await turn.Db.AssigneeMarks.Where(m => turn.Db.Occurrences.Any(o => o.Id == m.OccurrenceId && o.ActivityId == id && o.State == OccurrenceState.Open)).ToListAsync(ct);
        var first = marks.GroupBy(m => m.OccurrenceId).ToDictionary(same => same.Key, same => same.OrderBy(m => m.At).First());
        var views = await OccurrenceView.Load(turn.Db, turn.Db.Occurrences.Where(o => first.Keys.Contains(o.Id)), turn.UtcNow, ct);
        return [.. views.Where(view => view.Parts.Any(part => part.IsMarked)).Select(view => (view.Occurrence, first[view.Id].By, first[view.Id].At))];
    }
}
