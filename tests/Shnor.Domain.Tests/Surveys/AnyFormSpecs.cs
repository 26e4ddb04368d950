using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Domain.Tests.Surveys;

/// <summary>Of any form that is accepted, whatever its jumps: every way ends well, and every question is on one.</summary>
public sealed class AnyFormSpecs
{
    [Fact]
    public void An_accepted_form_has_no_dead_end_and_no_question_that_nobody_is_asked()
    {
        var random = new Random(20260907);
        var (accepted, refused) = (0, 0);
        for (var run = 0; run < 3000; run++)
        {
            var form = RandomForms.Any(random);
            var ways = Ways(form);
            var isWhole = ways.Count == form.Questions.Count;
            if (FormFaults.Of(form) is { Count: > 0 } faults)
            {
                refused++;
                Assert.All(faults, fault => Assert.InRange(fault.Question ?? 1, 1, form.Questions.Count));
                continue;
            }

            accepted++;
            Assert.True(isWhole, SurveyJson.Write(form));
            foreach (var (number, answers) in ways) Assert.Equal(number, SurveyPath.FirstOpen(form, answers));
        }

        Assert.InRange(accepted, 300, 2900);
        Assert.InRange(refused, 100, 2700);
    }

    [Fact]
    public void A_form_broken_in_any_way_is_refused()
    {
        var random = new Random(20260908);
        Func<SurveyQuestion, int, int, SurveyQuestion>[] breaks =
        [
            (question, _, _) => question with { Text = "" },
            (question, number, _) => question with { GoTo = random.Next(1, number + 1) },
            (question, _, count) => question with { GoTo = count + random.Next(1, 5) },
            (question, number, _) => question with { Kind = AnswerKind.One, Options = [new("Да", GoTo: number), new("Нет")], Least = null, Most = null },
            (question, _, _) => question with { Kind = AnswerKind.One, Options = [new("Да")], Least = null, Most = null },
            (question, _, _) => question with { Kind = AnswerKind.Scale, Options = [new("да", 1), new("нет")], Least = null, Most = null, HasOther = false, AsksForHelp = false },
            (question, _, _) => question with { Kind = AnswerKind.Number, Options = [], Least = 5, Most = 4, HasOther = false, AsksForHelp = false },
        ];
        for (var run = 0; run < 500; run++)
        {
            var form = RandomForms.Good(random);
            var number = random.Next(1, form.Questions.Count + 1);
            var at = 0;
            var questions = form.Questions.ToList();
            questions[number - 1] = breaks[run % breaks.Length](questions[number - 1], number, questions.Count);
            var broken = new SurveyForm([.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(_ => questions[at++])] })]) { Note = form.Note, HigherIs = form.HigherIs };

            Assert.Contains(FormFaults.Of(broken), fault => fault.Question == number);
        }
    }

    /// <summary>For every question that can be reached, answers that lead to it: found by trying every set of options.</summary>
    private static SortedDictionary<int, AnswerSheet> Ways(SurveyForm form)
    {
        var ways = new SortedDictionary<int, AnswerSheet> { [1] = new() };
        for (var number = 1; number <= form.Questions.Count; number++)
        {
            if (!ways.TryGetValue(number, out var before)) continue;
            foreach (var answer in Everything(form.Questions[number - 1]))
            {
                var next = SurveyPath.After(form, number, answer);
                if (next != SurveyForm.End) ways.TryAdd(next, before.With(number, answer));
            }
        }

        return ways;
    }

    private static IEnumerable<SurveyAnswer> Everything(SurveyQuestion question)
    {
        if (!question.IsRequired || question.Kind is AnswerKind.Number or AnswerKind.Text or AnswerKind.Date or AnswerKind.File) yield return SurveyAnswer.Skipped;
        var isSeveral = question.Kind == AnswerKind.Several;
        for (var set = 0; set < 1 << question.Options.Count; set++)
        {
            int[] chosen = [.. Enumerable.Range(0, question.Options.Count).Where(i => (set & (1 << i)) != 0)];
            foreach (var words in question.HasOther ? (string?[])[null, "своё"] : [null])
            {
                var given = chosen.Length + (words is null ? 0 : 1);
                var mayBe = isSeveral ? given >= Math.Max(1, question.Least ?? 1) && given <= (question.Most ?? int.MaxValue) : given == 1;
                if (mayBe) yield return new SurveyAnswer { Chosen = chosen, Words = words };
            }
        }
    }
}
