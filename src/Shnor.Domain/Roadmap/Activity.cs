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

    /// <summary>Null: as the kind says, see <see cref="Invites"/>.</summary>
    public Audience? Audience { get; set; }

    public string? Expected { get; set; }

    /// <summary>A newer plan no longer has this row: nothing is said about it any more, its history stays. Null: it is in the plan.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>Where to come: kept for the whole series.</summary>
    public string? Link { get; set; }

    /// <summary>Of which schools those invited are; empty: of all.</summary>
    public IReadOnlyList<SchoolId> AudienceSchools { get; set; } = [];

    /// <summary>Whether one mark is enough, or everybody named gives their own.</summary>
    public AssigneeMode Mode { get; set; }

    /// <summary>Who is invited to every date of it that says nothing else.</summary>
    public Invited Invites => new(Audience ?? (Kind.InvitesTeachers() ? Roadmap.Audience.Teachers : Roadmap.Audience.Nobody), AudienceSchools);

    /// <summary>Somebody is invited once it is dated.</summary>
    public bool InvitesSomebody => Invites.Who != Roadmap.Audience.Nobody;

    public List<Assignee> Assignees { get; } = [];

    public List<Occurrence> Occurrences { get; } = [];
}

/// <summary>Who is invited besides those who answer for it.</summary>
public enum Audience
{
    Nobody,

    /// <summary>All teachers of the programme.</summary>
    Teachers,

    /// <summary>Heads of its schools.</summary>
    Heads,

    /// <summary>Everybody in it.</summary>
    Everyone,
}

/// <param name="Schools">Of these schools only; empty: of all.</param>
public sealed record Invited(Audience Who, IReadOnlyList<SchoolId> Schools)
{
    public bool Includes(Role role, SchoolId? school) => Who switch
    {
        Audience.Teachers => role == Role.Teacher,
        Audience.Heads => role == Role.SchoolHead,
        Audience.Everyone => true,
        _ => false,
    } && (Schools.Count == 0 || (school is { } one && Schools.Contains(one)));
}

/// <summary>What makes an occurrence done where several people or bodies answer for it.</summary>
public enum AssigneeMode
{
    /// <summary>One mark does; the others then read whose it was.</summary>
    Any,

    /// <summary>Everybody named marks their own part.</summary>
    Each,
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
