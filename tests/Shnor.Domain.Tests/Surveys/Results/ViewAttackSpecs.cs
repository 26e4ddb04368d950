using System.Text.Json;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;

namespace Shnor.Domain.Tests.Surveys.Results;

/// <summary>
/// The figures that all views show, held against answers that are not to be seen: whatever people of hidden cells have answered, every figure
/// stays as it is. What does not change with the answers cannot tell them.
/// </summary>
public sealed class ViewAttackSpecs
{
    private const int Campaigns = 500;

    [Fact]
    public void No_figure_of_any_view_changes_with_answers_that_are_hidden()
    {
        var (swapped, replaced) = (0, 0);
        for (var seed = 1; seed <= Campaigns; seed++)
        {
            var random = new Random(seed);
            var (form, sheets) = Straight(SmallSchools.Of(random));
            var views = Views(form, sheets);
            for (var number = 1; number <= form.Questions.Count; number++)
            {
                var shown = Disclosure.Of(form, sheets);
                var hidden = Enumerable.Range(0, sheets.Count).Where(i => sheets[i].Answers[number] is { IsEmpty: false } && !(sheets[i].SchoolId is { } school && shown.ShowsQuestion(school, number))).ToArray();
                if (hidden.Length == 0) continue;
                var others = sheets.ToList();
                if (shown.ShowsQuestion(null, number))
                {
                    // Seen in all: what they answered goes round among them.
                    var answers = hidden.Select(i => sheets[i].Answers[number]!).ToArray();
                    random.Shuffle(answers);
                    for (var i = 0; i < hidden.Length; i++) others[hidden[i]] = With(others[hidden[i]], number, answers[i]);
                    swapped++;
                }
                else
                {
                    foreach (var i in hidden) others[i] = With(others[i], number, new() { Chosen = [random.Next(form.Questions[number - 1].Options.Count)] });
                    replaced++;
                }

                Assert.True(views == Views(form, others), $"seed {seed}, question {number}\n{SmallSchools.InWords(form, sheets)}");
            }
        }

        Assert.True(swapped > 150 && replaced > 100, $"{swapped} swapped, {replaced} replaced");
    }

    /// <summary>What the coordinator sees of everybody, and the head of each school of the own.</summary>
    private static string Views(SurveyForm form, IReadOnlyList<SentSheet> sheets)
    {
        var shown = Disclosure.Of(form, sheets);
        var asked = sheets.GroupBy(sheet => sheet.SchoolId).Select(group => new AskedSchool(group.Key, new(group.Count() + 1, group.Count()))).ToList();
        return string.Join('\n', sheets.Select(sheet => sheet.SchoolId).OfType<SchoolId>().Distinct().OrderBy(school => school.Value).Select(school => (SchoolId?)school).Append(null)
            .Select(part => JsonSerializer.Serialize(SurveyResults.Of(form, asked, sheets, shown, part))));
    }

    private static SentSheet With(SentSheet sheet, int number, SurveyAnswer answer) => sheet with { Answers = sheet.Answers.With(number, answer) };

    /// <summary>The same without jumps, and with a scale or two: nobody's answer decides what another is asked.</summary>
    private static (SurveyForm Form, List<SentSheet> Sheets) Straight((SurveyForm Form, List<SentSheet> Sheets) campaign)
    {
        var questions = campaign.Form.Questions.Select((question, i) => question with { GoTo = null, Kind = i % 2 == 0 ? AnswerKind.Scale : AnswerKind.One, AsksForHelp = i % 2 == 1, Options = [.. question.Options.Select(option => option with { GoTo = null })] });
        return (new SurveyForm([new("", [.. questions])]), campaign.Sheets);
    }
}
