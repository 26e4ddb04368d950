using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Schools;

/// <summary>The schools of a programme: what they are called, who works there, who helps them, what they are at risk of.</summary>
public sealed class SchoolsFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.Schools, Need.Coordinator, SchoolList.Show);
        routes.WhenGone<SchoolId>(Need.Coordinator, SchoolList.Show);
        routes.Look(SchoolScreens.Page, Need.Coordinator, SchoolList.Page);
        routes.Press(SchoolScreens.TakeFromPlan, Need.Coordinator, SchoolList.TakeFromPlan);
        routes.Press(SchoolTypingScreens.Add, Need.Coordinator, WriteSchoolName.AskNew);
        routes.Press(SchoolTypingScreens.Rename, Need.Coordinator, WriteSchoolName.AskRenamed);
        routes.Talk(WriteSchoolName.Asking, Need.Coordinator, WriteSchoolName.Take);

        routes.Look(Buttons.School, Need.SchoolHead, SchoolCard.Show);
        routes.Look(SchoolScreens.People, Need.SchoolHead, SchoolCard.People);
        routes.Look(SchoolScreens.Types, Need.Coordinator, SchoolCard.Types);
        routes.Press(SchoolScreens.SetType, Need.Coordinator, SchoolCard.SetType);
        routes.Look(SchoolScreens.AskRemove, Need.Coordinator, RemoveSchool.Ask);
        routes.Press(SchoolScreens.Remove, Need.Coordinator, RemoveSchool.Remove);

        routes.Look(RiskScreens.Profile, Need.Coordinator, WeighRisks.Profile);
        routes.Look(RiskScreens.Factor, Need.Coordinator, WeighRisks.Factor);
        routes.Press(RiskScreens.Weigh, Need.Coordinator, WeighRisks.Weigh);

        routes.Look(CuratorScreens.Schools, Need.Coordinator, ChooseCurator.Schools);
        routes.Press(CuratorScreens.SetSchool, Need.Coordinator, ChooseCurator.SetSchool);
        routes.Press(CuratorScreens.NoSchool, Need.Coordinator, ChooseCurator.NoSchool);
        routes.Look(CuratorScreens.People, Need.Coordinator, ChooseCurator.People);
        routes.Press(CuratorScreens.SetPerson, Need.Coordinator, ChooseCurator.SetPerson);
        routes.Press(CuratorScreens.NoPerson, Need.Coordinator, ChooseCurator.NoPerson);

        routes.Look(Buttons.PersonSchool, Need.Coordinator, SchoolOfPerson.Show);
        routes.Look(CuratorScreens.OfPersonPage, Need.Coordinator, SchoolOfPerson.Page);
        routes.Press(CuratorScreens.SetOfPerson, Need.Coordinator, SchoolOfPerson.Set);
        routes.Press(CuratorScreens.NoneOfPerson, Need.Coordinator, SchoolOfPerson.SetNone);

        routes.Menu(15, "Моя школа", MySchool.FromMenu, Need.SchoolHead);
        routes.Look(MySchool.FromMenu, Need.SchoolHead, MySchool.Show);
    }
}
