namespace Shnor.Domain.Events;

/// <summary>
/// What was held or done, in a few words of those who answer for it. Of an event everything is asked; of a document or a monitoring only
/// <see cref="Done"/>, a file or a link. A draft until <see cref="SentAt"/>: it lives through restarts, and whoever else answers for it goes on with it.
/// </summary>
public sealed class EventReport
{
    public OccurrenceId OccurrenceId { get; init; }

    /// <summary>Whoever wrote last.</summary>
    public PersonId? By { get; set; }

    public EventForm? Form { get; set; }

    /// <summary>How many people took part; null: not said.</summary>
    public int? Participants { get; set; }

    /// <summary>How many of them work at the programme's schools.</summary>
    public int? FromSchools { get; set; }

    /// <summary>One or two sentences. Untrusted text, as all the texts here.</summary>
    public string? Done { get; set; }

    public string? Result { get; set; }

    public string? Difficulties { get; set; }

    public string? Link { get; set; }

    public DateTime StartedAt { get; init; }

    /// <summary>Null: a draft, or returned and being written again.</summary>
    public DateTime? SentAt { get; set; }

    public List<ReportFile> Files { get; } = [];
}

public enum EventForm
{
    /// <summary>Очно.</summary>
    InPerson,

    /// <summary>Онлайн.</summary>
    Online,

    /// <summary>И так, и так.</summary>
    Both,
}

/// <summary>A photo or a document of a report: the messenger keeps it, and we a copy while there is room.</summary>
public sealed class ReportFile
{
    public ReportFileId Id { get; init; }

    public OccurrenceId OccurrenceId { get; init; }

    /// <summary>As the messenger names it: by this it can be sent again without an upload.</summary>
    public required string FileId { get; init; }

    /// <summary>Untrusted; empty for a photo.</summary>
    public required string Name { get; set; }

    public bool IsPicture { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Under which name our copy lies in the folder of files; null: there is none yet; empty: none is kept.</summary>
    public string? Copy { get; set; }

    public PersonId? By { get; set; }

    public DateTime At { get; init; }
}
