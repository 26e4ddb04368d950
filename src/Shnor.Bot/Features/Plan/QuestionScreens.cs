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
        ReviewQuestion.Years => [ReviewChoice.Right, .. YearChoices(year)],
        ReviewQuestion.SameTitle => [ReviewChoice.Right, ReviewChoice.NewProgramme],
        ReviewQuestion.Over => [ReviewChoice.Right, ReviewChoice.ReadOnly, ReviewChoice.Shift],
        ReviewQuestion.PastDeadlines => [ReviewChoice.Right, ReviewChoice.MarkDone, ReviewChoice.Remind],
        ReviewQuestion.Gaps => [ReviewChoice.Right, ReviewChoice.KeepDates],
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

    public static Screen Ask(ReviewQuestion question, PlanReview review, Understood understood, LocalClock clock, string nonce) => question switch
    {
        ReviewQuestion.SameTitle => Question(
            Markup.Of($"Программа «{PoliteCut.To(review.Title, 160)}» уже есть. Готовый ответ — запустить ещё одну с таким же названием."),
            nonce,
            [Answer.Labelled("Новая программа", (nonce, ReviewChoice.NewProgramme))]),
        ReviewQuestion.Over => Over(understood, clock, nonce),
        ReviewQuestion.EveryYear => Listed(
            "План на несколько лет, а год в этих строках не указан. Готовый ответ — каждый год.",
            understood.Rows.Where(row => row.Plan.NeedsYear),
            nonce),
        ReviewQuestion.NoWeekday => Listed(
            "Здесь нужен день недели и час, а их нет. Готовый ответ — оставить в плане без дат, тогда я не напомню. Чтобы напоминал, допишите срок, например «еженедельно, четверг 12:00», и пришлите план снова.",
            understood.Rows.Where(row => row.Plan.NeedsWeekday),
            nonce),
        ReviewQuestion.Unclear => Listed(
            "В этих сроках я не уверен. Готовый ответ — оставить, как я понял; что не понял совсем, останется в плане без дат.",
            understood.Rows.Where(row => row.IsUnclear),
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
                .. past.Take(ListShown).Select(row => Markup.Of($"• {PoliteCut.To(row.Row.Title, 120)} — {PoliteCut.To(row.Row.DeadlineText, 80)}")),
                PlanWording.Rest(past.Count, ListShown),
                Markup.Plain("Готовый ответ — не напоминать."),
            ]),
            nonce,
            [Answer.Labelled("Не напоминать", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Отметить выполненным", (nonce, ReviewChoice.MarkDone))],
            [Answer.Labelled("Напоминать", (nonce, ReviewChoice.Remind))]);
    }

    private static Screen Gaps(Understood understood, LocalClock clock, string nonce)
    {
        var rows = understood.Rows.Select(row => (row.Row.Title, Gaps: row.GapsFrom(clock.Today).ToList())).Where(row => row.Gaps.Count > 0).ToList();
        return Question(
            Markup.Paragraphs([
                Markup.Of($"<b>Праздники и каникулы</b>"),
                .. rows.Take(ListShown).Select(row => Markup.Of($"• {PoliteCut.To(row.Title, 90)}\n{Days(row.Gaps, clock.Today)}")),
                PlanWording.Rest(rows.Count, ListShown),
                Markup.Plain("Готовый ответ — в эти дни встреч не будет. «Оставить» — проводить и в эти дни."),
            ]),
            nonce,
            [Answer.Labelled("Оставить", (nonce, ReviewChoice.KeepDates))]);
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
                .. listed.Take(ListShown).Select(row => Markup.Of($"• {PoliteCut.To(row.Row.Title, 90)}\n{PlanWording.Deadline(row)}")),
                PlanWording.Rest(listed.Count, ListShown),
            ]),
            nonce);
    }

    private static Screen Question(Markup text, string nonce, params IReadOnlyList<IReadOnlyList<Button>> choices) => new(
        text,
        [
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            .. choices,
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)],
        ]);

    private static IReadOnlyList<string> YearChoices(int year) => [$"{year}", $"{year}/{year + 1}", $"{year}-{year + 1}"];
}
