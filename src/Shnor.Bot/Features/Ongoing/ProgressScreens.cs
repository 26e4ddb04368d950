using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Ongoing;

/// <summary>«Как идёт?»: the list, one row of it, and what becomes of an answer.</summary>
internal static class ProgressScreens
{
    private const int MostRows = 20;

    public static readonly ButtonKind<OccurrenceId> Row = new("progress-row");
    public static readonly ButtonKind<(OccurrenceId Id, int Answer)> Say = new("progress-say");

    private static readonly (Progress Answer, string Label)[] _answers =
    [
        (Progress.AsPlanned, "Идёт по плану"),
        (Progress.Difficult, "Есть трудности"),
        (Progress.NotBegun, "Ещё не начинали"),
        (Progress.Finished, "Завершено"),
    ];

    /// <summary>Everything of one person; the letter and the menu show the same.</summary>
    public static Screen List(IReadOnlyList<ProgressRow> rows)
    {
        if (rows.Count == 0)
        {
            return new(
                Markup.Paragraphs(Markup.Of($"<b>Как идёт?</b>"), Markup.Plain("За вами сейчас нет дел, которые идут весь год. Сроки и встречи — в плане: /plan")),
                [Buttons.Menu.Labelled("Меню", default)]);
        }

        var (shown, left) = (rows.Take(MostRows).ToList(), rows.Count(row => row.Answer is null));
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Как идёт?</b>"),
                Markup.Plain(left switch
                {
                    0 => "Спасибо, ответы записаны. Ответ можно изменить.",
                    _ when left == rows.Count => $"{Plural.Of(rows.Count, "дело идёт", "дела идут", "дел идут")} постоянно. Откройте каждое и выберите ответ — это одно нажатие.",
                    _ => $"Осталось ответить: {left}.",
                }),
                .. shown.Select((row, i) => Line(row, i + 1)),
                rows.Count > shown.Count ? Markup.Of($"И ещё {rows.Count - shown.Count} — в /plan") : Markup.Empty,
            ]),
            [
                .. shown.Select((row, i) => (IReadOnlyList<Button>)[Row.Labelled($"{(row.Answer is null ? "" : "✓ ")}{i + 1}. {OccurrenceLines.Title(row.View, 40)}", row.View.Id)]),
                [Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen Ask(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Как идёт?</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            Markup.Plain(OccurrenceLines.State(view))),
        [
            .. _answers.Select(each => (IReadOnlyList<Button>)[Say.Labelled(each.Label, (view.Id, (int)each.Answer))]),
            [Buttons.Progress.Labelled("Назад", view.Occurrence.ProgrammeId)],
        ]);

    public static Screen Difficult(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Записано: есть трудности</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Координатор увидит это. Если нужна помощь, напишите ему, в чём дело.")),
        [Buttons.AskCoordinator.Labelled("Вопрос координатору", view.Id)],
        [Buttons.Progress.Labelled("К списку", view.Occurrence.ProgrammeId), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>There is nothing to ask about it any more.</summary>
    public static Screen Over(OccurrenceView view) => new(
        Markup.Lines(new[]
        {
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.State(view)),
        }.Where(line => !line.IsEmpty)),
        [
            .. view.CanBeUndone ? [[Buttons.Undo.Labelled("Отменить отметку", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Progress.Labelled("К списку", view.Occurrence.ProgrammeId), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static Markup Line(ProgressRow row, int number) =>
        Markup.Of($"{number}. {OccurrenceLines.Title(row.View, 90)}\n<i>{(row.Answer is { } answer ? $"Ответ: {ProgressLine.InWords(answer)}" : "Ответа ещё нет")}</i>");
}
