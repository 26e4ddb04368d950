using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reports;

internal static class FeedbackScreens
{
    public static readonly ButtonKind<(OccurrenceId Id, int WasThere)> Come = new("came");
    public static readonly ButtonKind<(OccurrenceId Id, int Score)> Score = new("feedback-score");
    public static readonly ButtonKind<OccurrenceId> Skip = new("feedback-skip");
    public static readonly ButtonKind<OccurrenceId> Again = new("feedback-again");
    public static readonly ButtonKind<OccurrenceId> Results = new("feedback-results");

    private const int Best = 5;
    private const int CommentsShown = 12;
    private const int CommentLength = 200;
    private const int TitleLength = 160;

    /// <summary>A list that was filled in does not say yet whether this person was there.</summary>
    public static Screen WereYouThere(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Вы были на этой встрече?</b>\n{OccurrenceLines.Title(view, TitleLength)}\n{OccurrenceLines.When(view)}")),
        [Come.Labelled("Был(а)", (view.Id, 1)), Come.Labelled("Не был(а)", (view.Id, 0))]);

    public static Screen HowWasIt(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Как вам?</b>\n{OccurrenceLines.Title(view, TitleLength)}\n{OccurrenceLines.When(view)}"),
            Markup.Plain("Поставьте оценку: 1 — не пригодилось, 5 — очень полезно. Организаторы увидят общий итог, без имён.")),
        [.. Enumerable.Range(1, Best).Select(score => Score.Labelled($"{score}", (view.Id, score)))],
        [Come.Labelled("Меня не было", (view.Id, 0))]);

    public static Screen AnyWords(OccurrenceView view, int score) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ваша оценка: {score}</b>\n{OccurrenceLines.Title(view, TitleLength)}"),
            Markup.Plain("Хотите добавить пару слов? Что было полезно, чего не хватило. Имени под ними не будет.")),
        [Skip.Labelled("Пропустить", view.Id), Again.Labelled("Назад", view.Id)]);

    public static Screen TooLong(OccurrenceView view, int length, int most) => new(
        Markup.Plain($"Слишком длинно: {length} знаков, а помещается {most}. Напишите короче или пропустите."),
        [Skip.Labelled("Пропустить", view.Id)]);

    public static Screen Thanks(OccurrenceView view, Feedback given) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Спасибо за отзыв!</b>\n{OccurrenceLines.Title(view, TitleLength)}"),
            Markup.Of($"Ваша оценка: {given.Score}{(given.Comment is { } words ? $"\n«{PoliteCut.To(words, CommentLength)}»" : "")}")),
        [Again.Labelled("Изменить", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen WasNotThere(OccurrenceView view) => new(
        Markup.Of($"<b>Отмечено: вас не было</b>\n{OccurrenceLines.Title(view, TitleLength)}\n{OccurrenceLines.When(view)}"),
        [Come.Labelled("Всё-таки был(а)", (view.Id, 1)), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Closed() => new(Markup.Plain("Отзывы об этой встрече уже собраны. Спасибо!"), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen ShowResults(OccurrenceView view, FeedbackResults results) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Отзывы</b>\n{OccurrenceLines.Title(view, TitleLength)}\n{OccurrenceLines.When(view)}"),
            results.IsShown ? Numbers(results) : Markup.Plain(TooFew(results.Answers)),
            .. results.Comments.Count == 0 ? Array.Empty<Markup>() : [Markup.Lines(results.Comments.Take(CommentsShown).Select(words => Markup.Of($"• {PoliteCut.To(words, CommentLength)}")))],
            results.Comments.Count > CommentsShown ? Markup.Plain($"И ещё {results.Comments.Count - CommentsShown}.") : Markup.Empty,
        ]),
        [Buttons.Attendance.Labelled("Кто был", view.Id), Buttons.Report.Labelled("Отчёт", view.Id)],
        [Buttons.Open.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    private static Markup Numbers(FeedbackResults results) => Markup.Lines([
        Markup.Of($"Средняя оценка: {results.Average.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',')} ({Plural.Of(results.Answers, "отзыв", "отзыва", "отзывов")})"),
        .. Enumerable.Range(0, Best).Reverse().Where(i => results.Scores[i] > 0).Select(i => Markup.Of($"{i + 1} — {results.Scores[i]}"))]);

    private static string TooFew(int answers) =>
        (answers == 0 ? "Отзывов пока нет. " : $"Пока {Plural.Of(answers, "отзыв", "отзыва", "отзывов")}. ")
        + "Итог появится, когда ответят хотя бы трое: так никто не узнает, кто что поставил.";
}
