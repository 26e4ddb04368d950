using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>Help that people asked for in surveys: who sees to it, what became of it, and what a coordinator sees of all that. And what the plan has for what is hard.</summary>
public sealed class HelpRequestsFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.HelpRequests, Need.Coordinator, HelpList.Open);
        routes.Look(RequestListScreens.List, Need.Coordinator, HelpList.Page);
        routes.Look(RequestListScreens.Sorts, Need.Coordinator, HelpList.Sorts);
        routes.Look(RequestListScreens.Alike, Need.Coordinator, HelpList.Alike);

        routes.Look(Buttons.SurveyIdeas, Need.Coordinator, ShowIdeas.Show);

        routes.Look(Buttons.HelpRequest, Need.Assignee, SeeToHelp.Show);
        routes.Press(RequestScreens.Take, Need.Assignee, SeeToHelp.Take);
        routes.Press(RequestScreens.Finish, Need.Assignee, SeeToHelp.Finish);
        routes.Press(RequestScreens.StepBack, Need.Assignee, SeeToHelp.StepBack);
        routes.Look(RequestScreens.Hand, Need.Assignee, HandHelpOn.Choose);
        routes.Press(RequestScreens.HandTo, Need.Assignee, HandHelpOn.To);
        routes.Press(RequestScreens.HandToCoordinators, Need.Assignee, HandHelpOn.ToCoordinators);

        routes.Look(Buttons.MyHelp, Need.Member, (turn, _, ct) => MyHelp.Page(turn, 0, ct));
        routes.Look(RequestListScreens.MinePage, Need.Member, MyHelp.Page);
        routes.Look(RequestScreens.Own, Need.Respondent, MyHelp.ShowOwn);
        routes.Press(RequestScreens.Withdraw, Need.Respondent, MyHelp.Withdraw);
        routes.Press(RequestScreens.AskAgain, Need.Respondent, MyHelp.AskAgain);
    }
}
