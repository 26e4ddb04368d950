using Shnor.Domain.Time;

namespace Shnor.Domain.People;

/// <summary>Ties a person to a programme. What they answer for is said by the activities, not by the role.</summary>
public sealed class Membership
{
    public PersonId PersonId { get; set; }

    public Person? Person { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public Role Role { get; set; }

    /// <summary>Null: works for no one school, or nobody has said for which.</summary>
    public SchoolId? SchoolId { get; set; }

    /// <summary>«заместитель директора», as the roster has it. Untrusted text.</summary>
    public string? Post { get; set; }

    /// <summary>«В отпуске до…»: nothing comes to them on these days. Null: they are there.</summary>
    public DaySpan? Away { get; set; }

    /// <summary>Who receives instead while they are away. Deputies do not chain: a deputy who is away too counts as nobody.</summary>
    public PersonId? DeputyId { get; set; }
}

/// <summary>From the least to the most: a coordinator who is also named in the plan keeps the greater role.</summary>
public enum Role
{
    Teacher = 1,
    Responsible = 2,
    SchoolHead = 3,
    Coordinator = 4,
}
