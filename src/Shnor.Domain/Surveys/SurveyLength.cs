namespace Shnor.Domain.Surveys;

/// <summary>How long a survey takes, as an invitation says it.</summary>
public static class SurveyLength
{
    private const int SecondsPerMinute = 60;

    /// <summary>At least 1. A longer guess than the truth keeps people from beginning, a shorter one from ending.</summary>
    public static int Minutes(SurveyForm form) => Math.Max(1, (form.Questions.Sum(question => Seconds(question.Kind)) + SecondsPerMinute - 1) / SecondsPerMinute);

    // A scale is one tap once its words are known; words have to be thought of.
    private static int Seconds(AnswerKind kind) => kind switch
    {
        AnswerKind.Scale or AnswerKind.One => 10,
        AnswerKind.Several or AnswerKind.Number or AnswerKind.Date => 20,
        _ => 45,
    };
}
