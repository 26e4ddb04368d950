using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Materials;

/// <summary>The library of a programme: files that were sent once, found by title, tag or word. Everybody gets them, coordinators keep them in order.</summary>
public sealed class MaterialsFeature(HandMaterial hand) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("materials", "Материалы: памятки, записи, бланки", Need.Member, FindMaterials.Command);
        routes.Menu(14, "Материалы", Buttons.MyMaterials, Need.Member);
        routes.Look(Buttons.MyMaterials, Need.Member, ShowMaterials.FromMenu);
        routes.Look(Buttons.Materials, Need.Member, ShowMaterials.List);
        routes.Look(MaterialScreens.Page, Need.Member, ShowMaterials.TurnPage);
        routes.Look(MaterialScreens.Tag, Need.Member, ShowMaterials.Tagged);
        routes.Press(MaterialScreens.AskWords, Need.Member, (turn, programme, _) => Task.FromResult(FindMaterials.Ask(turn, programme)));
        routes.Talk(FindTalk.Kind, Need.Member, FindMaterials.Typed);
        routes.Look(MaterialScreens.Found, Need.Member, FindMaterials.TurnPage);
        routes.Look(MaterialScreens.Open, Need.Member, ShowMaterials.Card);
        routes.Look(MaterialScreens.Hand, Need.Member, hand.Hand);
        routes.WhenGone<MaterialId>(Need.Member, ShowMaterials.List);

        routes.Press(AddScreens.Add, Need.Coordinator, (turn, programme, _) => Task.FromResult(AddMaterials.Begin(turn, programme)));
        routes.KeepsFiles(AddTalk.Kind, Need.Coordinator, AddMaterials.Take);
        routes.Talk(AddTalk.Kind, Need.Coordinator, AddMaterials.Typed);
        routes.Press(AddScreens.Enough, Need.Coordinator, AddMaterials.Enough);
        routes.Press(AddScreens.More, Need.Coordinator, AddMaterials.More);
        routes.Press(AddScreens.ForWhom, Need.Coordinator, AddMaterials.ForWhom);
        routes.Press(AddScreens.PickTag, Need.Coordinator, AddMaterials.PickTag);
        routes.Press(AddScreens.Finish, Need.Coordinator, AddMaterials.Finish);

        routes.Press(ChangeScreens.AskTitle, Need.Coordinator, ChangeMaterial.AskTitle);
        routes.Press(ChangeScreens.AskTags, Need.Coordinator, ChangeMaterial.AskTags);
        routes.Talk(ChangeTalk.Kind, Need.Coordinator, ChangeMaterial.Typed);
        routes.Press(ChangeScreens.ClearTags, Need.Coordinator, ChangeMaterial.ClearTags);
        routes.Press(ChangeScreens.SetForAll, Need.Coordinator, ChangeMaterial.SetForAll);
        routes.Look(ChangeScreens.AskRemove, Need.Coordinator, ChangeMaterial.AskRemove);
        routes.Press(ChangeScreens.Remove, Need.Coordinator, ChangeMaterial.Remove);
    }
}
