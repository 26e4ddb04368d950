namespace Shnor.Domain.Surveys.Results;

/// <summary>What has changed since the survey was carried out before. A change is the difference of the two figures as they are shown, so that it adds up on paper.</summary>
/// <param name="Before">Comparable with <paramref name="Now"/>: <see cref="SurveyBlock.AreComparable"/>.</param>
public sealed record WaveChange(SurveyResults Before, SurveyResults Now)
{
    /// <returns>Null: the block is not shown in both.</returns>
    public decimal? OfBlock(int block) => Difference(Before.Whole[block], Now.Whole[block]);

    /// <returns>Null: the cell is not shown in both, or the school was not asked before.</returns>
    public decimal? OfSchool(SchoolId? school, int block) =>
        Before.Schools.FirstOrDefault(each => each.SchoolId == school) is { } before && Now.Schools.FirstOrDefault(each => each.SchoolId == school) is { } now
            ? Difference(before.Blocks[block], now.Blocks[block]) : null;

    /// <summary>Whether a difference is for the better; null: it is none.</summary>
    public bool? IsBetter(decimal difference) => difference == 0 ? null : difference > 0 == (Now.Form.HigherIs == HigherIs.Better);

    private static decimal? Difference(BlockFigure before, BlockFigure now) => now.Mean?.Shown - before.Mean?.Shown;
}
