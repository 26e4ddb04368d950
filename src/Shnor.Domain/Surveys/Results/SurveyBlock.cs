namespace Shnor.Domain.Surveys.Results;

/// <summary>A section that has statements with a scale.</summary>
/// <param name="Section">Its place in the form, from 0.</param>
/// <param name="Title">Empty where the form has one part only. Untrusted text.</param>
/// <param name="Questions">The numbers of its statements.</param>
/// <param name="Lowest">The smallest value of a point of its scales.</param>
/// <param name="Highest">The greatest.</param>
public sealed record SurveyBlock(int Section, string Title, IReadOnlyList<int> Questions, int Lowest, int Highest)
{
    public static IReadOnlyList<SurveyBlock> Of(SurveyForm form)
    {
        var blocks = new List<SurveyBlock>();
        var number = 1;
        for (var section = 0; section < form.Sections.Count; section++)
        {
            var first = number;
            number += form.Sections[section].Questions.Count;
            int[] statements = [.. Enumerable.Range(first, number - first).Where(n => SurveyScore.IsStatement(form.Questions[n - 1]))];
            if (statements.Length == 0) continue;
            int[] scores = [.. statements.SelectMany(n => form.Questions[n - 1].Options).Select(option => option.Score).OfType<int>()];
            blocks.Add(new(section, form.Sections[section].Title, statements, scores.Min(), scores.Max()));
        }

        return blocks;
    }

    /// <summary>Whether figures of one can be set beside those of the other: the same blocks by title and order, on the same scales, read in the same direction.</summary>
    public static bool AreComparable(SurveyForm one, SurveyForm other) => one.HigherIs == other.HigherIs
        && Of(one).Select(block => (block.Title, block.Lowest, block.Highest)).SequenceEqual(Of(other).Select(block => (block.Title, block.Lowest, block.Highest)));
}

/// <summary>What answers on scales are worth.</summary>
public static class SurveyScore
{
    /// <summary>A question with a scale, some point of which has a value.</summary>
    public static bool IsStatement(SurveyQuestion question) => question.Kind == AnswerKind.Scale && question.Options.Any(option => option.Score is not null);

    /// <returns>Null: not answered, or by a point that is not counted with («не знаю»).</returns>
    public static int? Of(SurveyQuestion question, SurveyAnswer? answer) =>
        question.Kind == AnswerKind.Scale && answer is { Chosen: [var chosen, ..] } && chosen >= 0 && chosen < question.Options.Count ? question.Options[chosen].Score : null;

    /// <summary>How much a mean asks for help: 0 not at all, 1 as much as the scale can say.</summary>
    public static decimal Need(HigherIs higher, Average mean, int lowest, int highest)
    {
        if (highest <= lowest) return 0;
        var height = (mean.Exact - lowest) / (highest - lowest);
        return higher == HigherIs.Worse ? height : 1 - height;
    }
}
