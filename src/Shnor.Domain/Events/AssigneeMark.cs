using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Events;

/// <summary>Mode <see cref="AssigneeMode.Each"/>: one of those named has done their part. Exactly one of person and body is set, as in <see cref="Assignee"/>.</summary>
public sealed class AssigneeMark
{
    public long Id { get; init; }

    public OccurrenceId OccurrenceId { get; init; }

    public PersonId? PersonId { get; set; }

    public BodyId? BodyId { get; init; }

    /// <summary>Who pressed: the person, a deputy, somebody of the body, a coordinator.</summary>
    public PersonId By { get; set; }

    public DateTime At { get; init; }
}
