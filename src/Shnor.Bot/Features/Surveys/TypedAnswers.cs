using System.Globalization;
using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys;

/// <summary>Words as an answer, or a sentence that says what would be one.</summary>
internal static class TypedAnswers
{
    /// <summary>Of a question that is answered by typing.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="typed">Untrusted.</param>
    /// <param name="today">Says the year of a day typed without one.</param>
    public static (SurveyAnswer? Answer, string Trouble) Read(SurveyQuestion question, string typed, DateOnly today)
    {
        var words = typed.Trim();
        return question.Kind switch
        {
            AnswerKind.Number => Number(question, words),
            AnswerKind.Date => TypedDay.ReadOfThisYear(words, today) is { } day ? (new() { Day = day }, "") : (null, "Не понял дату. Напишите её, например, так: 05.09.2026 или 5 сентября 2026."),
            AnswerKind.Text => Text(words, SurveyAnswer.LongestText),
            AnswerKind.File => (null, "Здесь нужен файл или фото, а не текст. Пришлите его одним сообщением."),
            AnswerKind.Several => (null, question.HasOther ? "Отметьте варианты кнопками. Чтобы написать свой, сначала нажмите «Другое…»." : "Отметьте варианты кнопками под вопросом."),
            _ => (null, question.HasOther ? "Выберите вариант кнопкой. Чтобы написать свой, сначала нажмите «Другое…»." : "Выберите вариант кнопкой под вопросом."),
        };
    }

    /// <summary>«Другое…»: beside what is chosen where several can be, instead of it elsewhere.</summary>
    public static (SurveyAnswer? Answer, string Trouble) ReadOwn(SurveyQuestion question, SurveyAnswer? now, string typed)
    {
        var (own, trouble) = Text(typed.Trim(), AnswerRules.LongestOwnWords);
        if (own is null || question.Kind != AnswerKind.Several) return (own, trouble);
        var answer = (now ?? SurveyAnswer.Skipped) with { Words = own.Words };
        return AnswerRules.Count(answer) <= AnswerRules.MostOf(question) ? (answer, "") : (null, TooMany(question));
    }

    public static string TooMany(SurveyQuestion question) =>
        $"Можно выбрать не больше {Plural.Of(AnswerRules.MostOf(question), "варианта", "вариантов", "вариантов")}. Сначала снимите отметку с лишнего.";

    public static string TooFew(SurveyQuestion question) =>
        AnswerRules.Fewest(question) == 1 ? "Отметьте хотя бы один вариант." : $"Отметьте не меньше {Plural.Of(AnswerRules.Fewest(question), "варианта", "вариантов", "вариантов")}.";

    private static (SurveyAnswer? Answer, string Trouble) Text(string words, int longest) => words.Length switch
    {
        0 => (null, "Напишите хотя бы одно слово."),
        var length when length > longest => (null, $"Слишком длинно: {Plural.Of(length, "знак", "знака", "знаков")}, а помещается {longest}. Сократите, пожалуйста."),
        _ => (new() { Words = words }, ""),
    };

    private static (SurveyAnswer? Answer, string Trouble) Number(SurveyQuestion question, string words)
    {
        var bare = words.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace('−', '-');
        if (!int.TryParse(bare, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return (null, $"Нужно целое число, например {QuestionHints.ExampleOf(question)}. Напишите только его.");
        return number < question.Least || number > question.Most
            ? (null, $"Это число не подходит: нужно целое число{QuestionHints.Range(question)}.")
            : (new() { Number = number }, "");
    }
}
