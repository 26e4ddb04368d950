using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Questions;

/// <summary>«Вопрос координатору» and «Не могу»: small talks through the bot. Whoever began one and the coordinators read it, nobody else.</summary>
public sealed class QuestionsFeature(AskCoordinator ask, SayCannot cannot, TalkOver talk) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.AskCoordinator, Need.Invited, ask.Ask);
        routes.Talk(AskCoordinator.Asking, Need.Invited, ask.Take);

        routes.Press(Buttons.Cannot, Need.Assignee, cannot.Ask);
        routes.Press(CannotScreens.Why, Need.Assignee, cannot.Choose);
        routes.Talk(SayCannot.AskingWhy, Need.Assignee, cannot.Take);

        routes.Look(Buttons.Questions, Need.Coordinator, talk.Open);
        routes.Look(TalkScreens.ListPage, Need.Coordinator, talk.OpenPage);
        routes.Look(Buttons.Question, Need.Assignee, talk.Last);
        routes.Look(TalkScreens.Page, Need.Assignee, talk.Page);
        routes.Press(TalkScreens.Answer, Need.Assignee, talk.Answer);
        routes.Press(TalkScreens.Close, Need.Assignee, talk.Close);
        routes.Talk(TalkOver.Answering, Need.Assignee, talk.Take);
        routes.Press(TalkScreens.Cancel, Need.Member, Cancel);
    }

    private static Task<Reply> Cancel(Turn turn, Nothing nothing, CancellationToken ct)
    {
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(TalkScreens.NothingSent()));
    }
}
