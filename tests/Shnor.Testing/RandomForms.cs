using Shnor.Domain.Surveys;

namespace Shnor.Testing;

/// <summary>Forms as a coordinator might make them, with jumps here and there; some of them cannot be carried out.</summary>
public static class RandomForms
{
    private static readonly string[] Words = ["урок", "цели", "оценивание", "да", "нет", "5 раз", "— тире", "нет → 7", "= 1", "«кавычки»", "а;б", "№ 3", "конец", "пределы", "Ёлка", "A → B", "100 %", "-2"];

    /// <summary>Accepted by <see cref="FormFaults"/>.</summary>
    public static SurveyForm Good(Random random)
    {
        while (true)
        {
            var form = Any(random);
            if (FormFaults.Of(form).Count == 0) return form;
        }
    }

    public static SurveyForm Any(Random random)
    {
        var count = random.Next(1, 13);
        var sections = new List<SurveySection>();
        for (var number = 1; number <= count;)
        {
            var size = Math.Min(random.Next(1, 6), count - number + 1);
            var scale = Scale(random);
            var title = count == size && random.Next(2) == 0 ? "" : $"Раздел {sections.Count + 1}{Tail(random)}";
            var first = number;
            sections.Add(new(title, [.. Enumerable.Range(0, size).Select(i => Question(random, first + i, count, scale))]) { Note = title.Length > 0 ? Maybe(random, 4) : null });
            number += size;
        }

        return new(sections) { Note = Maybe(random, 2), HigherIs = random.Next(2) == 0 ? HigherIs.Better : HigherIs.Worse };
    }

    private static SurveyQuestion Question(Random random, int number, int count, IReadOnlyList<SurveyOption> scale)
    {
        var kind = (AnswerKind)random.Next(7);
        List<SurveyOption> options = kind switch
        {
            AnswerKind.Scale => [.. scale],
            AnswerKind.One or AnswerKind.Several => [.. Enumerable.Range(1, random.Next(2, 6)).Select(i => new SurveyOption($"{i}-й{Tail(random)}"))],
            _ => [],
        };
        for (var i = 0; i < options.Count; i++)
        {
            if (random.Next(10) == 0) options[i] = options[i] with { GoTo = Jump(random, number, count) };
        }

        var hasLimits = kind is AnswerKind.Several or AnswerKind.Number && random.Next(2) == 0;
        int? least = hasLimits && random.Next(3) > 0 ? kind == AnswerKind.Number ? random.Next(-20, 20) : random.Next(1, options.Count + 1) : null;
        int? most = hasLimits && random.Next(3) > 0 ? kind == AnswerKind.Number ? random.Next(20, 90) : random.Next(least ?? 1, options.Count + 1) : null;
        return new($"Вопрос{Tail(random)} {Word(random)}", kind)
        {
            Options = options,
            Note = Maybe(random, 4),
            IsRequired = random.Next(3) > 0,
            HasOther = kind is AnswerKind.One or AnswerKind.Several && random.Next(3) == 0,
            Least = least,
            Most = most,
            GoTo = random.Next(12) == 0 ? Jump(random, number, count) : null,
            AsksForHelp = kind is AnswerKind.One or AnswerKind.Several or AnswerKind.Text && random.Next(5) == 0,
        };
    }

    private static int Jump(Random random, int number, int count) => number < count && random.Next(4) > 0 ? random.Next(number + 1, count + 1) : SurveyForm.End;

    private static IReadOnlyList<SurveyOption> Scale(Random random)
    {
        var first = random.Next(-2, 2);
        return [.. Enumerable.Range(0, random.Next(2, 6)).Select(i => new SurveyOption($"точка {i}{Tail(random)}", first + (i * 2)))];
    }

    private static string? Maybe(Random random, int oneOf) => random.Next(oneOf) == 0 ? $"{Word(random)} {Word(random)}" : null;

    private static string Tail(Random random) => random.Next(3) == 0 ? " " + Word(random) : "";

    private static string Word(Random random) => Words[random.Next(Words.Length)];
}
