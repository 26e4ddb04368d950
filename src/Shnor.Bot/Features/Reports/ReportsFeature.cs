using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Reports;

/// <summary>Marks of what is done. The report of an event follows them.</summary>
public sealed class ReportsFeature(ConfirmOccurrence confirm) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.Done, Need.Assignee, confirm.Done);
        routes.Press(Buttons.Undo, Need.Assignee, confirm.Undo);
        routes.Press(PartScreens.ForPerson, Need.Coordinator, confirm.DoneForPerson);
        routes.Press(PartScreens.ForBody, Need.Coordinator, confirm.DoneForBody);
        routes.Press(PartScreens.ForAll, Need.Coordinator, confirm.DoneForAll);
    }
}
