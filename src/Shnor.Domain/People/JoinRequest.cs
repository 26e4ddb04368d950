namespace Shnor.Domain.People;

/// <summary>Somebody opened the link of a school, agreed to the processing of their data, and waits for the word of its head. Not a member yet.</summary>
public sealed class JoinRequest
{
    public JoinRequestId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public SchoolId SchoolId { get; init; }

    public School? School { get; init; }

    public PersonId PersonId { get; init; }

    public Person? Person { get; init; }

    public DateTime AskedAt { get; init; }
}
