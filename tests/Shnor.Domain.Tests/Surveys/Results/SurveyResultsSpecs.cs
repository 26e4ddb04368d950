using System.Globalization;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Tests.Surveys.Results;

/// <summary>The figures of a survey, reckoned a second time by hand.</summary>
public sealed class SurveyResultsSpecs
{
    private const int Campaigns = 400;

    private static readonly SurveyOption[] Often = [new("Не испытываю", 0), new("Иногда", 1), new("Часто", 2), new("Постоянно", 3)];

    [Fact]
    public void Every_figure_of_any_survey_is_what_plain_loops_over_the_answers_make_of_it()
    {
        for (var seed = 1; seed <= Campaigns; seed++)
        {
            var campaign = RandomCampaign.Of(new Random(seed));
            var all = SurveyResults.Of(campaign.Form, campaign.Asked, campaign.Sheets, Disclosure.Everything);
            AssertWhole(campaign.Form, campaign.Sheets, all, $"seed {seed}");
            foreach (var school in all.Schools)
            {
                var theirs = campaign.Sheets.Where(sheet => sheet.SchoolId == school.SchoolId).ToList();
                Assert.Equal(campaign.Asked.Single(each => each.SchoolId == school.SchoolId).Rate, school.Rate);
                for (var i = 0; i < all.Blocks.Count; i++) Assert.Equal(PlainBlock(campaign.Form, all.Blocks[i].Section, theirs), school.Blocks[i].Mean?.InWords);
                if (school.SchoolId is { } part) AssertWhole(campaign.Form, theirs, SurveyResults.Of(campaign.Form, campaign.Asked, campaign.Sheets, Disclosure.Everything, part), $"seed {seed}, school {part.Value}");
            }
        }
    }

    [Fact]
    public void Without_names_nothing_is_in_them_but_what_may_be_shown()
    {
        var hidden = 0;
        for (var seed = 1; seed <= Campaigns; seed++)
        {
            var campaign = RandomCampaign.Of(new Random(seed));
            var shown = Disclosure.Of(campaign.Form, campaign.Sheets);
            var all = SurveyResults.Of(campaign.Form, campaign.Asked, campaign.Sheets, shown);
            foreach (var question in all.Questions)
            {
                Assert.Equal(shown.ShowsQuestion(null, question.Number), !question.IsHidden);
                Assert.Null(question.Range);
                Assert.Null(question.Days);
                if (question.Question.Kind == AnswerKind.Number) Assert.Null(question.Median);
                if (!question.IsHidden) continue;
                hidden++;
                Assert.Equal((0, 0, 0, 0), (question.Answered, question.Counts.Count, question.Others, question.Words.Count));
                Assert.DoesNotContain(all.Difficulties, difficulty => difficulty.Number == question.Number);
                Assert.DoesNotContain(all.Help, help => help.Number == question.Number);
            }

            foreach (var school in all.Schools)
            {
                for (var i = 0; i < all.Blocks.Count; i++)
                {
                    var statements = all.Blocks[i].Questions.Where(n => school.SchoolId is { } id && shown.ShowsQuestion(id, n)).ToList();
                    var theirs = campaign.Sheets.Where(sheet => sheet.SchoolId == school.SchoolId).ToList();
                    Assert.Equal(statements.Count == 0, school.Blocks[i].IsHidden);
                    Assert.Equal(PlainMean(campaign.Form, statements, theirs), school.Blocks[i].Mean?.InWords);
                }
            }
        }

        Assert.True(hidden > 50, $"{hidden} hidden questions");
    }

    [Fact]
    public void The_order_in_which_answers_lie_changes_no_figure_and_no_list()
    {
        var campaign = RandomCampaign.Of(new Random(12));

        var one = SurveyResults.Of(campaign.Form, campaign.Asked, campaign.Sheets, Disclosure.Everything);
        var other = SurveyResults.Of(campaign.Form, campaign.Asked, [.. campaign.Sheets.Reverse()], Disclosure.Everything);

        Assert.Equal(one.Whole, other.Whole);
        Assert.Equal(one.Questions.Select(q => string.Join('|', q.Words)), other.Questions.Select(q => string.Join('|', q.Words)));
        Assert.Equal(one.Difficulties, other.Difficulties);
        Assert.Equal(one.Help, other.Help);
    }

    [Theory]
    [InlineData(0.05, "0,1")]
    [InlineData(0.25, "0,3")]
    [InlineData(0.249999, "0,2")]
    [InlineData(-0.05, "−0,1")]
    [InlineData(2.45, "2,5")]
    [InlineData(2, "2,0")]
    public void Halves_are_rounded_away_from_zero(double exact, string shown) => Assert.Equal(shown, RussianNumber.Of(RussianNumber.Tenths((decimal)exact)));

