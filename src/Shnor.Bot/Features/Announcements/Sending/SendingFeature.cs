using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>An announcement on its way: watched, paused, stopped, taken back.</summary>
internal sealed class SendingFeature(SteerSending steer) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(ProgressScreens.Pause, Need.Coordinator, steer.Pause);
        routes.Press(ProgressScreens.Resume, Need.Coordinator, steer.Resume);
        routes.Press(ProgressScreens.AskStop, Need.Coordinator, steer.AskStop);
        routes.Press(ProgressScreens.Stop, Need.Coordinator, steer.Stop);
        routes.Press(AnnouncementButtons.Withdraw, Need.Coordinator, steer.AskWithdraw);
        routes.Press(ProgressScreens.WithdrawNow, Need.Coordinator, steer.Withdraw);
        routes.Press(ProgressScreens.Leave, Need.Coordinator, steer.Leave);
    }
}
