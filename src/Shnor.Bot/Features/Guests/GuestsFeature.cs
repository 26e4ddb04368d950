using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Guests;

/// <summary>Events as those see them who are invited: the question whether they come, the list of what is theirs, and their calendar.</summary>
public sealed class GuestsFeature(AnswerInvitation answer, MyEvents events, WhoComes whoComes, HandCalendarFile file, PhoneCalendar calendar) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(InvitationButtons.Answer, Need.Invited, answer.Take);
        routes.Press(Buttons.Coming, Need.Invited, answer.Coming);
        routes.Press(Buttons.NotComing, Need.Invited, answer.NotComing);

        routes.Menu(12, "Мои события", Buttons.MyEvents, Need.Member);
        routes.Look(Buttons.MyEvents, Need.Member, events.First);
        routes.Look(MyEventsScreens.Page, Need.Member, events.Page);
        routes.Look(Buttons.Event, Need.Invited, events.Card);
        routes.Look(MyEventsScreens.Card, Need.Invited, events.CardFromList);
        routes.Look(Buttons.CalendarFile, Need.Invited, file.Hand);

        routes.Look(Buttons.Guests, Need.Assignee, whoComes.Show);
        routes.Look(WhoComesScreens.Names, Need.Assignee, whoComes.Names);

        routes.Press(PhoneCalendarScreens.Show, Need.Member, calendar.Show);
        routes.Look(PhoneCalendarScreens.AskNew, Need.Member, calendar.AskNew);
        routes.Press(PhoneCalendarScreens.New, Need.Member, calendar.New);
    }
}
