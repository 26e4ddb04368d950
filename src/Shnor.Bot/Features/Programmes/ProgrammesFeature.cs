using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Programmes;

/// <summary>Which of several programmes somebody looks at.</summary>
public sealed class ProgrammesFeature(ChooseProgramme choose) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(ProgrammeScreens.Change, Need.Member, choose.Ask);
        routes.Look(ProgrammeScreens.Page, Need.Member, choose.TurnPage);
        routes.Press(ProgrammeScreens.Choose, Need.Member, choose.Choose);
    }
}
