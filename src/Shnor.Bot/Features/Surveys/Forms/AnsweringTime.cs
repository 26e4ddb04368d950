using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>How long a survey takes on a phone, by its longest way.</summary>
internal static class AnsweringTime
{
    public static int Minutes(SurveyForm form)
    {
        var left = new int[form.Questions.Count + 1]; // seconds from each question to the end
        for (var number = form.Questions.Count; number > 0; number--)
        {
            var onwards = SurveyWays.Next(form, number).Where(next => next != SurveyForm.End).Select(next => left[next - 1]).DefaultIfEmpty(0).Max();
            left[number - 1] = Seconds(form.Questions[number - 1]) + onwards;
        }

        return Math.Max(1, (left[0] + 30) / 60);
    }

    /// <summary>As people were seen to take: a tap is quick, a sentence is not.</summary>
    private static int Seconds(SurveyQuestion question) => question.Kind switch
    {
        AnswerKind.Scale or AnswerKind.One => 8,
        AnswerKind.Several or AnswerKind.Number or AnswerKind.Date => 15,
        AnswerKind.Text => 40,
        _ => 60,
    };
}
