using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys;

/// <summary>How much is asked of whoever answers: the same in the invitation and before the first question.</summary>
internal static class SurveySize
{
    /// <summary>«26 вопросов, около 6 минут», «До 11 вопросов, около 3 минут».</summary>
    public static string InWords(SurveyForm form)
    {
        var count = form.Questions.Count;
        var questions = SurveyLength.CanBeShorter(form) ? $"До {count} {Plural.Form(count, "вопроса", "вопросов", "вопросов")}" : Plural.Of(count, "вопрос", "вопроса", "вопросов");
        return $"{questions}, около {Plural.Of(SurveyLength.Minutes(form), "минуты", "минут", "минут")}";
    }
}
