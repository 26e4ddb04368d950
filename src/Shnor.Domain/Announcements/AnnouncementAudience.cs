using Shnor.Domain.People;

namespace Shnor.Domain.Announcements;

/// <summary>Whom an announcement is for, as it was chosen; who that is, is asked again when it goes out. Whoever writes it is not among them.</summary>
public sealed record AnnouncementAudience(AudienceKind Kind)
{
    public static readonly AnnouncementAudience Everybody = new(AudienceKind.Everybody);

    /// <summary>With <see cref="AudienceKind.Members"/>; empty: in whatever role.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>With <see cref="AudienceKind.Members"/>; empty: of all schools and of none.</summary>
    public IReadOnlyList<SchoolId> Schools { get; init; } = [];

    /// <summary>With <see cref="AudienceKind.Bodies"/>.</summary>
    public IReadOnlyList<BodyId> Bodies { get; init; } = [];

    /// <summary>With <see cref="AudienceKind.ActivityPeople"/> and <see cref="AudienceKind.NotDone"/>.</summary>
    public ActivityId? Activity { get; init; }

    /// <summary>With <see cref="AudienceKind.NotAnswered"/>.</summary>
    public CampaignId? Campaign { get; init; }

    /// <summary>With <see cref="AudienceKind.NotAcknowledged"/>.</summary>
    public AnnouncementId? Announcement { get; init; }
}

public enum AudienceKind
{
    /// <summary>All members of the programme.</summary>
    Everybody,

    /// <summary>By role and by school.</summary>
    Members,

    /// <summary>Who is in a committee or a group.</summary>
    Bodies,

    /// <summary>Who answers for an activity and who is invited to it.</summary>
    ActivityPeople,

    /// <summary>Who answers for what is due or overdue of an activity and has not marked it.</summary>
    NotDone,

    /// <summary>Who is asked by a survey and has not answered.</summary>
    NotAnswered,

    /// <summary>Who has been sent an announcement and has not pressed «Ознакомлен(а)».</summary>
    NotAcknowledged,
}
