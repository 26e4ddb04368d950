using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>A survey while it is written in chat.</summary>
internal static class WriteScreens
{
    private const int PageSize = 15; // with sections and faults below 4096
    private const int NumbersInRow = 5;
    private const int LineLength = 90;
    private const int LongestSection = 60;
    private const int MostFaults = 6;
    private const int LongestFault = 150;
    private const int Quoted = 600; // units of a text that is about to be replaced

    private static readonly AnswerKind[] InOrder = [AnswerKind.Scale, AnswerKind.One, AnswerKind.Several, AnswerKind.Text, AnswerKind.Number, AnswerKind.Date, AnswerKind.File];

    public static Screen Whole(FormTalk talk, IReadOnlyList<FormFault> faults, int page, string nonce, string note = "")
    {
        var form = talk.Form;
        var lines = PageOf.Cut([.. Enumerable.Range(1, form.Questions.Count)], page, PageSize);
        return new(
            Markup.Paragraphs(
                Markup.Plain(note),
                Markup.Of($"<b>{(talk.Title.Length > 0 ? talk.Title : "Анкета без названия")}</b>\n{(form.Questions.Count == 0 ? "Вопросов пока нет." : $"{Plural.Of(form.Questions.Count, "вопрос", "вопроса", "вопросов")}. Чтобы изменить вопрос, нажмите его номер.")}"),
                Markup.Lines(lines.Shown.SelectMany(number => Lines(form, number))),
                HasScales(form) ? Markup.Plain($"На шкалах больше — {(form.HigherIs == HigherIs.Worse ? "хуже" : "лучше")}. Если наоборот, поменяйте кнопкой ниже: от этого зависят выводы.") : Markup.Empty,
                faults.Count == 0
                    ? Markup.Plain("Всё сохранено.")
                    : Markup.Lines([Markup.Of($"<b>Сохраню, когда поправите:</b>"), .. faults.Take(MostFaults).Select(fault => Markup.Of($"• {PoliteCut.To(Sentence(fault), LongestFault)}")), .. faults.Count > MostFaults ? [Markup.Of($"…и ещё {faults.Count - MostFaults}")] : Array.Empty<Markup>()])),
            [
                .. lines.Shown.Select(number => WriteForm.Act.Labelled($"{number}", (nonce, WriteQuestion.Open, number))).Chunk(NumbersInRow),
                .. lines.Turning((label, at) => WriteForm.Act.Labelled(label, (nonce, WriteForm.List, at))),
                .. talk.Before is null ? [] : new[] { (IReadOnlyList<Button>)[WriteForm.Act.Labelled("Вернуть убранный вопрос", (nonce, WriteForm.Restore, 0))] },
                [WriteForm.Act.Labelled("Добавить вопрос", (nonce, WriteForm.Add, 0))],
                [WriteForm.Act.Labelled("Название", (nonce, WriteForm.Rename, 0)), WriteForm.Act.Labelled("Введение", (nonce, WriteForm.Introduce, 0))],
                .. !HasScales(form) ? [] : new[] { (IReadOnlyList<Button>)[Direction(form, nonce)] },
                faults.Count == 0 ? [WriteForm.Act.Labelled("Готово", (nonce, WriteForm.Done, 0))] : [WriteForm.Act.Labelled("Готово", (nonce, WriteForm.Done, 0)), WriteForm.Act.Labelled("Выйти, не сохраняя", (nonce, WriteForm.Leave, 0))],
            ]);
    }

