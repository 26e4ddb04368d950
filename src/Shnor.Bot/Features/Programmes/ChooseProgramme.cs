using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Programmes;

/// <summary>The choice is kept with the person; whoever asked for it goes on to where they were going.</summary>
public sealed class ChooseProgramme(Lazy<RouteTable> table)
{
    public Task<Reply> Ask(Turn turn, Nothing nothing, CancellationToken ct) => TurnPage(turn, (0, Buttons.Menu.Name), ct);

    public async Task<Reply> TurnPage(Turn turn, (int Page, string Then) asked, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, NeedOf(asked.Then), ct);
        return mine.All.Count > 1 ? Reply.Show(ProgrammeScreens.Which(mine, asked.Page, asked.Then)) : await GoOn(turn, asked.Then, ct);
    }

    public async Task<Reply> Choose(Turn turn, (ProgrammeId Programme, string Then) asked, CancellationToken ct)
    {
        var me = await turn.Db.People.FindAsync([turn.Me], ct);
        me!.ChosenProgramme = asked.Programme;
        return await GoOn(turn.As(turn.Who with { ChosenProgramme = asked.Programme }), asked.Then, ct);
    }

    /// <summary>Only to what stands in the menu, and only where they may go; anything else a button may say leads to the menu itself.</summary>
    private async Task<Reply> GoOn(Turn turn, string then, CancellationToken ct)
    {
        var route = table.Value.Presses[table.Value.IsInMenu(then) ? then : Buttons.Menu.Name];
        var may = await Access.Check(turn.Db, turn.Who, route.Need, subject: null, ct) == Admission.Granted;
        return await (may ? route : table.Value.Presses[Buttons.Menu.Name]).Handler(turn, default(Nothing), ct);
    }

    private Need NeedOf(string then) => table.Value.IsInMenu(then) && table.Value.Presses[then].Need is var need and not (Need.Anyone or Need.Known) ? need : Need.Member;
}
