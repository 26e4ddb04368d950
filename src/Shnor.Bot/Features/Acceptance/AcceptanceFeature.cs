using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>«Принять» and «Вернуть»: a coordinator looks at what was marked, one by one or all at once.</summary>
public sealed class AcceptanceFeature(AcceptMark accept, ReturnMark back, ShowWaiting waiting) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.Accept, Need.Coordinator, accept.One);
        routes.Press(WaitingScreens.AcceptRow, Need.Coordinator, accept.Row);
        routes.Look(WaitingScreens.AskAll, Need.Coordinator, accept.AskAll);
        routes.Press(WaitingScreens.AcceptAll, Need.Coordinator, accept.All);

        routes.Look(Buttons.ToAccept, Need.Coordinator, waiting.First);
        routes.Look(WaitingScreens.Page, Need.Coordinator, waiting.Page);
        routes.Look(WaitingScreens.Row, Need.Coordinator, waiting.Row);

        routes.Press(Buttons.Return, Need.Coordinator, back.Ask);
        routes.Press(ReturnScreens.ToPerson, Need.Coordinator, back.ToPerson);
        routes.Press(ReturnScreens.ToBody, Need.Coordinator, back.ToBody);
        routes.Press(ReturnScreens.ToAll, Need.Coordinator, back.ToAll);
        routes.Press(ReturnScreens.Cancel, Need.Coordinator, back.Cancel);
        routes.Talk(ReturnMark.Returning, Need.Coordinator, back.Take);
    }
}
