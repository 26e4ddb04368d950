using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using static Shnor.Bot.Features.Plan.ReviewScreens;

namespace Shnor.Bot.Features.Plan;

/// <summary>The questions of the review that only a person can answer; each says its ready answer and carries «Верно».</summary>
internal static class QuestionScreens
{
    private const int ListShown = 8;
    private const int DaysShown = 6;

    public static IReadOnlyList<string> ChoicesOf(ReviewQuestion question, int year) => question switch
    {
        ReviewQuestion.Undated => [ReviewChoice.Right],
        ReviewQuestion.Years => [ReviewChoice.Right, .. YearChoices(year)],
        ReviewQuestion.Over => [ReviewChoice.Right, ReviewChoice.ReadOnly, ReviewChoice.Shift],
        ReviewQuestion.PastDeadlines => [ReviewChoice.Right, ReviewChoice.MarkDone, ReviewChoice.Remind],
        ReviewQuestion.Gaps => [ReviewChoice.Right, ReviewChoice.KeepDates],
        ReviewQuestion.Gone => [ReviewChoice.Right, ReviewChoice.Drop],
        _ => [ReviewChoice.Right],
    };

    /// <summary>The years a plan without years is taken for: the running one.</summary>
    public static string ReadyYears(int year) => YearChoices(year)[0];

