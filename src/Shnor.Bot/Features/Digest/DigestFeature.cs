using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Digest;

/// <summary>What a coordinator is told of the whole programme: /digest, the morning's digest, the week's summary.</summary>
public sealed class DigestFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("digest", "Как идёт программа", Need.Coordinator, ShowDigest.Command);
        routes.Menu(11, "Как идёт программа", DigestScreens.FromMenu, Need.Coordinator);
        routes.Look(DigestScreens.FromMenu, Need.Coordinator, ShowDigest.FromMenu);
        routes.Look(Buttons.Digest, Need.Coordinator, ShowDigest.Show);
    }
}
