using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Cards;
using Shnor.Bot.Features.People.Invitations;
using Shnor.Bot.Features.People.Joining;
using Shnor.Bot.Features.People.Requests;
using Shnor.Domain;

namespace Shnor.Bot.Features.People;

/// <summary>How people come in, who they are, and whom a coordinator still waits for.</summary>
public sealed class PeopleFeature(
    OpenCode open, Join join, PeopleList list, PeopleCards cards, RenamePerson rename, MergePeople merge, InvitePerson invite, AwaitedPeople awaited, SchoolLinks links, JoinRequests requests, DecideRequests decide, RenameNewcomer renameNewcomer) : IFeature
{
    public void Map(RouteTable routes)
    {
        MapJoining(routes);
        MapPeople(routes);
        MapInvitations(routes);
        MapRequests(routes);
    }

    private void MapJoining(RouteTable routes)
    {
        routes.Command("start", description: null, Need.Anyone, open.Start);
        routes.Text(JoinCodes.IsMeant, Need.Anyone, open.Start);
        routes.Talk(Join.AskName, Need.Anyone, open.TypedAtName);
        routes.Talk(Join.AskConsent, Need.Anyone, open.TypedAtConsent);
        routes.Press(JoinScreens.ItIsMe, Need.Anyone, join.ItIsMe);
        routes.Press(JoinScreens.NotMe, Need.Anyone, join.NotMe);
        routes.Press(JoinScreens.Agree, Need.Anyone, join.Agree);
        routes.Press(JoinScreens.Disagree, Need.Anyone, join.Disagree);
        routes.WhenGoneOrBack(Need.Anyone, Presence.Note);
    }

    private void MapPeople(RouteTable routes)
    {
        routes.Command("people", "Люди программы", Need.Coordinator, list.Show);
        routes.Menu(30, "Люди", PeopleScreens.FromMenu, Need.Coordinator);
        routes.Press(PeopleScreens.FromMenu, Need.Coordinator, list.FromMenu);
        routes.Press(Buttons.People, Need.Coordinator, list.OfProgramme);
        routes.WhenGone<PersonId>(Need.Coordinator, list.OfProgramme);
        routes.Press(PeopleScreens.Page, Need.Coordinator, list.Page);
        routes.Press(Buttons.Person, Need.Coordinator, cards.Show);
        routes.Press(PersonScreens.ShowMore, Need.Coordinator, cards.More);
        routes.Press(PersonScreens.AskThisIsMe, Need.Coordinator, cards.AskThisIsMe);
        routes.Press(PersonScreens.ThisIsMe, Need.Coordinator, cards.ThisIsMe);
        routes.Press(PersonScreens.AskDisconnect, Need.Coordinator, cards.AskDisconnect);
        routes.Press(PersonScreens.Disconnect, Need.Coordinator, cards.Disconnect);
        routes.Press(PersonScreens.Rename, Need.Coordinator, rename.Ask);
        routes.Talk(RenamePerson.AskName, Need.Coordinator, rename.Take);
        routes.Press(MergeScreens.Pick, Need.Coordinator, merge.Pick);
        routes.Press(MergeScreens.Picked, Need.Coordinator, merge.Ask);
        routes.Press(MergeScreens.Sure, Need.Coordinator, merge.AskAgain);
        routes.Press(MergeScreens.Merge, Need.Coordinator, merge.Merge);
    }

    private void MapInvitations(RouteTable routes)
    {
        routes.Press(Buttons.Invitation, Need.Coordinator, invite.Show);
        routes.Press(InvitationScreens.NewCode, Need.Coordinator, invite.Renew);
        routes.Press(InvitationScreens.Revoke, Need.Coordinator, invite.Revoke);
        routes.Press(InvitationScreens.Forward, Need.Coordinator, invite.ToForward);
        routes.Press(InvitationScreens.Picture, Need.Coordinator, invite.Picture);
        routes.Press(InvitationScreens.AskNewPhone, Need.Coordinator, invite.AskNewPhone);
        routes.Press(InvitationScreens.NewPhone, Need.Coordinator, invite.NewPhone);
        routes.Press(Buttons.Awaited, Need.Coordinator, awaited.Show);
        routes.Press(AwaitedScreens.Page, Need.Coordinator, awaited.Page);
        routes.Press(AwaitedScreens.ChooseText, Need.Coordinator, awaited.ChooseText);
        routes.Press(AwaitedScreens.TextForAll, Need.Coordinator, awaited.TextForAll);
        routes.Press(AwaitedScreens.TextForRest, Need.Coordinator, awaited.TextForRest);
        routes.Press(AwaitedScreens.TextForSchool, Need.Coordinator, awaited.TextForSchool);
        routes.Press(SchoolLinkScreens.Schools, Need.Coordinator, links.Schools);
        routes.Press(Buttons.SchoolLink, Need.SchoolHead, links.Show);
        routes.Press(SchoolLinkScreens.Renew, Need.SchoolHead, links.Renew);
        routes.Press(SchoolLinkScreens.Revoke, Need.SchoolHead, links.Revoke);
        routes.Press(SchoolLinkScreens.Forward, Need.SchoolHead, links.ToForward);
        routes.Press(SchoolLinkScreens.Picture, Need.SchoolHead, links.Picture);
    }

    private void MapRequests(RouteTable routes)
    {
        routes.Press(Buttons.JoinRequests, Need.SchoolHead, requests.List);
        routes.WhenGone<JoinRequestId>(Need.SchoolHead, requests.ShowDecided);
        routes.Press(RequestScreens.Show, Need.SchoolHead, requests.Show);
        routes.Press(RequestScreens.LetIn, Need.SchoolHead, decide.LetIn);
        routes.Press(RequestScreens.Refuse, Need.SchoolHead, decide.Refuse);
        routes.Press(RequestScreens.Rename, Need.SchoolHead, renameNewcomer.Ask);
        routes.Talk(RenameNewcomer.AskName, Need.SchoolHead, renameNewcomer.Take);
        routes.Press(RequestScreens.Pick, Need.SchoolHead, decide.Pick);
        routes.Press(RequestScreens.Picked, Need.SchoolHead, decide.AskNamed);
        routes.Press(RequestScreens.IsNamed, Need.SchoolHead, decide.IsNamed);
    }
}
