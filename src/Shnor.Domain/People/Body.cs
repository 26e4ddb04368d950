namespace Shnor.Domain.People;

/// <summary>«Рабочая группа», «Комитет», «Руководители РМО»: responsible without being a person. Filled with people later; never blocks anything.</summary>
public sealed class Body
{
    public BodyId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public required string Name { get; set; }

    public List<BodyMember> Members { get; } = [];
}

/// <summary>Somebody of a body: what the body answers for, they answer for.</summary>
public sealed class BodyMember
{
    public BodyId BodyId { get; init; }

    public PersonId PersonId { get; init; }

    public Person? Person { get; init; }
}
