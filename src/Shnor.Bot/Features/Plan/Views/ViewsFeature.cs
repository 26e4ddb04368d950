using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>The plan looked at otherwise than by month: one's own affairs, what is overdue, by section, person, school, state, and by words.</summary>
public sealed class ViewsFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("tasks", "Мои дела", Need.Responsible, ShowLists.Tasks);
        routes.Menu(5, "Мои дела", ListScreens.TasksFromMenu, Need.Responsible);
        routes.Look(ListScreens.TasksFromMenu, Need.Responsible, ShowLists.TasksFromMenu);
        routes.Command("overdue", "Что просрочено", Need.Responsible, ShowLists.OverdueCommand);
        routes.Look(Buttons.Overdue, Need.Responsible, ShowLists.Overdue);
        routes.Look(Buttons.List, Need.Responsible, ShowLists.Show);

        routes.Look(ViewScreens.Views, Need.Responsible, ChooseView.Views);
        routes.Look(ViewScreens.View, Need.Responsible, ChooseView.Choices);
        routes.Look(ViewScreens.OfSection, Need.Responsible, ShowRows.OfSection);
        routes.Look(ViewScreens.OfPerson, Need.Responsible, ShowRows.OfPerson);
        routes.Look(ViewScreens.OfBody, Need.Responsible, ShowRows.OfBody);
        routes.Look(ViewScreens.OfSchool, Need.SchoolHead, ShowRows.OfSchool);
        routes.Look(RowListScreens.Dates, Need.Responsible, ShowRows.Dates);

        routes.Press(FindScreens.Ask, Need.Responsible, FindRows.Ask);
        routes.Talk(FindRows.Asking, Need.Responsible, FindRows.Take);
        routes.Look(FindScreens.Found, Need.Responsible, FindRows.Found);
    }
}
