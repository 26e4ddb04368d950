using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Events;

/// <summary>When and where an event is: its date, its link.</summary>
public sealed class EventsFeature(SetDate date, SetLink link) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.SetDate, Need.Assignee, date.ChooseDay);
        routes.Press(DateScreens.Month, Need.Assignee, date.TurnMonth);
        routes.Press(DateScreens.Day, Need.Assignee, date.AskTime);
        routes.Talk(SetDate.AskingTime, Need.Assignee, date.TakeTime);
        routes.Press(Buttons.SetLink, Need.Assignee, link.Ask);
        routes.Talk(SetLink.AskingLink, Need.Assignee, link.Take);
        routes.Press(DateScreens.Cancel, Need.Member, Cancel);
    }

    private static Task<Reply> Cancel(Turn turn, Nothing nothing, CancellationToken ct)
    {
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(DateScreens.NothingChanged()));
    }
}
