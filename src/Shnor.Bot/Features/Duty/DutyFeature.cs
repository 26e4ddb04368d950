using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Duty;

/// <summary>Who does whose work: absences and deputies, roles, and handing everything over when somebody leaves.</summary>
public sealed class DutyFeature(ShowAbsence absence, SetAbsence set, GiveRole role, NameSuccessor successor, HandOverWork over, LeaveProgramme leave) : IFeature
{
    public void Map(RouteTable routes)
    {
        // Their own, or that of somebody whose programme they coordinate: asked in each handler, for the person is the second id.
        routes.Press(Buttons.MyAbsence, Need.Known, absence.Mine);
        routes.Press(Buttons.Absence, Need.Member, absence.Show);
        routes.Press(AbsenceScreens.ChooseFrom, Need.Member, absence.ChooseFrom);
        routes.Press(AbsenceScreens.FromDays, Need.Member, absence.FromDays);
        routes.Press(AbsenceScreens.From, Need.Member, absence.From);
        routes.Press(AbsenceScreens.ToDays, Need.Member, absence.ToDays);
        routes.Press(AbsenceScreens.Until, Need.Member, set.Until);
        routes.Press(AbsenceScreens.Deputies, Need.Member, set.Deputies);
        routes.Press(AbsenceScreens.Deputy, Need.Member, set.Deputy);
        routes.Press(AbsenceScreens.Back, Need.Member, set.Back);
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
