using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Bodies;

/// <summary>«Комитет», «Рабочая группа», «Руководители школ»: what the plan names instead of people is filled with people once.</summary>
public sealed class BodiesFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.Bodies, Need.Coordinator, BodyCards.List);
        routes.Look(BodyScreens.Page, Need.Coordinator, BodyCards.Page);
        routes.Look(BodyScreens.Open, Need.Coordinator, BodyCards.Show);
        routes.Look(BodyScreens.Choose, Need.Coordinator, BodyCards.Choose);
        routes.Press(BodyScreens.Take, Need.Coordinator, FillBody.Take);
        routes.Press(BodyScreens.Drop, Need.Coordinator, FillBody.Drop);
        routes.Press(BodyScreens.TakeHeads, Need.Coordinator, FillBody.TakeHeads);
        routes.Press(BodyScreens.Rename, Need.Coordinator, RenameBody.Ask);
        routes.Talk(RenameBody.Asking, Need.Coordinator, RenameBody.Take);
    }
}
