using Shnor.Domain.People;

namespace Shnor.Domain.Roadmap;

/// <summary>A row of the plan.</summary>
public sealed class Activity
{
    public ActivityId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public Programme? Programme { get; init; }

    /// <summary>Place in the plan, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>The number as the plan writes it; plans repeat and skip them.</summary>
    public string? No { get; init; }

    public string? Section { get; init; }

    public required string Title { get; init; }

    /// <summary>The deadline phrase as written.</summary>
    public required string DeadlineText { get; init; }

    public required Timing Timing { get; init; }

    public ActivityKind Kind { get; init; }

    public string? Expected { get; init; }

    /// <summary>Where to come: kept for the whole series.</summary>
    public string? Link { get; set; }

    public List<Assignee> Assignees { get; } = [];

    public List<Occurrence> Occurrences { get; } = [];
}

/// <summary>Who answers for an activity: a person or a body, in the order of the cell. Exactly one of the two is set.</summary>
public sealed class Assignee
{
    public ActivityId ActivityId { get; init; }

    public int Ordinal { get; init; }

    public PersonId? PersonId { get; set; }

    public Person? Person { get; set; }

    public BodyId? BodyId { get; init; }

    public Body? Body { get; init; }

    public string Name => Person?.Name ?? Body?.Name ?? "";
}
