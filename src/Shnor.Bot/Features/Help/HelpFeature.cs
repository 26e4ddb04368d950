using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Help;

/// <summary>The menu, the help, and a word for whatever nobody else understands.</summary>
public sealed class HelpFeature(Lazy<RouteTable> table) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("menu", "Меню", Need.Anyone, async (turn, _, ct) => Reply.Say(await Menu(turn, ct)));
        routes.Command("help", "Как пользоваться ботом", Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Say(HelpScreens.Help(turn.Who))), beforeConsent: true);
        routes.Look(Buttons.Menu, Need.Anyone, async (turn, _, ct) => Reply.Show(await Menu(turn, ct)));
        routes.Look(HelpScreens.HelpButton, Need.Anyone, (turn, _, _) => Task.FromResult(Reply.Show(HelpScreens.Help(turn.Who))), beforeConsent: true);
        routes.Menu(90, "Помощь", HelpScreens.HelpButton, Need.Member);
        routes.Otherwise((turn, _, _) => Task.FromResult(NotUnderstood(turn)));
    }

    private async Task<Screen> Menu(Turn turn, CancellationToken ct)
    {
        turn.Dialogs.Close(); // «Меню» is the way out of anything
        if (!turn.Who.BelongsAnywhere) return HelpScreens.Greeting();
        var items = await table.Value.MenuFor(turn, ct);
        if (turn.Who.IsOwner && turn.Who.Memberships.Count == 0 && !await turn.Db.Programmes.AnyAsync(ct)) return HelpScreens.EmptyMenu(turn.Who, items);
        if (!turn.Who.IsOwner && turn.Who.Memberships.Count < 2) return HelpScreens.Menu(turn.Who, items);
        var mine = await MyProgrammes.Of(turn, Need.Member, ct);
        return mine.All.Count > 1 ? HelpScreens.Menu(turn.Who, items, mine.Open) : HelpScreens.Menu(turn.Who, items);
    }

    private static Reply NotUnderstood(Turn turn) => turn.Incoming switch
    {
        Incoming.Press => new Reply(Toast: "Сначала нужно войти по коду.", Send: turn.Who.BelongsAnywhere ? null : HelpScreens.Greeting()),
        _ when turn.Who.BelongsAnywhere => Reply.Say(HelpScreens.NotUnderstood()),
        _ => Reply.Say(HelpScreens.Greeting()),
    };
}
