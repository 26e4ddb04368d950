using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Groups;

/// <summary>Chats of several people: of a school, of a working group, of a whole programme. A coordinator connects them; announcements and reminders go there, too.</summary>
public sealed class GroupsFeature : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.WhenInGroup(Need.Anyone, GroupLife.Note);
        routes.PressableInGroups(GroupChatScreens.Connect, "Подключить чат может координатор.");
        routes.PressableInGroups(InvitationButtons.Answer, "Ответить могут те, кого зовут на эту встречу.");

        routes.Press(GroupChatScreens.Connect, Need.Coordinator, ConnectGroup.Begin);
        routes.Look(GroupScreens.Of, Need.Coordinator, ConnectGroup.Whose);
        routes.Look(GroupScreens.Schools, Need.Coordinator, ConnectGroup.Schools);
        routes.Look(GroupScreens.Bodies, Need.Coordinator, ConnectGroup.Bodies);
        routes.Press(GroupScreens.BindAll, Need.Coordinator, ConnectGroup.ToAll);
        routes.Press(GroupScreens.BindSchool, Need.Coordinator, ConnectGroup.ToSchool);
        routes.Press(GroupScreens.BindBody, Need.Coordinator, ConnectGroup.ToBody);

        routes.Look(Buttons.Groups, Need.Coordinator, GroupCards.List);
        routes.WhenGone<GroupChatId>(Need.Coordinator, GroupCards.List);
        routes.Look(GroupScreens.Page, Need.Coordinator, GroupCards.Page);
        routes.Look(GroupScreens.Open, Need.Coordinator, GroupCards.Show);
        routes.Look(GroupScreens.AskOff, Need.Coordinator, GroupCards.AskOff);
        routes.Press(GroupScreens.Off, Need.Coordinator, GroupCards.Off);
        routes.Press(GroupScreens.TryAgain, Need.Coordinator, GroupCards.TryAgain);
    }
}
