using Shnor.Domain.People;

namespace Shnor.Domain.Roadmap;

/// <summary>A row of the plan.</summary>
public sealed class Activity
{
    public ActivityId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public Programme? Programme { get; init; }

    /// <summary>Place in the plan, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The number as the plan writes it; plans repeat and skip them.</summary>
    public string? No { get; set; }

    public string? Section { get; set; }

    public required string Title { get; set; }

    /// <summary>The deadline phrase as written.</summary>
    public required string DeadlineText { get; set; }

    public required Timing Timing { get; set; }

    public ActivityKind Kind { get; set; }

    /// <summary>Null: as the kind says, see <see cref="InvitesTeachers"/>.</summary>
    public Audience? Audience { get; set; }

    public string? Expected { get; set; }

    /// <summary>A newer plan no longer has this row: nothing is said about it any more, its history stays. Null: it is in the plan.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>Where to come: kept for the whole series.</summary>
    public string? Link { get; set; }

    /// <summary>All teachers of the programme are invited once it is dated.</summary>
    public bool InvitesTeachers => Audience is { } audience ? audience == Roadmap.Audience.Teachers : Kind.InvitesTeachers();

    public List<Assignee> Assignees { get; } = [];

    public List<Occurrence> Occurrences { get; } = [];
}

/// <summary>Who is invited besides those who answer for it.</summary>
public enum Audience
{
    Nobody,

    /// <summary>All teachers of the programme.</summary>
    Teachers,
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