    [Fact]
    public void Percents_and_changes_are_written_as_people_write_them()
    {
        Assert.Equal([0, 0, 50, 33, 67, 13, 100], [RussianNumber.Percent(0, 0), RussianNumber.Percent(0, 9), RussianNumber.Percent(1, 2), RussianNumber.Percent(1, 3), RussianNumber.Percent(2, 3), RussianNumber.Percent(1, 8), RussianNumber.Percent(7, 7)]);
        Assert.Equal(["+0,3", "−0,2", "0,0"], [RussianNumber.Change(0.3m), RussianNumber.Change(-0.2m), RussianNumber.Change(0m)]);
    }

    [Fact]
    public void What_wants_help_comes_first_by_the_direction_of_the_scale()
    {
        var (low, high) = (new SentSheet(null, new AnswerSheet().With(1, Point(0)).With(2, Point(3))), new SentSheet(null, new AnswerSheet().With(1, Point(1)).With(2, Point(3))));

        Assert.Equal([2, 1], Order(HigherIs.Worse));
        Assert.Equal([1], Order(HigherIs.Better)); // everybody is content with the second: it is no difficulty

        int[] Order(HigherIs higher) => [.. SurveyResults.Of(TwoStatements(higher), [], [low, high], Disclosure.Everything).Difficulties.Select(each => each.Number)];
    }

    [Fact]
    public void A_change_is_the_difference_of_the_figures_that_stand_on_paper()
    {
        var before = SurveyResults.Of(TwoStatements(HigherIs.Worse), [], [.. Sheets(3, 3, 3, 3, 2, 2, 2)], Disclosure.Everything); // 18/7 = 2.571 → 2,6
        var now = SurveyResults.Of(TwoStatements(HigherIs.Worse), [], [.. Sheets(2, 2, 2, 1)], Disclosure.Everything); // 7/4 = 1.75 → 1,8
        var change = new WaveChange(before, now);

        Assert.Equal(("2,6", "1,8"), (before.Whole[0].Mean?.InWords, now.Whole[0].Mean?.InWords));
        Assert.Equal(-0.8m, change.OfBlock(0));
        Assert.Equal(-0.8m, change.OfSchool(new SchoolId(1), 0));
        Assert.Null(change.OfSchool(new SchoolId(2), 0));
        Assert.Equal((true, false, null), (change.IsBetter(-0.8m), change.IsBetter(0.1m), change.IsBetter(0)));
        Assert.True(SurveyBlock.AreComparable(TwoStatements(HigherIs.Worse), TwoStatements(HigherIs.Worse)));
        Assert.False(SurveyBlock.AreComparable(TwoStatements(HigherIs.Worse), TwoStatements(HigherIs.Better)));
        Assert.False(SurveyBlock.AreComparable(TwoStatements(HigherIs.Worse), new([TwoStatements(HigherIs.Worse).Sections[0] with { Title = "Другой" }]) { HigherIs = HigherIs.Worse }));

        static IEnumerable<SentSheet> Sheets(params int[] points) => points.Select(point => new SentSheet(new SchoolId(1), new AnswerSheet().With(1, Point(point))));
    }

    [Fact]
    public void Nobody_answered_and_a_form_without_scales_have_figures_too()
    {
        var nobody = SurveyResults.Of(TwoStatements(HigherIs.Worse), [new(new SchoolId(1), new(4, 0))], [], Disclosure.Of(TwoStatements(HigherIs.Worse), []));
        Assert.Equal((0, new ResponseRate(4, 0)), (nobody.Rate.Percent, nobody.Rate));
        Assert.True(nobody.Whole[0].IsHidden && nobody.HidesSomething);
        Assert.Empty(nobody.Difficulties);
        Assert.Empty(nobody.Neediest);

        var form = new SurveyForm([new("", [new("Что ещё?", AnswerKind.Text)])]);
        var words = SurveyResults.Of(form, [], [new(null, new AnswerSheet().With(1, new() { Words = "б" })), new(null, new AnswerSheet().With(1, new() { Words = "а" }))], Disclosure.Everything);
        Assert.Empty(words.Blocks);
        Assert.False(words.Schools[0].IsHidden);
        Assert.Equal(["а", "б"], words.Questions[0].Words);
    }

    [Fact]
    public void Who_wants_no_help_is_not_counted_among_those_who_do()
    {
        var form = new SurveyForm([new("", [new("Какая помощь нужна?", AnswerKind.Several) { Options = [new("Курсы"), new("Помощь не нужна")], AsksForHelp = true }])]);

        var results = SurveyResults.Of(form, [], [new(null, new AnswerSheet().With(1, Point(0))), new(null, new AnswerSheet().With(1, Point(1)))], Disclosure.Everything);

        Assert.Equal([new WantedHelp(1, "Курсы", 1)], results.Help);
        Assert.Equal([1, 1], results.Questions[0].Counts);
    }

