using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>Where a coordinator writes something of a row: what is asked for, what was understood, and what was not.</summary>
internal static class WritingScreens
{
    private const string DeadlineExamples = "Например: «до 15 марта», «октябрь, декабрь», «каждый четверг в 15:00», «в течение года», «по запросу».";

    public static readonly ButtonKind<(ActivityId Activity, int Field)> Write = new("activity-write");
    public static readonly ButtonKind<ProgrammeId> Add = new("activity-add");

    /// <summary>0: «Верно»; the other readings follow.</summary>
    public static readonly ButtonKind<(string Nonce, int Reading)> Take = new("activity-take");

    public static Screen AskFor(ActivityView view, WrittenField field) => new(
        Markup.Paragraphs(
            ActivityScreens.Title(view.Activity),
            field switch
            {
                WrittenField.Title => Markup.Plain("Напишите новое название."),
                WrittenField.Expected => Markup.Plain("Напишите ожидаемый результат. Чтобы убрать его, пришлите тире."),
                _ => Markup.Of($"Сейчас: «{PoliteCut.To(view.Activity.DeadlineText, 200)}».\nНапишите новый срок словами. {DeadlineExamples}"),
            }),
        [Buttons.Activity.Labelled("Отмена", view.Id)]);

    public static Screen AskNewTitle(ProgrammeId programme) => new(
        Markup.Paragraphs(Markup.Of($"<b>Новое мероприятие</b>"), Markup.Plain("Напишите название, например: «Семинар для учителей математики».")),
        [Buttons.PlanRows.Labelled("Отмена", programme)]);

    public static Screen AskNewDeadline(ProgrammeId programme, string title) => new(
        Markup.Paragraphs(Markup.Of($"<b>{PoliteCut.To(title, 300)}</b>"), Markup.Plain($"К какому сроку? Напишите словами. {DeadlineExamples}")),
        [Buttons.PlanRows.Labelled("Отмена", programme)]);

    /// <param name="asked">Of which row.</param>
    /// <param name="words">As written.</param>
    /// <param name="reading">What they mean.</param>
    /// <param name="dates">How many dates or deadlines it makes.</param>
    /// <param name="others">How many other readings are offered at most.</param>
    /// <param name="nonce">Of the question.</param>
    public static Screen HeardDeadline(AskedActivity asked, string words, DeadlineReading reading, int dates, int others, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"Записал: «{PoliteCut.To(words, 200)}»\n{(reading.Confidence == Confidence.Low ? "Кажется, это" : "Понял так")}: <b>{PoliteCut.To(TimingInWords.Of(reading.Timing), 200)}</b>"),
            Markup.Plain(dates == 0 ? "Сам срок не подойдёт: мероприятие начинают кнопкой «Начать»." : $"Получается {Plural.Of(dates, "срок", "срока", "сроков")}."),
            Markup.Plain(asked.Activity is null ? "Всё верно? Если нет — напишите иначе." : "Прошедшее, отмеченное и назначенное вами останется как есть. Всё верно? Если нет — напишите иначе.")),
        [
            [Take.Labelled("Верно", (nonce, 0))],
            .. reading.Others.Take(others).Select((other, i) => (IReadOnlyList<Button>)[Take.Labelled(PoliteCut.To(TimingInWords.Of(other), 60), (nonce, i + 1))]),
            [Leave(asked)],
        ]);

    public static Screen DeadlineNotUnderstood(AskedActivity asked, string words) => new(
        Markup.Of($"Не понял, когда это: «{PoliteCut.To(words, 200)}». Напишите, пожалуйста, иначе. {DeadlineExamples}"),
        [Leave(asked)]);

    public static Screen NotATitle(AskedActivity asked, int longest) => new(
        Markup.Of($"Нужен текст от одного слова до {longest} знаков. Напишите, пожалуйста, иначе."),
        [Leave(asked)]);

    public static Screen Forgotten(AskedActivity asked) => new(
        Markup.Plain("Этот человек просил удалить свои данные, его имя бот больше не хранит. Напишите, пожалуйста, без него."),
        [Leave(asked)]);

    private static Button Leave(AskedActivity asked) => asked.Activity is { } activity
        ? Buttons.Activity.Labelled("Отмена", new ActivityId(activity))
        : Buttons.PlanRows.Labelled("Отмена", new ProgrammeId(asked.Programme));
}
