namespace Shnor.Domain.People;

/// <summary>«Рабочая группа», «Комитет», «Руководители РМО»: responsible without being a person. Filled with people later; never blocks anything.</summary>
public sealed class Body
{
    public BodyId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public required string Name { get; init; }
}
