namespace Shnor.Domain.Surveys.Results;

/// <summary>Which questions decide, by what is answered to them, whether a later one is asked.</summary>
internal static class Jumps
{
    /// <returns>By the number of the later question, from 1; the index 0 is empty.</returns>
    public static IReadOnlyList<IReadOnlySet<int>> DecidingWhetherAsked(SurveyForm form)
    {
        var deciding = new List<HashSet<int>> { new() };
        for (var number = 1; number <= form.Questions.Count; number++)
        {
            var here = new HashSet<int>();
            for (var earlier = 1; earlier < number; earlier++)
            {
                var question = form.Questions[earlier - 1];
                var byAnswer = question.Options.Any(option => Passes(option.GoTo, number));
                if (byAnswer || Passes(question.GoTo, number)) here.UnionWith(deciding[earlier]); // whoever was led to it does not come here
                if (byAnswer || (Passes(question.GoTo, number) && question.Options.Any(option => option.GoTo is not null))) here.Add(earlier);
            }

            deciding.Add(here);
        }

        return deciding;
    }

    private static bool Passes(int? goTo, int number) => goTo is { } to && (to == SurveyForm.End || to > number);
}
