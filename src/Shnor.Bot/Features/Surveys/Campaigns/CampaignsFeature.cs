using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>Surveys as the coordinators carry them out: launched, watched, reminded of, extended, closed; regular ones. Only they see any of it.</summary>
public sealed class CampaignsFeature(LaunchSurvey launch, ChangeCampaign change) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Menu(40, "Опросы", CampaignListScreens.FromMenu, Need.Coordinator);
        routes.Look(CampaignListScreens.FromMenu, Need.Coordinator, ShowCampaigns.FromMenu);
        routes.Look(Buttons.Campaigns, Need.Coordinator, ShowCampaigns.Show);
        routes.Look(CampaignListScreens.Page, Need.Coordinator, ShowCampaigns.TurnPage);
        routes.Look(Buttons.Campaign, Need.Coordinator, ShowCampaigns.Card);
        routes.Look(CampaignScreens.NotAnswered, Need.Coordinator, ShowCampaigns.NotAnswered);

        routes.Press(CampaignScreens.RemindNow, Need.Coordinator, ChangeCampaign.RemindNow);
        routes.Press(CampaignScreens.AskExtend, Need.Coordinator, ChangeCampaign.AskExtend);
        routes.Press(CampaignScreens.Extend, Need.Coordinator, ChangeCampaign.Extend);
        routes.Talk(ChangeCampaign.Extending, Need.Coordinator, ChangeCampaign.TakeDay);
        routes.Look(CampaignScreens.AskClose, Need.Coordinator, ChangeCampaign.AskClose);
        routes.Press(CampaignScreens.Close, Need.Coordinator, change.Close);
        routes.Look(CampaignScreens.AskCallOff, Need.Coordinator, ChangeCampaign.AskCallOff);
        routes.Press(CampaignScreens.CallOff, Need.Coordinator, ChangeCampaign.CallOff);

        routes.Look(UnclearScreens.Show, Need.Coordinator, SettleUnclear.Show);
        routes.Press(UnclearScreens.SendAgain, Need.Coordinator, SettleUnclear.SendAgain);
        routes.Press(UnclearScreens.SendAllAgain, Need.Coordinator, SettleUnclear.SendAllAgain);
        routes.Press(UnclearScreens.CountDelivered, Need.Coordinator, SettleUnclear.CountDelivered);
        routes.Press(UnclearScreens.CountAllDelivered, Need.Coordinator, SettleUnclear.CountAllDelivered);

        routes.Press(Buttons.LaunchSurvey, Need.Coordinator, LaunchSurvey.Begin);
        routes.Press(LaunchScreens.Ask, Need.Coordinator, LaunchSurvey.Ask);
        routes.Press(LaunchScreens.Whom, Need.Coordinator, LaunchSurvey.TakeRole);
        routes.Press(LaunchScreens.School, Need.Coordinator, LaunchSurvey.ToggleSchool);
        routes.Press(LaunchScreens.Names, Need.Coordinator, LaunchSurvey.TakeNames);
        routes.Press(LaunchScreens.Opens, Need.Coordinator, LaunchSurvey.TakeOpening);
        routes.Press(LaunchScreens.Regular, Need.Coordinator, LaunchSurvey.TakeRhythm);
        routes.Press(LaunchScreens.Row, Need.Coordinator, LaunchSurvey.TakeRow);
        routes.Press(LaunchScreens.Length, Need.Coordinator, LaunchSurvey.TakeLength);
        routes.Press(LaunchScreens.Reminders, Need.Coordinator, LaunchSurvey.TakeReminders);
        routes.Talk(LaunchDraft.Kind, Need.Coordinator, LaunchSurvey.TakeWords);
        routes.Press(LaunchScreens.Go, Need.Coordinator, launch.Go);

        routes.Look(ScheduleScreens.Show, Need.Coordinator, RegularSurveys.Show);
        routes.Press(ScheduleScreens.Stop, Need.Coordinator, RegularSurveys.Stop);
    }
}
