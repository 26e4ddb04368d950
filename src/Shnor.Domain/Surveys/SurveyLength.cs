namespace Shnor.Domain.Surveys;

/// <summary>How long a survey takes on a phone, by its longest way. Wherever minutes are said, these are.</summary>
public static class SurveyLength
{
    private const int SecondsPerMinute = 60;

    /// <summary>At least 1. A longer guess than the truth keeps people from beginning, a shorter one from ending.</summary>
    public static int Minutes(SurveyForm form)
    {
        var left = new int[form.Questions.Count + 1]; // seconds from each question to the end
        for (var number = form.Questions.Count; number > 0; number--)
        {
            // One that is not complete yet leads nowhere: it is reckoned as if the next one followed.
            var onwards = SurveyWays.Next(form, number) is { Count: > 0 } ways ? ways.Max(next => next == SurveyForm.End ? 0 : left[next - 1]) : left[number];
            left[number - 1] = Seconds(form.Questions[number - 1].Kind) + onwards;
        }

        return Math.Max(1, (left[0] + SecondsPerMinute - 1) / SecondsPerMinute);
    }

    /// <summary>Some answer leads past a question: not everybody is asked all of them.</summary>
    public static bool CanBeShorter(SurveyForm form) => form.Questions.Any(question => question.GoTo is not null || question.Options.Any(option => option.GoTo is not null));

    // A scale is one tap once its words are known; words have to be thought of.
    private static int Seconds(AnswerKind kind) => kind switch
    {
        AnswerKind.Scale or AnswerKind.One => 10,
        AnswerKind.Several or AnswerKind.Number or AnswerKind.Date => 20,
        _ => 45,
    };
}
