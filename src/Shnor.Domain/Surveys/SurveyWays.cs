namespace Shnor.Domain.Surveys;

/// <summary>Where answers can lead: every way that <see cref="SurveyPath"/> can take, found by trying an answer for each.</summary>
public static class SurveyWays
{
    /// <returns>What can follow a question, ascending; <see cref="SurveyForm.End"/> among them where the survey can end. Nothing: it has no possible answer.</returns>
    public static IReadOnlyList<int> Next(SurveyForm form, int number) =>
        [.. Answers(form.Questions[number - 1]).Select(answer => SurveyPath.After(form, number, answer)).Distinct().Order()];

    /// <returns>The questions that some answers lead to.</returns>
    public static IReadOnlySet<int> Reachable(SurveyForm form)
    {
        var reached = new HashSet<int> { 1 };
        // Ways lead forward only, so that one pass in order sees each question after all that lead to it.
        for (var number = 1; number <= form.Questions.Count; number++)
        {
            if (reached.Contains(number)) reached.UnionWith(Next(form, number).Where(next => next != SurveyForm.End));
        }

        return reached;
    }

    /// <summary>One answer for each way on.</summary>
    private static IEnumerable<SurveyAnswer> Answers(SurveyQuestion question) => question.Kind switch
    {
        AnswerKind.Scale or AnswerKind.One => [.. Unchosen(question), .. question.Options.Select((_, i) => new SurveyAnswer { Chosen = [i] })],
        AnswerKind.Several => OfSeveral(question),
        _ => [SurveyAnswer.Skipped],
    };

    /// <summary>Left out, or in one's own words: no option decides.</summary>
    private static IEnumerable<SurveyAnswer> Unchosen(SurveyQuestion question) => question.HasOther || !question.IsRequired ? [SurveyAnswer.Skipped] : [];

    /// <summary>Of several chosen options the first that jumps decides: it needs enough others beside it that do not come before it and jump themselves.</summary>
    private static IEnumerable<SurveyAnswer> OfSeveral(SurveyQuestion question)
    {
        var least = Math.Max(1, question.Least ?? 1);
        var own = question.HasOther ? 1 : 0;
        var all = Enumerable.Range(0, question.Options.Count).ToList();
        var staying = all.Where(i => question.Options[i].GoTo is null).ToList();
        if (!question.IsRequired || staying.Count + own >= least) yield return SurveyAnswer.Skipped;
        foreach (var jumping in all.Except(staying))
        {
            var beside = all.Where(i => i != jumping && (i > jumping || question.Options[i].GoTo is null)).ToList();
            if (1 + beside.Count + own >= least) yield return new SurveyAnswer { Chosen = [.. beside.Take(least - 1).Append(jumping).Order()] };
        }
    }
}
