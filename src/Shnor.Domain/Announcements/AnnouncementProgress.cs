using Shnor.Domain.People;

namespace Shnor.Domain.Announcements;

/// <summary>The one message in which a coordinator watches an announcement go out.</summary>
public sealed class AnnouncementProgress
{
    public AnnouncementId AnnouncementId { get; init; }

    public PersonId PersonId { get; set; }

    public Messenger Messenger { get; set; }

    public long ChatId { get; set; }

    public required string MessageId { get; set; }
}
