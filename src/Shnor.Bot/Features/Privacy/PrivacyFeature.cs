using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What the bot keeps about people.</summary>
public sealed class PrivacyFeature : IFeature
{
    // The consent screen sends people here: its question must still be open when they come back.
    public void Map(RouteTable routes) =>
        routes.Command("privacy", "Какие данные хранит бот", Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Say(PrivacyScreens.What(turn.Who))), keepsDialog: true);
}
