namespace Shnor.Domain.Surveys;

/// <summary>Which questions somebody is asked, by what they have answered: jumps lead forward only, so that every path ends.</summary>
public static class SurveyPath
{
    /// <summary>The numbers on the way, in order. Past a question without an answer the way goes on as if nothing were to jump for.</summary>
    public static IReadOnlyList<int> Of(SurveyForm form, AnswerSheet answers)
    {
        var path = new List<int>();
        for (var number = 1; number is not SurveyForm.End && number <= form.Questions.Count; number = After(form, number, answers[number])) path.Add(number);
        return path;
    }

    /// <returns>The number of the next question, or <see cref="SurveyForm.End"/>.</returns>
    public static int After(SurveyForm form, int number, SurveyAnswer? answer)
    {
        var question = form.Questions[number - 1];
        // Of several chosen options the first that says where to go decides.
        var jump = answer?.Chosen.Where(i => i < question.Options.Count).Select(i => question.Options[i].GoTo).FirstOrDefault(to => to is not null) ?? question.GoTo;
        var next = jump ?? number + 1;
        return next > number && next <= form.Questions.Count ? next : SurveyForm.End;
    }

    /// <returns>The first question on the way without an answer; null: nothing is left to answer.</returns>
    public static int? FirstOpen(SurveyForm form, AnswerSheet answers)
    {
        foreach (var number in Of(form, answers))
        {
            if (answers[number] is null) return number;
        }

        return null;
    }
}
