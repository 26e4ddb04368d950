namespace Shnor.Domain.Events;

/// <summary>Whether a person was at an event, as they or those who answer for it say. The last word counts.</summary>
public sealed class Attendance
{
    public OccurrenceId OccurrenceId { get; init; }

    public PersonId PersonId { get; set; }

    public bool WasThere { get; set; }

    /// <summary>The person themselves («Был(а)»), or whoever filled in the list.</summary>
    public PersonId MarkedBy { get; set; }

    public DateTime At { get; set; }
}
