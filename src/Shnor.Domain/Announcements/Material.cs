namespace Shnor.Domain.Announcements;

/// <summary>A file of a programme's library. The messenger keeps the bytes; we keep its name for them.</summary>
public sealed class Material
{
    public MaterialId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public required string FileId { get; set; }

    /// <summary>The file's own name. Untrusted; empty for a picture.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Bytes, as the messenger says.</summary>
    public long Size { get; set; }

    public bool IsPicture { get; set; }

    /// <summary>Untrusted text.</summary>
    public required string Title { get; set; }

    /// <summary>«оценивание, вебинар»: untrusted text, lower case, a comma between.</summary>
    public string Tags { get; set; } = "";

    /// <summary>Teachers find it, too; otherwise only coordinators.</summary>
    public bool IsForAll { get; set; }

    public PersonId? AddedBy { get; set; }

    public DateTime AddedAt { get; init; }

    /// <summary>When the messenger last refused to hand it over; null: it opens.</summary>
    public DateTime? RefusedAt { get; set; }
}

/// <summary>A word of a material's title, tags or file name, without its ending: what the search looks for.</summary>
public sealed class MaterialWord
{
    public MaterialId MaterialId { get; init; }

    public required string Stem { get; init; }

    /// <summary>Where it stands: 0 in the title, 1 in the tags, 2 in the file's name.</summary>
    public int Place { get; init; }
}