    public static Screen AskYears(string nonce, int year, bool notUnderstood) => new(
        Markup.Plain((notUnderstood ? "Не понял годы. " : "В документе не указано, на какие годы план. ")
            + $"Готовый ответ — {year} год. Или выберите другой, или напишите сами, например: {year}, {year}/{year + 1} или {year}-{year + 2}."),
        [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
        [.. YearChoices(year).Select(choice => Answer.Labelled(choice.Replace('-', '–'), (nonce, choice)))],
        [Cancel.Labelled("Отмена", nonce)]);

    /// <summary>Measures without a single deadline.</summary>
    public static Screen Undated(PlanReview review, string nonce) => new(
        Markup.Paragraphs(
            Markup.Plain(review.Undated!),
            Markup.Of($"<b>{PlanWording.Activities(review.Rows.Count)}</b>\n{PoliteCut.To(review.Title, 160)}"),
            Markup.Plain("Готовый ответ — загрузить без сроков: напоминать будет не о чем, но сроки можно вписать до запуска.")),
        [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
        [Answer.Labelled("Загрузить без сроков", (nonce, ReviewChoice.Right))],
        [Cancel.Labelled("Отмена", nonce)]);

    /// <summary>A piece of the document as it stands there.</summary>
    public static Screen Unread(string text, AskedItem piece, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Не разобрал{PlanWording.Progress(piece)}</b>"),
            Markup.Of($"<code>{PoliteCut.To(text, 1500)}</code>"),
            Markup.Plain("Готовый ответ — пропустить. Если это мероприятие, добавьте его: название и срок потом можно поправить в «Показать строки».")),
        [
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Пропустить", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Добавить как мероприятие без срока", (nonce, ReviewChoice.Add))],
            .. piece.MayLeaveRest ? [[Answer.Labelled("Остальное оставить как есть", (nonce, ReviewChoice.Rest))]] : Array.Empty<IReadOnlyList<Button>>(),
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)],
        ]);

    public static Screen Ask(ReviewQuestion question, Understood understood, LocalClock clock, string nonce) => question switch
    {
        ReviewQuestion.Over => Over(understood, clock, nonce),
        ReviewQuestion.EveryYear => Listed(
            "План на несколько лет, а год в этих строках не указан. Готовый ответ — каждый год. Где это не так, нажмите на номер строки.",
            understood.Rows.Where(row => row.Plan.NeedsYear),
            nonce),
        ReviewQuestion.NoDeadline => Listed(
            "У этих мероприятий нет срока. Готовый ответ — так и оставить: они будут в плане, но напоминать не о чем. Срок можно вписать: нажмите на номер строки.",
            understood.Rows.Where(row => row is { HasNoDeadline: true, Row.Deadline: null }),
            nonce),
        ReviewQuestion.PastDeadlines => PastDeadlines(understood, clock, nonce),
        _ => Gaps(understood, clock, nonce),
    };

    private static Screen Over(Understood understood, LocalClock clock, string nonce)
    {
        var moved = YearShift.Of(understood.Years, YearShift.ToNow(understood.Years, clock.Today));
        return Question(
            Markup.Paragraphs(
                Markup.Of($"<b>План на {PlanWording.Years(understood.Years)} закончился</b>"),
                Markup.Plain("Готовый ответ — только просмотр: напоминаний не будет. Или все сроки можно перенести на нынешние годы.")),
            nonce,
            [Answer.Labelled("Только просмотр", (nonce, ReviewChoice.ReadOnly))],
            [Answer.Labelled($"Перенести на {moved.ToString().Replace('-', '–')}", (nonce, ReviewChoice.Shift))]);
    }

    private static Screen PastDeadlines(Understood understood, LocalClock clock, string nonce)
    {
        var past = understood.Rows.Where(row => Past.AskAbout(row.Plan.Occurrences, clock.Today) is not null).ToList();
        return Question(
            Markup.Paragraphs([
                Markup.Of($"<b>{Plural.Of(past.Count, "срок уже прошёл", "срока уже прошли", "сроков уже прошли")}</b>"),
                .. past.Take(ListShown).Select(row => Markup.Of($"{row.Index + 1}. {PoliteCut.To(row.Row.Title, 120)} — {PoliteCut.To(row.Row.DeadlineText, 80)}")),
                PlanWording.Rest(past.Count, ListShown),
                Markup.Plain("Готовый ответ — не напоминать. Если срок записан неверно, откройте строку по номеру."),
            ]),
            nonce,
            [Answer.Labelled("Не напоминать", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Отметить выполненным", (nonce, ReviewChoice.MarkDone))],
            [Answer.Labelled("Напоминать", (nonce, ReviewChoice.Remind))],
            [.. Numbers(past, nonce)]);
    }

    private static Screen Gaps(Understood understood, LocalClock clock, string nonce)
    {
        var rows = understood.Rows.Select(row => (Row: row, Gaps: row.GapsFrom(clock.Today).ToList())).Where(row => row.Gaps.Count > 0).ToList();
        return Question(
            Markup.Paragraphs([
                Markup.Of($"<b>Праздники и каникулы</b>"),
                .. rows.Take(ListShown).Select(each => Markup.Of($"{each.Row.Index + 1}. {PoliteCut.To(each.Row.Row.Title, 90)}\n{Days(each.Gaps, clock.Today)}")),
                PlanWording.Rest(rows.Count, ListShown),
                Markup.Plain("Готовый ответ — в эти дни встреч не будет. «Оставить» — проводить и в эти дни. Строку можно открыть по номеру."),
            ]),
            nonce,
            [Answer.Labelled("Оставить", (nonce, ReviewChoice.KeepDates))],
            [.. Numbers([.. rows.Select(each => each.Row)], nonce)]);
    }

    /// <summary>A break as a span with a count, holidays one by one.</summary>
    private static string Days(IReadOnlyList<SeriesGap> gaps, DateOnly today)
    {
        var breaks = gaps.Where(gap => gap.Reason == GapReason.Break).GroupBy(gap => gap.StartsAt.Year).Select(year =>
            $"{RussianDate.Window(DateOnly.FromDateTime(year.Min(g => g.StartsAt)), DateOnly.FromDateTime(year.Max(g => g.StartsAt)))} (каникулы, {Plural.Of(year.Count(), "встреча", "встречи", "встреч")})");
        var holidays = gaps.Where(gap => gap.Reason == GapReason.Holiday).Select(gap => RussianDate.Day(DateOnly.FromDateTime(gap.StartsAt), today));
        List<string> all = [.. breaks, .. holidays];
        return string.Join("; ", all.Take(DaysShown)) + (all.Count > DaysShown ? $" и ещё {all.Count - DaysShown}" : "");
    }

    private static Screen Listed(string question, IEnumerable<UnderstoodRow> rows, string nonce)
    {
        var listed = rows.ToList();
        return Question(
            Markup.Paragraphs([
                Markup.Plain(question),
                .. listed.Take(ListShown).Select(row => Markup.Of($"{row.Index + 1}. {PoliteCut.To(row.Row.Title, 90)}\nСрок: {PlanWording.Deadline(row)}")),
                PlanWording.Rest(listed.Count, ListShown),
            ]),
            nonce,
            [.. Numbers(listed, nonce)]);
    }

    /// <summary>A row out of the list is opened by its number.</summary>
    private static IEnumerable<Button> Numbers(IEnumerable<UnderstoodRow> rows, string nonce) =>
        rows.Take(ListShown).Select(row => RowScreens.Row.Labelled($"№ {row.Index + 1}", (nonce, row.Index)));

    private static Screen Question(Markup text, string nonce, params IReadOnlyList<IReadOnlyList<Button>> choices) => new(
        text,
        [
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            .. choices,
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)],
        ]);

    private static IReadOnlyList<string> YearChoices(int year) => [$"{year}", $"{year}/{year + 1}", $"{year}-{year + 1}"];
}
