namespace Shnor.Domain.Surveys.Results;

/// <summary>What one person's answers say of a block.</summary>
/// <param name="Mean">Of the points of its statements that were answered with one that counts.</param>
/// <param name="Need">How much help is wanted, whichever end of the scale says so: 0 none, 1 as much as the scale can say.</param>
public sealed record BlockScore(SurveyBlock Block, Average Mean, decimal Need)
{
    /// <summary>How far up the scale it lies: 0 at the lowest point, 1 at the highest.</summary>
    public decimal Share => Block.Highest > Block.Lowest ? (Mean.Exact - Block.Lowest) / (Block.Highest - Block.Lowest) : 0;
}

/// <summary>One sheet by blocks: the profile that whoever answered is shown.</summary>
public static class BlockProfile
{
    /// <summary>From here on a block is worth a word: the answers lie nearer to the end that asks for help.</summary>
    private const decimal WorthAWord = 0.5m;

    /// <returns>Blocks with at least one answer that counts, in the order of the form.</returns>
    public static IReadOnlyList<BlockScore> Of(SurveyForm form, AnswerSheet answers)
    {
        var scores = new List<BlockScore>();
        foreach (var block in SurveyBlock.Of(form))
        {
            if (Average.Of(block.Questions.Select(number => SurveyScore.Of(form.Questions[number - 1], answers[number])).OfType<int>()) is { } mean)
                scores.Add(new(block, mean, SurveyScore.Need(form.HigherIs, mean, block.Lowest, block.Highest)));
        }

        return scores;
    }

    /// <summary>Where most help is wanted, the neediest first; empty where nothing stands out.</summary>
    /// <param name="most">How many are named.</param>
    public static IReadOnlyList<BlockScore> Neediest(IReadOnlyList<BlockScore> scores, int most) =>
        [.. scores.Where(score => score.Need >= WorthAWord).OrderByDescending(score => score.Need).Take(most)];
}
