using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Reminders;

/// <summary>«Напомнить позже»: one person hears nothing of one occurrence up to an instant; at that instant, one reminder of how it stands then.</summary>
public sealed class Snooze
{
    public OccurrenceId OccurrenceId { get; init; }

    public PersonId PersonId { get; init; }

    /// <summary>Rungs due up to and at this instant are not said to this person, neither then nor later.</summary>
    public DateTime Until { get; set; }

    /// <summary>
    /// The deadline, or the event's start, as it stood when the button was pressed (local date and time of the programme). Once it is moved, the
    /// snooze is over: it must not swallow the reminders of another day.
    /// </summary>
    public DateTime Deadline { get; set; }

    /// <summary>Whether it still speaks of this occurrence as it stands now.</summary>
    public bool HoldsFor(Occurrence occurrence) => Deadline == DeadlineOf(occurrence.Facts);

    /// <summary>An event's start; of anything else the end of its last day.</summary>
    public static DateTime DeadlineOf(OccurrenceFacts facts) => facts.Hours?.Start ?? facts.LastDay.AddDays(1).ToDateTime(default);
}
