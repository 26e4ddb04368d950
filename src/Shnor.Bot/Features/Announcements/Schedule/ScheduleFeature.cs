using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>«Когда», and what waits for its time.</summary>
public sealed class ScheduleFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(AnnouncementButtons.ChooseTime, Need.Coordinator, ChooseTime.Show);
        routes.Press(TimeScreens.Now, Need.Coordinator, ChooseTime.TakeNow);
        routes.Press(TimeScreens.At, Need.Coordinator, ChooseTime.Take);
        routes.Press(TimeScreens.Month, Need.Coordinator, ChooseTime.TurnMonth);
        routes.Press(TimeScreens.Day, Need.Coordinator, ChooseTime.ChooseDay);
        routes.Press(TimeScreens.Urgent, Need.Coordinator, ChooseTime.TakeUrgent);
        routes.Talk(TimeTalk.Kind, Need.Coordinator, ChooseTime.TakeWords);

        routes.Press(ScheduledScreens.Preview, Need.Coordinator, ShowScheduled.Preview);
        routes.Press(ScheduledScreens.Change, Need.Coordinator, ShowScheduled.Change);
        routes.Press(ScheduledScreens.CallOff, Need.Coordinator, ShowScheduled.CallOff);
    }
}
