using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Listing;

/// <summary>«Рассылки»: what goes out, what waits, what is being written, what has been sent.</summary>
public sealed class ListingFeature(ShowAnnouncements list) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("announce", "Рассылки", Need.Coordinator, list.Command);
        routes.Menu(35, "Рассылки", ListingScreens.FromMenu, Need.Coordinator);
        routes.Look(ListingScreens.FromMenu, Need.Coordinator, list.FromMenu);
        routes.Look(Buttons.Announcements, Need.Coordinator, list.Show);
        routes.Look(ListingScreens.Page, Need.Coordinator, list.TurnPage);
        routes.WhenGone<AnnouncementId>(Need.Coordinator, list.Show);
    }
}
