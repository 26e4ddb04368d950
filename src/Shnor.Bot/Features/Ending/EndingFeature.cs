using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Ending;

/// <summary>A programme as a whole: how it stands, what is set for it, its pause, its end.</summary>
public sealed class EndingFeature(DeleteProgramme delete) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Menu(70, "Программа", ProgrammeCardScreens.FromMenu, Need.Coordinator);
        routes.Look(ProgrammeCardScreens.FromMenu, Need.Coordinator, ShowProgramme.FromMenu);
        routes.Look(Buttons.Programme, Need.Coordinator, ShowProgramme.Show);

        routes.Press(ProgrammeCardScreens.Acceptance, Need.Coordinator, SetUpProgramme.Acceptance);
        routes.Press(ProgrammeCardScreens.Names, Need.Coordinator, SetUpProgramme.Names);
        routes.Press(ProgrammeCardScreens.Week, Need.Coordinator, SetUpProgramme.Week);

        routes.Look(EndingScreens.AskPause, Need.Coordinator, PauseProgramme.AskPause);
        routes.Press(EndingScreens.Pause, Need.Coordinator, PauseProgramme.Pause);
        routes.Look(EndingScreens.AskFinish, Need.Coordinator, PauseProgramme.AskFinish);
        routes.Press(EndingScreens.Finish, Need.Coordinator, PauseProgramme.Finish);
        routes.Press(EndingScreens.GoOn, Need.Coordinator, PauseProgramme.GoOn);

        routes.Press(EndingScreens.AskDelete, Need.Owner, DeleteProgramme.Ask);
        routes.Talk(DeleteProgramme.Asking, Need.Owner, delete.Typed);
    }
}
