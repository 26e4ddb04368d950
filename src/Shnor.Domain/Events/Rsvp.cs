using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Events;

/// <summary>«Буду» or «Не смогу»: one person's answer to an event. The last one counts.</summary>
public sealed class Rsvp
{
    public OccurrenceId OccurrenceId { get; init; }

    public PersonId PersonId { get; init; }

    public bool IsComing { get; set; }

    public DateTime At { get; set; }

    /// <summary>The hour they answered for (local date and time of the programme): an event that was moved asks anew.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>Whether it still speaks of the event as it stands now.</summary>
    public bool HoldsFor(Occurrence occurrence) => occurrence.StartsAt == StartsAt;
}
