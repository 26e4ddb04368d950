using Shnor.Bot.Chat;
using Shnor.Bot.Settings;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What the bot keeps about people, and how they agree to it, get it and have it removed. All of it is open to who has yet to agree to a changed text.</summary>
public sealed class PrivacyFeature(BotSettings settings, Reconsent reconsent, MyData data, Forgetting forgetting) : IFeature
{
    public void Map(RouteTable routes)
    {
        // The consent screen sends people here: its question must still be open when they come back.
        routes.Command("privacy", "Какие данные хранит бот", Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Say(PrivacyScreens.What(turn.Who, settings.Privacy))), keepsDialog: true, beforeConsent: true);

        routes.WhenConsentIsOld(reconsent.Ask);
        routes.Press(ConsentScreens.Agree, Need.Known, reconsent.Agree, beforeConsent: true);
        routes.Press(ConsentScreens.Disagree, Need.Known, reconsent.Disagree, beforeConsent: true);

        routes.Command("mydata", "Что бот знает обо мне", Need.Known, data.Command, keepsDialog: true, beforeConsent: true);
        routes.Look(PrivacyScreens.MyData, Need.Known, data.Press, beforeConsent: true);

        routes.Command("forget", "Удалить мои данные", Need.Known, forgetting.Command, beforeConsent: true);
        routes.Press(ForgetScreens.AskMine, Need.Known, forgetting.AskMine, beforeConsent: true);
        routes.Press(Buttons.ForgetPerson, Need.Coordinator, forgetting.AskAbout);
        routes.Press(ForgetScreens.AskAgain, Need.Known, forgetting.AskAgain, beforeConsent: true);
        routes.Press(ForgetScreens.Forget, Need.Known, forgetting.Forget, beforeConsent: true);
        routes.Press(ForgetScreens.Cancel, Need.Known, forgetting.Cancel, beforeConsent: true);
    }
}
