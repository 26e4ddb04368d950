using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Acceptance;

/// <summary>«Вернуть»: to whom, with which words, and what those read who did the work.</summary>
internal static class ReturnScreens
{
    private const int MostRows = 20;
    private const int NameLength = 50;

    public static readonly ButtonKind<(OccurrenceId Id, PersonId Person)> ToPerson = new("return-person");
    public static readonly ButtonKind<(OccurrenceId Id, BodyId Body)> ToBody = new("return-body");
    public static readonly ButtonKind<OccurrenceId> ToAll = new("return-all");
    public static readonly ButtonKind<OccurrenceId> Cancel = new("return-cancel");

    public static Screen ToWhom(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Кому вернуть?</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Отметки остальных останутся.")),
        [
            .. view.Parts.Take(MostRows).Select(part => (IReadOnlyList<Button>)[One(view, part)]),
            [ToAll.Labelled("Всем", view.Id)],
            [Cancel.Labelled("Отмена", view.Id)],
        ]);

    /// <param name="view">What is returned.</param>
    /// <param name="part">Whose part of it; null: the whole.</param>
    public static Screen AskWords(OccurrenceView view, OccurrencePart? part) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Вернуть{(part is null ? "" : $": {part.Name}")}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Напишите одним сообщением, что нужно исправить или дополнить. Эти слова увидит ответственный.")),
        [Cancel.Labelled("Отмена", view.Id)]);

    public static Screen WordsAgain(OccurrenceView view, int length) => new(
        Markup.Plain(length == 0
            ? "Напишите словами, что исправить: без этого непонятно, что делать."
            : $"Слишком длинно: {Plural.Of(length, "знак", "знака", "знаков")}. Напишите короче, до {ReturnMark.MaxLength}."),
        [Cancel.Labelled("Отмена", view.Id)]);

    /// <param name="view">Open again.</param>
    /// <param name="told">How many people it goes to.</param>
    public static Screen Returned(OccurrenceView view, int told) => new(
        Markup.Paragraphs(
            Markup.Of($"↩️ <b>Возвращено</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain(OccurrenceLines.PartsDone(view)),
            Markup.Plain(told switch
            {
                0 => "Сейчас написать об этом некому: ответственные не подключены к боту или в отпуске.",
                1 => "Ваши слова получит ответственный.",
                _ => $"Ваши слова получат {Plural.Of(told, "ответственный", "ответственных", "ответственных")}.",
            })),
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>To those who answer for it.</summary>
    /// <param name="view">Open again.</param>
    /// <param name="by">The coordinator; people's text.</param>
    /// <param name="words">What they wrote.</param>
    /// <param name="hasReport">There is a report to go on with.</param>
    public static Screen Told(OccurrenceView view, string? by, string words, bool hasReport) => new(
        Markup.Paragraphs(
            Markup.Of($"↩️ <b>Координатор просит доработать</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            Markup.Of($"{(by is null ? "" : $"{by}: ")}«{words}»"),
            Markup.Plain(hasReport ? "Исправьте отчёт и отправьте его снова." : $"Когда всё будет готово, отметьте {(view.IsGoingOn ? "«Завершено»" : "«Выполнено»")} ещё раз.")),
        [
            .. hasReport ? [[Buttons.Report.Labelled("Отчёт", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            .. view.CanBeConfirmed ? [[Buttons.Done.Labelled("Выполнено", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            .. view.IsGoingOn ? [[Buttons.Progress.Labelled("Как идёт?", view.Occurrence.ProgrammeId)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.AskCoordinator.Labelled("Вопрос координатору", view.Id)],
            [Buttons.Open.Labelled("Открыть", view.Id)],
        ]);

    private static Button One(OccurrenceView view, OccurrencePart part)
    {
        var name = part.Name.Length == 0 ? "участник удалён" : PoliteCut.To(part.Name, NameLength);
        return part.Of.Person is { } person ? ToPerson.Labelled(name, (view.Id, person)) : ToBody.Labelled(name, (view.Id, part.Of.Body!.Value));
    }
}
