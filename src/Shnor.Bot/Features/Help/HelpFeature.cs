using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Help;

/// <summary>The menu, the help, and a word for whatever nobody else understands.</summary>
public sealed class HelpFeature(Lazy<RouteTable> table) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("menu", "Меню", Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Say(Menu(turn))));
        routes.Command("help", "Как пользоваться ботом", Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Say(HelpScreens.Help(turn.Who))), beforeConsent: true);
        routes.Look(Buttons.Menu, Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Show(Menu(turn))));
        routes.Look(HelpScreens.HelpButton, Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Show(HelpScreens.Help(turn.Who))), beforeConsent: true);
        routes.Menu(90, "Помощь", HelpScreens.HelpButton, Need.Known);
        routes.Otherwise((turn, _, _) => Task.FromResult(NotUnderstood(turn)));
    }

    private Screen Menu(Turn turn)
    {
        turn.Dialogs.Close(); // «Меню» is the way out of anything
        return turn.Who.IsKnown ? HelpScreens.Menu(turn.Who, table.Value.MenuFor(turn.Who)) : HelpScreens.Greeting();
    }

    private static Reply NotUnderstood(Turn turn) => turn.Incoming switch
    {
        Incoming.Press => new Reply(Toast: "Сначала нужно войти по коду.", Send: turn.Who.IsKnown ? null : HelpScreens.Greeting()),
        _ when turn.Who.IsKnown => Reply.Say(HelpScreens.NotUnderstood()),
        _ => Reply.Say(HelpScreens.Greeting()),
    };
}
