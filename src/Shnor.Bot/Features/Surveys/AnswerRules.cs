using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys;

/// <summary>What is an answer to a question: how much may be chosen, and when one can go on.</summary>
internal static class AnswerRules
{
    public const int LongestOwnWords = 200;

    /// <summary>Whether one can go on from it: what must be answered is answered, and as much is chosen as is asked for.</summary>
    public static bool IsEnough(SurveyQuestion question, SurveyAnswer? answer) => answer switch
    {
        null => false,
        { IsEmpty: true } => !question.IsRequired,
        _ => question.Kind != AnswerKind.Several || (Count(answer) >= Fewest(question) && Count(answer) <= MostOf(question)),
    };

    /// <summary>The first that is asked after this one and has no answer yet; else the end, where everything stands together.</summary>
    public static int NextOpen(SurveyForm form, AnswerSheet answers, int number)
    {
        var next = SurveyPath.After(form, number, answers[number]);
        while (next != SurveyForm.End && IsEnough(form.Questions[next - 1], answers[next])) next = SurveyPath.After(form, next, answers[next]);
        return next;
    }

    /// <summary>The one before it on the way; null: it is the first.</summary>
    public static int? Before(SurveyForm form, AnswerSheet answers, int number) =>
        SurveyPath.Of(form, answers).TakeWhile(each => each < number).Cast<int?>().LastOrDefault();

    /// <summary>What has to be answered before it can be sent.</summary>
    public static IReadOnlyList<int> Missing(SurveyForm form, AnswerSheet answers) =>
        [.. SurveyPath.Of(form, answers).Where(number => !IsEnough(form.Questions[number - 1], answers[number]) && (form.Questions[number - 1].IsRequired || answers[number] is { IsEmpty: false }))];

    /// <summary>This option is chosen, or no longer.</summary>
    /// <returns>Null: no more can be chosen.</returns>
    public static SurveyAnswer? Mark(SurveyQuestion question, SurveyAnswer? now, int option, bool on)
    {
        var answer = now ?? SurveyAnswer.Skipped;
        if (option == question.Options.Count) return on ? answer : answer with { Words = null };
        if (answer.Chosen.Contains(option) == on) return answer;
        if (!on) return answer with { Chosen = [.. answer.Chosen.Where(each => each != option)] };
        return Count(answer) >= MostOf(question) ? null : answer with { Chosen = [.. answer.Chosen.Append(option).Order()] };
    }

    public static int Count(SurveyAnswer answer) => answer.Chosen.Count + (answer.Words is null ? 0 : 1);

    /// <summary>How many must be chosen at least, if anything is.</summary>
    public static int Fewest(SurveyQuestion question) => Math.Max(1, question.Least ?? 1);

    public static int MostOf(SurveyQuestion question) => question.Most ?? int.MaxValue;
}
