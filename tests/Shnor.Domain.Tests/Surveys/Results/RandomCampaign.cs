using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;

namespace Shnor.Domain.Tests.Surveys.Results;

/// <summary>A survey of any shape that somebody carried out somewhere.</summary>
internal sealed record RandomCampaign(SurveyForm Form, IReadOnlyList<AskedSchool> Asked, IReadOnlyList<SentSheet> Sheets)
{
    private static readonly string[] SomeWords = ["Спасибо", "Больше практики", "<b>Очень</b> & очень", "😀 хорошо", "שלום", "=1+1", "Спасибо", "яблоко", "Ёлка"];

    public static RandomCampaign Of(Random random)
    {
        var form = new SurveyForm([.. Enumerable.Range(1, random.Next(1, 6)).Select(n => Section(random, n))]) { HigherIs = random.Next(2) == 0 ? HigherIs.Better : HigherIs.Worse };
        SchoolId?[] schools = [.. Enumerable.Range(1, random.Next(1, 7)).Select(n => (SchoolId?)new SchoolId(n)), .. random.Next(3) == 0 ? [(SchoolId?)null] : Array.Empty<SchoolId?>()];
        var sheets = new List<SentSheet>();
        var asked = new List<AskedSchool>();
        foreach (var school in schools)
        {
            var (people, answered) = (random.Next(1, 20), 0);
            for (var person = 0; person < people; person++)
            {
                if (random.Next(4) == 0) continue;
                answered++;
                sheets.Add(new(school, Sheet(form, random)));
            }

            asked.Add(new(school, new(people, answered)));
        }

        return new(form, asked, [.. sheets.OrderBy(_ => random.Next())]);
    }

    private static SurveySection Section(Random random, int n) => new($"Блок {n}", [.. Enumerable.Range(1, random.Next(1, 6)).Select(q => Question(random, q))]);

    private static SurveyQuestion Question(Random random, int n) => random.Next(8) switch
    {
        0 => new($"Что выбрать {n}?", AnswerKind.One) { Options = [new("Да"), new("Нет")], HasOther = random.Next(2) == 0, IsRequired = false },
        1 => new($"Какая помощь {n}?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Консультация")], HasOther = true, AsksForHelp = true, IsRequired = false },
        2 => new($"Сколько {n}?", AnswerKind.Number) { Least = 0, Most = 40, IsRequired = false },
        3 => new($"Что ещё {n}?", AnswerKind.Text) { IsRequired = false },
        4 => new($"Когда {n}?", AnswerKind.Date) { IsRequired = false },
        _ => new($"Утверждение {n}", AnswerKind.Scale) { Options = [.. Scale(random)], IsRequired = random.Next(2) == 0 },
    };

    private static SurveyOption[] Scale(Random random)
    {
        var lowest = random.Next(2);
        var points = Enumerable.Range(lowest, random.Next(2, 6)).Select(score => new SurveyOption($"Балл {score}", score));
        return random.Next(4) == 0 ? [.. points, new("Не знаю")] : [.. points];
    }

    private static AnswerSheet Sheet(SurveyForm form, Random random)
    {
        var sheet = new AnswerSheet();
        for (var number = 1; number <= form.Questions.Count; number++)
        {
            if (random.Next(7) == 0) continue; // not asked
            sheet = sheet.With(number, Answer(form.Questions[number - 1], random));
        }

        return sheet;
    }

    private static SurveyAnswer Answer(SurveyQuestion question, Random random)
    {
        if (!question.IsRequired && random.Next(5) == 0) return SurveyAnswer.Skipped;
        if (question.HasOther && random.Next(4) == 0) return new() { Words = Word(random) };
        return question.Kind switch
        {
            AnswerKind.Number => new() { Number = random.Next(41) },
            AnswerKind.Text => new() { Words = Word(random) },
            AnswerKind.Date => new() { Day = new DateOnly(2026, 9, 1).AddDays(random.Next(90)) },
            AnswerKind.Several => new() { Chosen = [.. Enumerable.Range(0, question.Options.Count).Where(_ => random.Next(2) == 0)] },
            _ => new() { Chosen = [random.Next(question.Options.Count)] },
        };
    }

    private static string Word(Random random) => SomeWords[random.Next(SomeWords.Length)];
}
