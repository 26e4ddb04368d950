using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Duty;

/// <summary>Who does whose work: absences and deputies, roles, and handing everything over when somebody leaves.</summary>
public sealed class DutyFeature(ShowAbsence absence, SetAbsence set, GiveRole role, NameSuccessor successor, HandOverWork over, LeaveProgramme leave) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.MyAbsence, Need.Member, absence.Mine);
        routes.Press(Buttons.Absence, Need.Themselves, absence.Show);
        routes.Press(AbsenceScreens.ChooseFrom, Need.Themselves, absence.ChooseFrom);
        routes.Press(AbsenceScreens.FromDays, Need.Themselves, absence.FromDays);
        routes.Press(AbsenceScreens.From, Need.Themselves, absence.From);
        routes.Press(AbsenceScreens.ToDays, Need.Themselves, absence.ToDays);
        routes.Press(AbsenceScreens.Until, Need.Themselves, set.Until);
        routes.Press(AbsenceScreens.Deputies, Need.Themselves, set.Deputies);
        routes.Press(AbsenceScreens.Deputy, Need.Themselves, set.Deputy);
        routes.Press(AbsenceScreens.Nobody, Need.Themselves, set.Nobody);
        routes.Press(AbsenceScreens.Back, Need.Themselves, set.Back);
        routes.Press(DeputyScreens.Theirs, Need.Member, DeputyOf.Show);

        routes.Press(Buttons.Role, Need.Coordinator, role.Show);
        routes.Press(RoleScreens.Set, Need.Coordinator, role.Set);
        routes.Press(RoleScreens.MakeCoordinator, Need.Coordinator, role.MakeCoordinator);
        routes.Press(RoleScreens.Successors, Need.Coordinator, successor.Choose);
        routes.Press(RoleScreens.Successor, Need.Coordinator, successor.StepDown);

        routes.Press(Buttons.HandOver, Need.Coordinator, over.Show);
        routes.Press(HandOverScreens.Page, Need.Coordinator, over.Page);
        routes.Press(HandOverScreens.Ask, Need.Coordinator, over.Ask);
        routes.Press(HandOverScreens.Do, Need.Coordinator, over.Do);
        routes.Press(HandOverScreens.AskLeave, Need.Coordinator, leave.Ask);
        routes.Press(HandOverScreens.Leave, Need.Coordinator, leave.Do);
    }
}