    public static Screen Kinds(string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Какой это будет вопрос?</b>"),
            Markup.Lines(InOrder.Select(kind => Markup.Of($"• <b>{Label(kind)}</b> — {About(kind)}")))),
        [
            .. InOrder.Select(kind => WriteForm.Act.Labelled(Label(kind), (nonce, WriteForm.OfKind, (int)kind))).Chunk(2),
            [WriteForm.Act.Labelled("Назад", (nonce, WriteForm.List, 0))],
        ]);

    /// <summary>Words are asked for.</summary>
    /// <param name="talk">Its step says which.</param>
    /// <param name="nonce">Of the dialogue.</param>
    /// <param name="trouble">What is wrong with the words that came.</param>
    public static Screen Ask(FormTalk talk, string nonce, string trouble = "")
    {
        var question = talk.Question > 0 ? talk.Form.Questions[talk.Question - 1] : null;
        return new(
            Markup.Paragraphs(
                trouble.Length > 0 ? Markup.Of($"Так не получится: {trouble}.") : Markup.Empty,
                question is null ? Markup.Empty : Markup.Of($"<b>Вопрос {talk.Question}.</b> {question.Text}"),
                Now(talk, question) is { Length: > 0 } now ? Markup.Of($"Сейчас:\n{PoliteCut.To(now, Quoted)}") : Markup.Empty,
                Markup.Plain(Request(talk, question))),
            [
                .. talk.Step == FormStep.Options && question is { Kind: AnswerKind.Scale } && WriteQuestion.ScaleBefore(talk.Form, talk.Question) is not null
                    ? [[WriteForm.Act.Labelled("Как в прошлой шкале", (nonce, WriteQuestion.SameScale, 0))]]
                    : Array.Empty<IReadOnlyList<Button>>(),
                .. CanBeCleared(talk, question) ? [[WriteForm.Act.Labelled("Убрать", (nonce, WriteQuestion.Clear, 0))]] : Array.Empty<IReadOnlyList<Button>>(),
                [question is null ? Back(talk, nonce) : WriteForm.Act.Labelled("Назад", (nonce, WriteQuestion.Open, talk.Question))],
            ]);
    }

    private static string Sentence(FormFault fault) => fault.Question is { } number ? $"вопрос {number} — {fault.Sentence}" : fault.Sentence;

    public static string Label(AnswerKind kind) => kind switch
    {
        AnswerKind.Scale => "Шкала",
        AnswerKind.One => "Один вариант",
        AnswerKind.Several => "Несколько",
        AnswerKind.Number => "Число",
        AnswerKind.Text => "Текст",
        AnswerKind.Date => "Дата",
        _ => "Файл",
    };

    private static string About(AnswerKind kind) => kind switch
    {
        AnswerKind.Scale => "оценка по точкам с подписями",
        AnswerKind.One => "выбрать одно из списка",
        AnswerKind.Several => "отметить несколько из списка",
        AnswerKind.Number => "целое число",
        AnswerKind.Text => "несколько слов",
        AnswerKind.Date => "день",
        _ => "фото или документ; только в опросах с именами",
    };

    private static IEnumerable<Markup> Lines(SurveyForm form, int number)
    {
        var section = form.SectionOf(number);
        var question = form.Questions[number - 1];
        if (section.Title.Length > 0 && ReferenceEquals(section.Questions[0], question)) yield return Markup.Of($"<i>{PoliteCut.To(section.Title, LongestSection)}</i>");
        yield return Markup.Of($"{number}. {PoliteCut.To(question.Text, LineLength)} — {Label(question.Kind).ToLowerInvariant()}");
    }

    private static bool HasScales(SurveyForm form) => form.Questions.Any(question => question.Kind == AnswerKind.Scale);

    private static Button Direction(SurveyForm form, string nonce) => WriteForm.Act.Labelled(
        form.HigherIs == HigherIs.Worse ? "На шкалах больше — хуже" : "На шкалах больше — лучше",
        (nonce, WriteForm.Turn, form.HigherIs == HigherIs.Worse ? 0 : 1));

    private static Button Back(FormTalk talk, string nonce) => talk is { Step: FormStep.Title, Title.Length: 0 }
        ? WriteForm.Act.Labelled("Отмена", (nonce, WriteForm.Leave, 0))
        : WriteForm.Act.Labelled("Назад", (nonce, WriteForm.List, 0));

    private static bool CanBeCleared(FormTalk talk, SurveyQuestion? question) => talk.Step switch
    {
        FormStep.Note => question?.Note is not null,
        FormStep.Limits => question is { Least: not null } or { Most: not null },
        FormStep.Section => talk.Form.SectionOf(talk.Question) is { Title.Length: > 0 } section && ReferenceEquals(section.Questions[0], question),
        _ => false,
    };

    private static string? Now(FormTalk talk, SurveyQuestion? question) => talk.Step switch
    {
        FormStep.Title => talk.Title,
        FormStep.Introduction => talk.Form.Note,
        FormStep.Options => string.Join('\n', question!.Options.Select(Shnor.Documents.Surveys.TypedQuestion.Write)),
        FormStep.Note => question!.Note,
        FormStep.Limits => QuestionCardScreens.LimitsOf(question!),
        FormStep.Section => talk.Form.SectionOf(talk.Question).Title,
        _ => null,
    };

    private static string Request(FormTalk talk, SurveyQuestion? question) => talk.Step switch
    {
        FormStep.Title => "Как называется анкета? Напишите одним сообщением. Название увидят все, кого вы спросите.",
        FormStep.Introduction => "Напишите введение: зачем эта анкета и сколько займёт времени. Его покажут перед первым вопросом.",
        FormStep.NewText or FormStep.Text => $"Напишите сам вопрос, до {FormLimits.LongestText} знаков.",
        FormStep.Options when question!.Kind == AnswerKind.Scale => "Напишите точки шкалы, каждую с новой строки: число и подпись. Например:\n0 не испытываю\n1 иногда\n2 часто",
        FormStep.Options => "Напишите варианты, каждый с новой строки.",
        FormStep.Note => "Напишите пояснение: его покажут под вопросом.",
        FormStep.Limits when question!.Kind == AnswerKind.Several => "Сколько вариантов можно отметить? Напишите, например: «не больше 2» или «от 1 до 3».",
        FormStep.Limits => "Какие числа подходят? Напишите, например: «от 0 до 60».",
        _ => "С этого вопроса начинается раздел. Как он называется? По разделам считаются итоги шкал.",
    };
}
