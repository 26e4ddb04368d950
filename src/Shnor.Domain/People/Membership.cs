namespace Shnor.Domain.People;

/// <summary>Ties a person to a programme. What they answer for is said by the activities, not by the role.</summary>
public sealed class Membership
{
    public PersonId PersonId { get; set; }

    public Person? Person { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public Role Role { get; set; }
}

/// <summary>From the least to the most: a coordinator who is also named in the plan keeps the greater role.</summary>
public enum Role
{
    Teacher = 1,
    Responsible = 2,
    SchoolHead = 3,
    Coordinator = 4,
}
