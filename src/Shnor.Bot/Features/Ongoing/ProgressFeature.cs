using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Ongoing;

/// <summary>«Как идёт?»: one tap about each thing that goes on all the time.</summary>
public sealed class ProgressFeature(AnswerProgress answer) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Look(Buttons.Progress, Need.Responsible, answer.List);
        routes.Look(ProgressScreens.Row, Need.Assignee, answer.Row);
        routes.Press(ProgressScreens.Say, Need.Assignee, answer.Say);
    }
}
