using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

/// <summary>Where a coordinator writes something of a row: what is asked for, what was understood, and what was not.</summary>
internal static class TypingScreens
{
    private const int OthersShown = 4;
    private const string DeadlineExamples = "Например: «до 15 марта», «октябрь, декабрь», «каждый четверг в 15:00», «в течение года».";

    /// <summary>0: «Верно»; the other readings follow.</summary>
    public static readonly ButtonKind<(string Nonce, int Reading)> Take = new("review-take");
    public static readonly ButtonKind<string> NoDeadline = new("review-none");

    public static Screen Ask(UnderstoodRow row, RowField field, string nonce) => field switch
    {
        RowField.Title => new(
            Markup.Paragraphs(About("Название", row), Markup.Plain("Напишите новое название.")),
            [ReviewScreens.Back.Labelled("Назад", nonce)]),
        RowField.People => new(
            Markup.Paragraphs(About("Ответственные", row), Markup.Plain("Напишите всех, кто отвечает, например: «Светлова Е.А., Рабочая группа».")),
            [ReviewScreens.Back.Labelled("Назад", nonce)]),
        _ => new(
            Markup.Paragraphs(About("Срок", row), Markup.Plain($"Напишите срок словами. {DeadlineExamples}")),
            [
                .. Others(row.Reading, nonce),
                [NoDeadline.Labelled("Без срока", nonce)],
                [ReviewScreens.Back.Labelled("Назад", nonce)],
            ]),
    };

    public static Screen HeardDeadline(UnderstoodRow row, string words, DeadlineReading reading, string nonce) => new(
        Markup.Paragraphs(
            About("Срок", row),
            Markup.Of($"Записал: «{PoliteCut.To(words, 200)}»\n{(reading.Confidence == Confidence.Low ? "Кажется, это" : "Понял так")}: <b>{PoliteCut.To(TimingInWords.Of(reading.Timing), 200)}</b>"),
            Markup.Plain("Всё верно? Если нет — напишите иначе.")),
        [
            [Take.Labelled("Верно", (nonce, 0))],
            .. Others(reading, nonce),
            [ReviewScreens.Back.Labelled("Назад", nonce)],
        ]);

    public static Screen HeardPeople(UnderstoodRow row, IReadOnlyList<ResponsibleName> names, string nonce) => new(
        Markup.Paragraphs(
            About("Ответственные", row),
            Markup.Lines([
                Markup.Plain("Понял так:"),
                .. names.Take(20).Select(name => Markup.Of($"• {PoliteCut.To(name.Text, 90)} — {(name.Person is null ? "группа" : "человек")}")),
                .. names.Count > 20 ? [PlanWording.Rest(names.Count, 20)] : Array.Empty<Markup>(),
            ]),
            Markup.Plain("Всё верно? Если нет — напишите иначе.")),
        [Take.Labelled("Верно", (nonce, 0))],
        [ReviewScreens.Back.Labelled("Назад", nonce)]);

    public static Screen DeadlineNotUnderstood(string words, string nonce) => new(
        Markup.Of($"Не понял, когда это: «{PoliteCut.To(words, 200)}». Напишите, пожалуйста, иначе. {DeadlineExamples}"),
        [ReviewScreens.Back.Labelled("Назад", nonce)]);

    public static Screen TitleTooLong(string nonce) => new(
        Markup.Of($"Название слишком длинное: нужно не больше {ReviewRow.LongestTitle} знаков. Напишите, пожалуйста, короче."),
        [ReviewScreens.Back.Labelled("Назад", nonce)]);

    public static Screen PeopleNotUnderstood(string nonce) => new(
        Markup.Plain("Не понял, кто отвечает. Напишите, пожалуйста, через запятую, например: «Светлова Е.А., Рабочая группа»."),
        [ReviewScreens.Back.Labelled("Назад", nonce)]);

    public static Screen Forgotten(string nonce) => new(
        Markup.Plain("Этот человек просил удалить свои данные, его имя бот больше не хранит. Назовите, пожалуйста, другого."),
        [ReviewScreens.Back.Labelled("Назад", nonce)]);

    private static IEnumerable<IReadOnlyList<Button>> Others(DeadlineReading reading, string nonce) =>
        reading.Others.Take(OthersShown).Select((other, i) => (IReadOnlyList<Button>)[Take.Labelled(PoliteCut.To(TimingInWords.Of(other), 60), (nonce, i + 1))]);

    private static Markup About(string field, UnderstoodRow row) => Markup.Of($"<b>{field}</b>\n{row.Index + 1}. {PoliteCut.To(row.Row.Title, 300)}");
}
