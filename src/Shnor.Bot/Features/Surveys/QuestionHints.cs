using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys;

/// <summary>What to do with a question, in words: what to press, what to type, how much.</summary>
internal static class QuestionHints
{
    private const int UsualNumber = 12;

    public static string Of(SurveyQuestion question) => string.Join(' ', new[] { WhatToDo(question), question.IsRequired ? "" : "Можно пропустить." }.Where(part => part.Length > 0));

    /// <summary>« от 0 до 40», « не меньше 1»; empty where any number will do.</summary>
    public static string Range(SurveyQuestion question) => (question.Least, question.Most) switch
    {
        ({ } least, { } most) => $" от {least} до {most}",
        ({ } least, null) => $" не меньше {least}",
        (null, { } most) => $" не больше {most}",
        _ => "",
    };

    public static int ExampleOf(SurveyQuestion question) => Math.Max(question.Least ?? int.MinValue, Math.Min(UsualNumber, question.Most ?? int.MaxValue));

    private static string WhatToDo(SurveyQuestion question) => question.Kind switch
    {
        AnswerKind.Several => HowMany(question) + " Когда всё отмечено, нажмите «Далее».",
        AnswerKind.Number => $"Напишите целое число{Range(question)}, например {ExampleOf(question)}.",
        AnswerKind.Text => "Напишите коротко, одним сообщением.",
        AnswerKind.Date => "Напишите дату, например 05.09.2026 или 5 сентября.",
        AnswerKind.File => "Пришлите фото или файл одним сообщением.",
        _ => "",
    };

    private static string HowMany(SurveyQuestion question) => (AnswerRules.Fewest(question), question.Most) switch
    {
        (1, null) => "Можно отметить несколько.",
        (1, { } most) => $"Можно отметить до {Plural.Of(most, "варианта", "вариантов", "вариантов")}.",
        (var least, null) => $"Отметьте не меньше {Plural.Of(least, "варианта", "вариантов", "вариантов")}.",
        (var least, { } most) when least == most => $"Отметьте ровно {Plural.Of(most, "вариант", "варианта", "вариантов")}.",
        (var least, { } most) => $"Отметьте от {least} до {Plural.Of(most, "варианта", "вариантов", "вариантов")}.",
    };
}
