namespace Shnor.Domain.People;

/// <summary>A school of a programme.</summary>
public sealed class School
{
    /// <summary>Longer is not a name.</summary>
    public const int MaxName = 200;

    public SchoolId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>«МБОУ «Ключевская ООШ»», as the coordinator writes it. Untrusted text.</summary>
    public required string Name { get; set; }

    /// <summary>Two spellings of one name have one key.</summary>
    public required string NameKey { get; set; }

    public SchoolType Type { get; set; }

    /// <summary>The strong school that helps this one; of the same programme.</summary>
    public SchoolId? CuratorSchoolId { get; set; }

    /// <summary>The person who helps this one; of the same programme.</summary>
    public PersonId? CuratorId { get; set; }

    public List<SchoolRisk> Risks { get; } = [];
}

public enum SchoolType
{
    /// <summary>Nobody has said yet.</summary>
    Unknown,

    /// <summary>ШНОР: a school with low results.</summary>
    LowResults,

    /// <summary>ШНСУ: a school in unfavourable social conditions.</summary>
    HardConditions,

    /// <summary>Школа-куратор.</summary>
    Curator,

    /// <summary>Ресурсная школа.</summary>
    Resource,
}

/// <summary>A risk factor that was found at a school, and how heavy it is.</summary>
public sealed class SchoolRisk
{
    public SchoolId SchoolId { get; init; }

    /// <summary>Which factor: a number of the list, which never changes its meaning.</summary>
    public int Factor { get; init; }

    public RiskWeight Weight { get; set; }
}

public enum RiskWeight
{
    Low = 1,
    Medium = 2,
    High = 3,
}
