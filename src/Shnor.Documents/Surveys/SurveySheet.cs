using System.Globalization;
using Shnor.Documents.Sheets;
using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Surveys;

/// <summary>A survey → a table of the shape it is read from: what is written here reads back the same.</summary>
public static class SurveySheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("№", 12), new("Раздел", 26), new("О разделе", 24), new("Вопрос", 48), new("Вид", 12), new("Варианты", 34),
        new("Обязательный", 14), new("Пределы", 16), new("Другое", 10), new("Переход", 10), new("Пояснение", 34), new("Помощь", 10),
    ];

    public static SheetTable Of(string title, SurveyForm form) => new("Анкета", Columns, [.. form.Questions.Select((question, i) => Row(form, question, i + 1))])
    {
        Above =
        [
            ["Название", title],
            .. form.Note is { } note ? [["Введение", note]] : Array.Empty<IReadOnlyList<string>>(),
            ["Шкала", form.HigherIs == HigherIs.Worse ? "больше — хуже" : "больше — лучше"],
        ],
    };

    /// <summary>For whoever begins with an empty sheet: a question of most kinds.</summary>
    public static SheetTable Sample { get; } = Of("Как прошёл семинар", new([
        new("Семинар", [
            new("Насколько полезной была встреча?", AnswerKind.Scale) { Options = [new("бесполезна", 1), new("скорее нет", 2), new("скорее да", 3), new("очень полезна", 4)] },
            new("Примените ли вы что-нибудь на уроках?", AnswerKind.One) { Options = [new("Да"), new("Пока не знаю"), new("Нет", GoTo: 4)] },
            new("Что возьмёте с собой?", AnswerKind.Several) { Options = [new("Приёмы"), new("Задания"), new("Памятки")], HasOther = true, Most = 2 },
        ]),
        new("Что дальше", [
            new("Сколько лет вы преподаёте?", AnswerKind.Number) { Least = 0, Most = 60, IsRequired = false },
            new("О чём поговорить в следующий раз?", AnswerKind.Text) { Note = "Одной-двух фраз достаточно.", IsRequired = false },
        ]) { Note = "Два коротких вопроса." },
    ])
    { Note = "Это займёт две минуты." });

    private static IReadOnlyList<string> Row(SurveyForm form, SurveyQuestion question, int number)
    {
        var section = form.SectionOf(number);
        return
        [
            number.ToString(CultureInfo.InvariantCulture),
            section.Title,
            ReferenceEquals(section.Questions[0], question) ? section.Note ?? "" : "",
            question.Text,
            AnswerKindInWords.Of(question.Kind),
            string.Join('\n', question.Options.Select(OptionText.Write)),
            question.IsRequired ? "да" : "нет",
            LimitsOf(question),
            question.HasOther ? "да" : "",
            question.GoTo is { } to ? OptionText.Target(to) : "",
            question.Note ?? "",
            question.AsksForHelp ? "да" : "",
        ];
    }

    private static string LimitsOf(SurveyQuestion question) => question switch
    {
        { Least: { } least, Most: { } most } => $"от {least} до {most}",
        { Least: { } least } => $"не меньше {least}",
        { Most: { } most } => $"не больше {most}",
        _ => "",
    };
}
