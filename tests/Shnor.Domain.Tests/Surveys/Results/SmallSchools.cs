using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;

namespace Shnor.Domain.Tests.Surveys.Results;

/// <summary>A short form with jumps and questions that may be left out, answered in a few schools, most of them small.</summary>
internal static class SmallSchools
{
    public static (SurveyForm Form, List<SentSheet> Sheets) Of(Random random)
    {
        var questions = random.Next(2, 5);
        var form = new SurveyForm([new("", [.. Enumerable.Range(1, questions).Select(number => Question(random, number, questions))])]);
        var sheets = new List<SentSheet>();
        var schools = random.Next(1, 5);
        for (var school = 0; school < schools; school++)
        {
            var bias = random.Next(0, 3);
            var people = random.Next(3) == 0 ? random.Next(8, 25) : random.Next(1, 9);
            for (var i = 0; i < people; i++) sheets.Add(new(school == 0 && random.Next(2) == 0 ? null : new SchoolId(school + 1), Answers(random, form, bias)));
        }

        return (form, sheets);
    }

    public static string InWords(SurveyForm form, List<SentSheet> sheets) => $"{SurveyJson.Write(form)}\n{string.Join('\n', sheets.Select(sheet => $"{sheet.SchoolId?.Value ?? 0}: {SurveyJson.Write(sheet.Answers)}"))}";

    private static SurveyQuestion Question(Random random, int number, int last)
    {
        int? Jump(int oneIn) => random.Next(oneIn) > 0 ? null : random.Next(number + 1, last + 2) is var to && to <= last ? to : SurveyForm.End;
        return new($"Вопрос {number}", AnswerKind.One)
        {
            IsRequired = random.Next(4) > 0,
            Options = [.. Enumerable.Range(0, random.Next(2, 4)).Select(i => new SurveyOption($"{i}", i, Jump(4)))],
            GoTo = Jump(8),
        };
    }

    private static AnswerSheet Answers(Random random, SurveyForm form, int bias)
    {
        var sheet = new AnswerSheet();
        for (int? number = 1; number is { } n; number = SurveyPath.FirstOpen(form, sheet))
        {
            var question = form.Questions[n - 1];
            var isLeftOut = !question.IsRequired && random.Next(2) == 0;
            sheet = sheet.With(n, isLeftOut ? SurveyAnswer.Skipped : new() { Chosen = [(random.Next(3) == 0 ? random.Next(question.Options.Count) : bias) % question.Options.Count] });
        }

        return sheet;
    }
}
