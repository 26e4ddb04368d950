using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>«Кому»: all, by role and school, committees, the people of an activity, whoever has not done, answered or read something.</summary>
public sealed class AudienceFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        // Presses, even where they only show: of what is a draft no more the card is shown, which may begin to watch it.
        routes.Press(AnnouncementButtons.ChooseAudience, Need.Coordinator, ChooseWhom.Show);
        routes.Press(AudienceButtons.All, Need.Coordinator, ChooseWhom.TakeAll);
        routes.Press(AudienceButtons.Members, Need.Coordinator, ChooseWhom.Members);
        routes.Press(AudienceButtons.Role, Need.Coordinator, ChooseWhom.ToggleRole);
        routes.Press(AudienceButtons.School, Need.Coordinator, ChooseWhom.ToggleSchool);
        routes.Press(AudienceButtons.AllSchools, Need.Coordinator, ChooseWhom.AllSchools);
        routes.Press(AudienceButtons.Bodies, Need.Coordinator, ChooseWhom.Bodies);
        routes.Press(AudienceButtons.Body, Need.Coordinator, ChooseWhom.ToggleBody);
        routes.Press(AudienceButtons.Rows, Need.Coordinator, ChooseFromList.Rows);
        routes.Press(AudienceButtons.Row, Need.Coordinator, ChooseFromList.TakeRow);
        routes.Press(AudienceButtons.Surveys, Need.Coordinator, ChooseFromList.Surveys);
        routes.Press(AudienceButtons.Survey, Need.Coordinator, ChooseFromList.TakeSurvey);
        routes.Press(AudienceButtons.Unread, Need.Coordinator, ChooseFromList.Unread);
        routes.Press(AudienceButtons.UnreadOf, Need.Coordinator, ChooseFromList.TakeUnread);
        routes.Look(AudienceButtons.Names, Need.Coordinator, ShowNames.Reached);
        routes.Look(AudienceButtons.Absent, Need.Coordinator, ShowNames.Absent);
    }
}
