using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.ToWhom;

namespace Shnor.Bot.Features.Announcements.Checking;

/// <summary>As it will arrive, exactly how many get it, and the one press that sends or plans it.</summary>
public sealed class CheckingFeature(CheckAnnouncement check) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(AnnouncementButtons.Check, Need.Coordinator, check.Show);
        routes.Press(AudienceButtons.AskAgain, Need.Coordinator, check.AskAgain);
        routes.Press(CheckScreens.Send, Need.Coordinator, check.Send);
    }
}