    private static SurveyForm TwoStatements(HigherIs higher) => new([new("Блок", [new("Первое", AnswerKind.Scale) { Options = Often }, new("Второе", AnswerKind.Scale) { Options = Often }])]) { HigherIs = higher };

    private static SurveyAnswer Point(int index) => new() { Chosen = [index] };

    /// <summary>Everything again, another way: row by row, in halves and tenths of whole numbers.</summary>
    private static void AssertWhole(SurveyForm form, IReadOnlyList<SentSheet> sheets, SurveyResults results, string which)
    {
        for (var i = 0; i < results.Blocks.Count; i++) Assert.True(PlainBlock(form, results.Blocks[i].Section, sheets) == results.Whole[i].Mean?.InWords, $"{which}, block {i}");
        for (var n = 1; n <= form.Questions.Count; n++) Assert.Equal($"{which} {PlainQuestion(form.Questions[n - 1], n, sheets)}", $"{which} {Say(results.Questions[n - 1])}");
        Assert.Equal(PlainHelp(form, sheets), results.Help.Select(help => $"{help.Number}. {help.Label}: {help.Count}").Order(StringComparer.Ordinal));
        Assert.Equal(results.Help.Select(help => help.Count).OrderDescending(), results.Help.Select(help => help.Count));
    }

    private static string? PlainBlock(SurveyForm form, int section, IReadOnlyList<SentSheet> sheets)
    {
        var numbers = new List<int>();
        var number = 0;
        for (var s = 0; s < form.Sections.Count; s++)
        {
            foreach (var question in form.Sections[s].Questions)
            {
                number++;
                if (s == section && question.Kind == AnswerKind.Scale) numbers.Add(number);
            }
        }

        return PlainMean(form, numbers, sheets);
    }

    private static string? PlainMean(SurveyForm form, IReadOnlyList<int> numbers, IReadOnlyList<SentSheet> sheets)
    {
        var (sum, count) = (0, 0);
        foreach (var sheet in sheets)
        {
            foreach (var number in numbers)
            {
                if (!sheet.Answers.All.TryGetValue(number, out var answer) || answer.Chosen.Count == 0) continue;
                if (form.Questions[number - 1].Options[answer.Chosen[0]].Score is not { } score) continue;
                sum += score;
                count++;
            }
        }

        return count == 0 ? null : PlainTenths(sum, count);
    }

    /// <summary>Whole numbers only: ten times the sum, halved up.</summary>
    private static string PlainTenths(int sum, int count)
    {
        var tenths = ((20 * sum) + count) / (2 * count);
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10},{tenths % 10}");
    }

    private static string PlainQuestion(SurveyQuestion question, int number, IReadOnlyList<SentSheet> sheets)
    {
        var answers = new List<SurveyAnswer>();
        foreach (var sheet in sheets)
        {
            if (sheet.Answers.All.TryGetValue(number, out var answer) && (answer.Chosen.Count > 0 || answer.Words is not null || answer.Number is not null || answer.Day is not null)) answers.Add(answer);
        }

        var counts = new int[question.Options.Count];
        var numbers = new List<int>();
        foreach (var answer in answers)
        {
            foreach (var chosen in answer.Chosen) counts[chosen]++;
            if (answer.Number is { } value) numbers.Add(value);
            if (question.Kind == AnswerKind.Scale && question.Options[answer.Chosen[0]].Score is { } score) numbers.Add(score);
        }

        numbers.Sort();
        var middle = numbers.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) * 5}");
        var range = question.Kind == AnswerKind.Number && numbers.Count > 0 ? $"{numbers[0]}…{numbers[^1]}" : "";
        var words = answers.ConvertAll(answer => answer.Words ?? "").FindAll(text => text.Length > 0);
        words.Sort(string.CompareOrdinal);
        var mean = numbers.Count == 0 ? "" : PlainTenths(numbers.Sum(), numbers.Count);
        return $"{number}: {answers.Count} [{string.Join(' ', counts)}] {(question.HasOther ? words.Count : 0)} {mean} {middle} {range} {string.Join('/', words)}";
    }

    private static string Say(QuestionFigures figures) =>
        $"{figures.Number}: {figures.Answered} [{string.Join(' ', figures.Counts)}] {figures.Others} {figures.Mean?.InWords} {(figures.Median is { } middle ? string.Create(CultureInfo.InvariantCulture, $"{middle * 10:0}") : "")} {(figures.Range is var (least, most) ? $"{least}…{most}" : "")} {string.Join('/', figures.Words)}";

    private static IEnumerable<string> PlainHelp(SurveyForm form, IReadOnlyList<SentSheet> sheets)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            foreach (var (number, answer) in sheet.Answers.All)
            {
                if (!form.Questions[number - 1].AsksForHelp) continue;
                foreach (var chosen in answer.Chosen)
                {
                    var key = $"{number}. {form.Questions[number - 1].Options[chosen].Label}";
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return counts.Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal);
    }
}
