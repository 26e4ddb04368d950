using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Surveys.Answering;

/// <summary>Surveys as those see them who are asked: the list of their own, the questions one by one, «Отправить», and what the answers say.</summary>
public sealed class AnsweringFeature(MySurveys surveys, ShowSurvey survey, AnswerSurvey answer, SendAnswers send) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Menu(13, "Мои анкеты", Buttons.MySurveys, Need.Member, surveys.Waiting);
        routes.Command("survey", "Мои анкеты", Need.Member, surveys.Command);
        routes.Look(Buttons.MySurveys, Need.Member, surveys.First);
        routes.Look(MySurveysScreens.Page, Need.Member, surveys.Page);

        routes.Look(Buttons.Answer, Need.Respondent, survey.Open);
        routes.Press(AnswerButtons.Begin, Need.Respondent, answer.Begin);
        routes.Press(AnswerButtons.Say, Need.Respondent, answer.Say);
        routes.Press(AnswerButtons.Pick, Need.Respondent, answer.Pick);
        routes.Press(AnswerButtons.Other, Need.Respondent, answer.Other);
        routes.Press(AnswerButtons.Next, Need.Respondent, answer.Next);
        routes.Press(AnswerButtons.SkipIt, Need.Respondent, answer.Skip);
        routes.Press(AnswerButtons.Before, Need.Respondent, answer.Back);
        routes.Press(AnswerButtons.Jump, Need.Respondent, answer.To);
        routes.Press(AnswerButtons.AnotherPage, Need.Respondent, answer.Page);
        routes.Talk(SurveyTalk.Kind, Need.Respondent, answer.Typed);
        routes.KeepsFiles(SurveyTalk.Kind, Need.Respondent, answer.TakeFile);

        routes.Press(AnswerButtons.SendAll, Need.Respondent, send.Send);
        routes.Press(AnswerButtons.Change, Need.Respondent, send.Change);
        routes.Press(AnswerButtons.Drop, Need.Respondent, send.Drop);
        routes.Look(AnswerButtons.Profile, Need.Respondent, survey.Profile);
    }
}
