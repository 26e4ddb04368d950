using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>Buttons of «Кому».</summary>
internal static class AudienceButtons
{
    public static readonly ButtonKind<AnnouncementId> All = new("to-all");
    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Members = new("to-members");

    /// <summary>«Role»: its number.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, int Role, int Page)> Role = new("to-role");
    public static readonly ButtonKind<(AnnouncementId Id, SchoolId School, int Page)> School = new("to-school");
    public static readonly ButtonKind<AnnouncementId> AllSchools = new("to-schools");
    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Bodies = new("to-bodies");
    public static readonly ButtonKind<(AnnouncementId Id, BodyId Body, int Page)> Body = new("to-body");

    /// <summary>«Late»: 1 for whoever has not done it, 0 for everybody of it.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, int Late, int Page)> Rows = new("to-rows");
    public static readonly ButtonKind<(AnnouncementId Id, ActivityId Row, int Late)> Row = new("to-row");
    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Surveys = new("to-surveys");
    public static readonly ButtonKind<(AnnouncementId Id, CampaignId Survey)> Survey = new("to-survey");
    public static readonly ButtonKind<(AnnouncementId Id, int Page)> Unread = new("to-unread");
    public static readonly ButtonKind<(AnnouncementId Id, AnnouncementId Other)> UnreadOf = new("to-unread-of");

    /// <summary>The names, by school. «Back»: the confirm it was opened from, <see cref="FromChoice"/> or <see cref="FromCard"/>.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, int Page, string Back)> Names = new("to-names");

    /// <summary>Those who do not get it.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, int Page, string Back)> Absent = new("to-absent");

    /// <summary>The question whether to send it, as it was asked under this confirm.</summary>
    public static readonly ButtonKind<(AnnouncementId Id, string Nonce)> AskAgain = new("announcement-ask");

    /// <summary>A list of names that was opened while choosing.</summary>
    public const string FromChoice = "to";

    /// <summary>One that was opened from the announcement's own card.</summary>
    public const string FromCard = "card";

    /// <summary>Out of a list of names, to where it was opened from.</summary>
    public static Button Back(AnnouncementId id, string from) => from switch
    {
        FromChoice => AnnouncementButtons.ChooseAudience.Labelled("Назад", id),
        FromCard => Buttons.Announcement.Labelled("Назад", id),
        _ => AskAgain.Labelled("Назад", (id, from)),
    };

    /// <summary>«Список: 27», «Не подключены: 3».</summary>
    public static IEnumerable<IReadOnlyList<Button>> Lists(AnnouncementId id, AudiencePeople people, string back)
    {
        var row = new List<Button>();
        if (people.Reached.Count > 0) row.Add(Names.Labelled($"Список: {people.Reached.Count}", (id, 0, back)));
        if (people.NotConnected.Count > 0) row.Add(Absent.Labelled($"Не подключены: {people.NotConnected.Count}", (id, 0, back)));
        else if (people.Away.Count > 0) row.Add(Absent.Labelled($"В отпуске: {people.Away.Count}", (id, 0, back)));
        return row.Count == 0 ? [] : [row];
    }
}
