using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.People;

/// <summary>How people come in, who they are, and whom a coordinator still waits for.</summary>
public sealed class PeopleFeature(OpenCode open, Join join, PeopleList list, PeopleCards cards) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Command("start", description: null, Need.Anyone, open.Start);
        routes.Text(words => JoinCodes.InText(words) is not null, Need.Anyone, open.Start);
        routes.Talk(Join.AskName, Need.Anyone, open.TypedAtName);
        routes.Talk(Join.AskConsent, Need.Anyone, open.TypedAtConsent);
        routes.Press(JoinScreens.ItIsMe, Need.Anyone, join.ItIsMe);
        routes.Press(JoinScreens.NotMe, Need.Anyone, join.NotMe);
        routes.Press(JoinScreens.Agree, Need.Anyone, join.Agree);
        routes.Press(JoinScreens.Disagree, Need.Anyone, join.Disagree);
        routes.WhenGoneOrBack(Need.Anyone, Presence.Note);

        routes.Command("people", "Люди программы", Need.Coordinator, list.Show);
        routes.Menu(30, "Люди", PeopleScreens.FromMenu, Need.Coordinator);
        routes.Press(PeopleScreens.FromMenu, Need.Coordinator, list.FromMenu);
        routes.Press(Buttons.People, Need.Coordinator, list.OfProgramme);
        routes.WhenGone<PersonId>(Need.Coordinator, list.OfProgramme);
        routes.Press(PeopleScreens.Page, Need.Coordinator, list.Page);
        routes.Press(Buttons.Person, Need.Coordinator, cards.Show);
        routes.Press(PeopleScreens.AskThisIsMe, Need.Coordinator, cards.AskThisIsMe);
        routes.Press(PeopleScreens.ThisIsMe, Need.Coordinator, cards.ThisIsMe);
        routes.Press(PeopleScreens.NewCode, Need.Coordinator, cards.NewCode);
        routes.Press(PeopleScreens.AskDisconnect, Need.Coordinator, cards.AskDisconnect);
        routes.Press(PeopleScreens.Disconnect, Need.Coordinator, cards.Disconnect);
    }
}
