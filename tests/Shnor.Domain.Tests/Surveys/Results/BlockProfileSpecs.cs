using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;

namespace Shnor.Domain.Tests.Surveys.Results;

public sealed class BlockProfileSpecs
{
    private static readonly SurveyOption[] HowOften = [new("нет", 0), new("иногда", 1), new("часто", 2), new("всегда", 3), new("не знаю")];

    [Fact]
    public void A_block_is_the_mean_of_its_points_that_count()
    {
        var form = Form(HigherIs.Worse);
        var profile = BlockProfile.Of(form, Sheet(3, 1, 4, 0, 0, 4));

        Assert.Equal(["Урок", "Ученики"], profile.Select(score => score.Block.Title));
        Assert.Equal((4m / 2, 2, 2m / 3, 2m / 3), (profile[0].Mean.Exact, profile[0].Mean.Count, profile[0].Share, profile[0].Need));
        Assert.Equal((0m, 2, 0m), (profile[1].Mean.Exact, profile[1].Mean.Count, profile[1].Need));
    }

    [Fact]
    public void Where_higher_is_better_the_low_ones_want_help()
    {
        var (worse, better) = (BlockProfile.Of(Form(HigherIs.Worse), Sheet(3, 3, 3, 0, 0, 0)), BlockProfile.Of(Form(HigherIs.Better), Sheet(3, 3, 3, 0, 0, 0)));

        Assert.Equal(["Урок"], BlockProfile.Neediest(worse, 3).Select(score => score.Block.Title));
        Assert.Equal(["Ученики"], BlockProfile.Neediest(better, 3).Select(score => score.Block.Title));
        Assert.Equal([1m, 0m], better.Select(score => score.Share)); // the bar shows the answer, whichever way it is read
        Assert.Empty(BlockProfile.Neediest(BlockProfile.Of(Form(HigherIs.Worse), Sheet(1, 1, 1, 1, 1, 1)), 3));
    }

    [Fact]
    public void What_was_left_out_or_says_nothing_makes_no_block()
    {
        Assert.Empty(BlockProfile.Of(Form(HigherIs.Worse), new()));
        Assert.Empty(BlockProfile.Of(Form(HigherIs.Worse), Sheet(4, 4, 4, 4, 4, 4)));
        Assert.Empty(BlockProfile.Of(new([new("Слова", [new("Что ещё?", AnswerKind.Text)])]), new AnswerSheet().With(1, new() { Words = "нет" })));
    }

    private static SurveyForm Form(HigherIs higher) => new([
        new("Урок", [Question(), Question(), Question()]),
        new("Слова", [new("Что ещё?", AnswerKind.Text)]),
        new("Ученики", [Question(), Question(), Question()]),
    ])
    {
        HigherIs = higher,
    };

    private static SurveyQuestion Question() => new("Трудно?", AnswerKind.Scale) { Options = HowOften };

    /// <summary>Of the six statements, in order.</summary>
    private static AnswerSheet Sheet(params int[] chosen)
    {
        int[] numbers = [1, 2, 3, 5, 6, 7];
        return chosen.Zip(numbers).Aggregate(new AnswerSheet(), (sheet, pair) => sheet.With(pair.Second, new() { Chosen = [pair.First] }));
    }
}
