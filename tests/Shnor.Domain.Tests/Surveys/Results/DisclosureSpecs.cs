using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Xunit.Abstractions;

namespace Shnor.Domain.Tests.Surveys.Results;

/// <summary>What may be seen of an anonymous survey, held against somebody who reckons.</summary>
public sealed class DisclosureSpecs(ITestOutputHelper output)
{
    private static readonly SchoolId Lesnaya = new(1), Ozernaya = new(2), Rechnaya = new(3);

    private static readonly SurveyForm Two = new([
        new("Начало", [Question("Ведёте ли вы класс?"), Question("Хватает ли времени?") with { Kind = AnswerKind.Scale }]),
        new("Дальше", [new("Что ещё?", AnswerKind.Text) { IsRequired = false }]),
    ]);

    [Fact]
    public void Five_are_spoken_of_and_four_are_not()
    {
        var five = Disclosure.Of(Two, Sheets((Lesnaya, 5)));
        Assert.True(five.ShowsAnything && five.ShowsSchool(Lesnaya) && five.ShowsQuestion(Lesnaya, 1) && five.ShowsQuestion(null, 1) && five.ShowsBlock(Lesnaya, 0));
        Assert.False(five.ShowsBlock(null, 1) || five.ShowsQuestion(null, 3)); // nobody wrote anything, and no block without a scale
        var four = Disclosure.Of(Two, Sheets((Lesnaya, 4)));
        Assert.False(four.ShowsAnything || four.ShowsSchool(Lesnaya) || four.ShowsQuestion(null, 1) || four.ShowsBlock(null, 0));
    }

    [Fact]
    public void What_the_total_leaves_over_is_no_handful_either()
    {
        var one = Disclosure.Of(Two, Sheets((Lesnaya, 20), (Ozernaya, 9), (Rechnaya, 3)));
        Assert.Equal((true, false, false), (one.ShowsSchool(Lesnaya), one.ShowsSchool(Ozernaya), one.ShowsSchool(Rechnaya))); // 9 + 3 are left over
        var two = Disclosure.Of(Two, Sheets((Lesnaya, 20), (Ozernaya, 3), (Rechnaya, 2)));
        Assert.Equal((true, false, false), (two.ShowsSchool(Lesnaya), two.ShowsSchool(Ozernaya), two.ShowsSchool(Rechnaya))); // 3 + 2 are five
        var last = Disclosure.Of(Two, Sheets((Lesnaya, 20), (Rechnaya, 3)));
        Assert.Equal((false, true), (last.ShowsSchool(Lesnaya), last.ShowsQuestion(null, 1)));
        var nameless = Disclosure.Of(Two, Sheets((Lesnaya, 20), (Ozernaya, 7), (null, 2)));
        Assert.Equal((true, false), (nameless.ShowsSchool(Lesnaya), nameless.ShowsSchool(Ozernaya)));
    }

    [Fact]
    public void Whom_an_answer_led_on_is_not_counted_by_school_where_the_answer_is_hidden()
    {
        var form = new SurveyForm([new("", [
            Question("Ведёте ли вы уроки?") with { IsRequired = false, Options = [new("Да"), new("Нет", GoTo: 3)] },
            Question("Хватает ли времени?"),
            Question("Всё ли понятно?"),
        ])]);
        var sheets = new List<SentSheet>();
        for (var i = 0; i < 20; i++) sheets.Add(Sheet(Lesnaya, (1, 0), (2, 0), (3, 0)));
        for (var i = 0; i < 6; i++) sheets.Add(Sheet(Ozernaya, (1, 0), (2, 0), (3, 0)));
        for (var i = 0; i < 3; i++) sheets.Add(Sheet(Rechnaya, (1, i == 0 ? 1 : 0), (i == 0 ? 3 : 2, 0)));
        for (var i = 0; i < 6; i++) sheets.Add(Sheet(Rechnaya, (2, 0), (3, 0))); // the first was left out
        var shown = Disclosure.Of(form, sheets);

        Assert.Equal((true, false, false), (shown.ShowsQuestion(Lesnaya, 1), shown.ShowsQuestion(Ozernaya, 1), shown.ShowsQuestion(Rechnaya, 1)));
        Assert.Equal((true, false, false), (shown.ShowsQuestion(Lesnaya, 2), shown.ShowsQuestion(Ozernaya, 2), shown.ShowsQuestion(Rechnaya, 2))); // how many were asked would tell how many said «нет»
        Assert.True(shown.ShowsQuestion(Ozernaya, 3) && shown.ShowsQuestion(Rechnaya, 3)); // everybody is asked that
    }

    [Theory]
    [InlineData(1, 2500)]
    [InlineData(2, 2500)]
    public void Nobody_can_reckon_anything_about_fewer_than_five(int seed, int campaigns)
    {
        var random = new Random(seed);
        var (cells, shown, hidden, fallen) = (0, 0, 0, 0);
        for (var n = 0; n < campaigns; n++)
        {
            var (form, sheets) = SmallSchools.Of(random);
            var disclosure = Disclosure.Of(form, sheets);
            var found = new LinearAttacker(form, sheets, disclosure.ShowsQuestion).Find();
            Assert.True(found is null, $"campaign {n} of seed {seed}: {found}\n{SmallSchools.InWords(form, sheets)}");

            if (new LinearAttacker(form, sheets, (school, number) => Answerers(sheets, school, number) >= Disclosure.Fewest).Find() is not null) fallen++;
            foreach (var school in sheets.Select(sheet => sheet.SchoolId).OfType<SchoolId>().Distinct())
            {
                for (var number = 1; number <= form.Questions.Count; number++)
                {
                    cells++;
                    if (disclosure.ShowsQuestion(school, number)) shown++;
                    else if (Answerers(sheets, school, number) >= Disclosure.Fewest) hidden++;
                }
            }
        }

        output.WriteLine($"{cells} cells, {shown} shown, {hidden} of five and more hidden for the sake of others; hiding small cells alone fails in {fallen} of {campaigns} campaigns");
        Assert.True(shown > cells / 10, "nearly nothing is shown: that is no art");
        Assert.True(fallen > campaigns / 10, "the attacker finds nothing where there is something to find");
    }

    [Fact]
    public void Names_are_no_secret_where_they_were_given()
    {
        Assert.True(Disclosure.Everything is { ShowsAnything: true } all && all.ShowsSchool(Lesnaya) && all.ShowsBlock(null, 1) && all.ShowsQuestion(Lesnaya, 3));
    }

    private static int Answerers(List<SentSheet> sheets, SchoolId? school, int number) => sheets.Count(sheet => (school is null || sheet.SchoolId == school) && sheet.Answers[number] is { IsEmpty: false });

    private static SurveyQuestion Question(string text) => new(text, AnswerKind.One) { Options = [new("Да", 1), new("Нет", 0)] };

    private static List<SentSheet> Sheets(params (SchoolId? School, int Count)[] schools) =>
        [.. schools.SelectMany(school => Enumerable.Range(0, school.Count).Select(i => Sheet(school.School, (1, i % 2), (2, i % 2))))];

    private static SentSheet Sheet(SchoolId? school, params (int Number, int Option)[] answers) =>
        new(school, answers.Aggregate(new AnswerSheet(), (sheet, answer) => sheet.With(answer.Number, new() { Chosen = [answer.Option] })));
}
