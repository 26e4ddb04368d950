namespace Shnor.Domain.Announcements;

/// <summary>What somebody answered to an announcement, for its coordinators.</summary>
public sealed class AnnouncementReply
{
    public AnnouncementReplyId Id { get; init; }

    public AnnouncementId AnnouncementId { get; init; }

    public PersonId PersonId { get; set; }

    /// <summary>Untrusted text; empty with a file alone.</summary>
    public required string Text { get; set; }

    public string? FileId { get; set; }

    public bool IsPicture { get; set; }

    public DateTime At { get; init; }

    /// <summary>When a coordinator opened it; null: it is new.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>What a coordinator wrote back. Untrusted text.</summary>
    public string? Answer { get; set; }

    public PersonId? AnsweredBy { get; set; }

    public DateTime? AnsweredAt { get; set; }
}
