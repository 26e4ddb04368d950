using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>What became of an announcement: delivered, not delivered and why, and what its coordinators can still do.</summary>
public sealed class AfterwardsFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(AnnouncementButtons.Delivery, Need.Coordinator, DeliveryReport.Open); // a press: whoever watched it go out watches no more
        routes.Look(DeliveryScreens.Names, Need.Coordinator, DeliveryReport.Names);
        routes.Press(DeliveryScreens.SendReturned, Need.Coordinator, SendAgain.Returned);
        routes.Press(DeliveryScreens.Copy, Need.Coordinator, CopyAnnouncement.Press);

        routes.Look(UnclearScreens.Show, Need.Coordinator, SettleUnclear.Show);
        routes.Press(UnclearScreens.SendAgain, Need.Coordinator, SettleUnclear.SendAgain);
        routes.Press(UnclearScreens.SendAllAgain, Need.Coordinator, SettleUnclear.SendAllAgain);
        routes.Press(UnclearScreens.CountDelivered, Need.Coordinator, SettleUnclear.CountDelivered);
        routes.Press(UnclearScreens.CountAllDelivered, Need.Coordinator, SettleUnclear.CountAllDelivered);
    }
}
