namespace Shnor.Domain.Announcements;

/// <summary>Words to begin an announcement with; what differs each time stands in braces.</summary>
public sealed class AnnouncementTemplate
{
    public AnnouncementTemplateId Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>Untrusted text.</summary>
    public required string Title { get; set; }

    public required AnnouncementContent Content { get; set; }

    public PersonId? CreatedBy { get; set; }

    public DateTime CreatedAt { get; init; }
}
