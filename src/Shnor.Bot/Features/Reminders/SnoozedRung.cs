using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Reminders;

/// <summary>The one reminder at the end of a snooze: no rung of the ladder, but said like one, of the state as it is then.</summary>
internal static class SnoozedRung
{
    /// <summary>Stands in a row's detail where a rung has its name.</summary>
    public const string Name = "snooze";

    /// <returns>Null when the snooze was taken back or put off again, the event was moved or has begun, or it is no longer theirs.</returns>
    public static ReminderItem? Still(OccurrenceView view, OutboxRow row, Snooze? snooze) =>
        snooze is not null && snooze.Until == row.DueAt && snooze.HoldsFor(view.Occurrence)
        && view.Occurrence.State == OccurrenceState.Open && !view.HasStarted && view.Hears(row.PersonId)
            ? new ReminderItem(view, new Rung(Name, PurposeOf(view), RungRecipient.Responsible, view.Clock.Now))
            : null;

    /// <summary>The snooze that this row ends: their own, or that of somebody they stand in for, who put it off to a day on which they are away.</summary>
    public static Snooze? Of(OccurrenceView view, OutboxRow row, List<Snooze> snoozes)
    {
        var absent = view.Acting.InsteadOf(view.Activity.Id, row.PersonId).Select(each => each.Id).ToList();
        return snoozes.Find(s => s.OccurrenceId == view.Id && s.Until == row.DueAt && (s.PersonId == row.PersonId || absent.Contains(s.PersonId)));
    }

    /// <summary>Whether a snooze silences this rung: those of whoever answers for it, up to and at its end, and nobody else's.</summary>
    public static bool Silences(Snooze? snooze, Occurrence occurrence, Rung rung, DateTime dueAt) =>
        snooze is not null && rung.To == RungRecipient.Responsible && dueAt <= snooze.Until && snooze.HoldsFor(occurrence);

    private static RungPurpose PurposeOf(OccurrenceView view) => view.Standing switch
    {
        OccurrenceStanding.Dated => RungPurpose.EventNears,
        OccurrenceStanding.Floating => RungPurpose.SetDate,
        OccurrenceStanding.DueToday => RungPurpose.DeadlineToday,
        OccurrenceStanding.Overdue => RungPurpose.Overdue,
        _ => RungPurpose.DeadlineNears,
    };
}
