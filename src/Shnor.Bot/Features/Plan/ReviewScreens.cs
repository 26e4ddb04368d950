using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

/// <summary>The screens of the review: what was understood, then only what needs a person.</summary>
public static class ReviewScreens
{
    public const string IsOver = "Этот план уже запущен или отменён. Откройте /plan или пришлите файл ещё раз.";

    private const int RowsPerPage = 4;
    private const int NamesShown = 12;
    private const int ListShown = 8;

    public static readonly ButtonKind<(string Nonce, string Choice)> Answer = new("review");
    public static readonly ButtonKind<string> Back = new("review-back");
    public static readonly ButtonKind<(string Nonce, int Page)> Rows = new("review-rows");
    public static readonly ButtonKind<(string Nonce, int Row)> Row = new("review-row");
    public static readonly ButtonKind<(string Nonce, int Row, int Kind)> Kind = new("review-kind");
    public static readonly ButtonKind<string> Cancel = new("review-cancel");
    public static readonly ButtonKind<string> Launch = new("launch");

    public static IReadOnlyList<string> ChoicesOf(ReviewQuestion question, int year) => question switch
    {
        ReviewQuestion.Years => YearChoices(year),
        ReviewQuestion.SameTitle => [ReviewChoice.NewProgramme],
        ReviewQuestion.Over => [ReviewChoice.Right, ReviewChoice.ReadOnly, ReviewChoice.Shift],
        ReviewQuestion.PastDeadlines => [ReviewChoice.Right, ReviewChoice.MarkDone, ReviewChoice.Remind],
        ReviewQuestion.Gaps => [ReviewChoice.Right, ReviewChoice.KeepDates],
        _ => [ReviewChoice.Right],
    };

    public static bool IsUnclear(UnderstoodRow row) => row.Timing is Timing.Unparseable || (row.Timing.Review && !row.Plan.NeedsYear);

    public static Screen AskYears(string nonce, int year, bool notUnderstood) => new(
        Markup.Plain((notUnderstood ? "Не понял годы. " : "В документе не указано, на какие годы план. ") + "Выберите или напишите, например: 2026, 2026/2027 или 2026-2028."),
        [.. YearChoices(year).Select(choice => Answer.Labelled(choice.Replace('-', '–'), (nonce, choice)))],
        [Cancel.Labelled("Отмена", nonce)]);

    public static Screen Ask(ReviewQuestion question, PlanReview review, Understood understood, LocalClock clock, string nonce) => question switch
    {
        ReviewQuestion.Overview => Overview(review, understood, clock, nonce),
        ReviewQuestion.SameTitle => new(
            Markup.Of($"Программа «{PoliteCut.To(review.Title, 120)}» уже есть. Запустить ещё одну с таким же названием?"),
            [Answer.Labelled("Новая программа", (nonce, ReviewChoice.NewProgramme))],
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]),
        ReviewQuestion.Over => Over(understood, clock, nonce),
        ReviewQuestion.EveryYear => Listed(
            "В плане на несколько лет у этих строк не указан год. Готовый ответ — каждый год.",
            understood.Rows.Where(row => row.Plan.NeedsYear),
            nonce),
        ReviewQuestion.NoWeekday => Listed(
            "Здесь сказано «каждую неделю», но нет дня и часа. Пока их нет, напоминать я не смогу — строки останутся в плане без дат. Чтобы напоминания приходили, допишите срок, например «четверг 12:00», и пришлите план снова.",
            understood.Rows.Where(row => row.Plan.NeedsWeekday),
            nonce),
        ReviewQuestion.Unclear => Listed(
            "В этих сроках я не уверен. Готовый ответ — оставить как понял; непонятые строки будут в плане без дат.",
            understood.Rows.Where(IsUnclear),
            nonce),
        ReviewQuestion.PastDeadlines => PastDeadlines(understood, clock, nonce),
        _ => Gaps(understood, clock, nonce),
    };

    public static Screen Ready(PlanReview review, Understood understood, LocalClock clock, string nonce)
    {
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Всё готово</b>\n{PoliteCut.To(review.Title, 160)}\n{Years(understood.Years)}"),
                Markup.Plain(review.IsReadOnly
                    ? "План будет открыт для просмотра. Напоминаний не будет."
                    : $"После запуска бот начнёт напоминать: события — в назначенный час, сроки — в 9:00 по времени программы (сейчас там {RussianDate.Time(TimeOnly.FromDateTime(clock.Now))}). Координатором будете вы.")),
            [Launch.Labelled("Запустить", nonce)],
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);
    }

    public static Screen RowsPage(Understood understood, int page, string nonce)
    {
        var pages = (understood.Rows.Count + RowsPerPage - 1) / RowsPerPage;
        page = Math.Clamp(page, 0, pages - 1);
        var from = page * RowsPerPage;
        var shown = understood.Rows.Skip(from).Take(RowsPerPage).ToList();
        var rows = new List<IReadOnlyList<Button>> { shown.Select((row, i) => Row.Labelled($"{from + i + 1}: {KindInWords.Of(row.Kind)}", (nonce, from + i))).ToList() };
        var turning = new List<Button>();
        if (page > 0) turning.Add(Rows.Labelled("‹ Назад", (nonce, page - 1)));
        if (page < pages - 1) turning.Add(Rows.Labelled("Далее ›", (nonce, page + 1)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([Back.Labelled("К вопросам", nonce)]);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Строки плана {from + 1}–{from + shown.Count} из {understood.Rows.Count}</b>"),
                .. shown.Select((row, i) => Describe(row, from + i + 1)),
                Markup.Plain("Вид мероприятия решает, кому и когда напоминать. Если он понят неверно, нажмите на строку."),
            ]),
            [.. rows]);
    }

    public static Screen OneRow(Understood understood, int index, string nonce)
    {
        if (index >= understood.Rows.Count) return RowsPage(understood, 0, nonce);
        var row = understood.Rows[index];
        var kinds = Enum.GetValues<ActivityKind>().Select(kind => Kind.Labelled((kind == row.Kind ? "✓ " : "") + KindInWords.Of(kind), (nonce, index, (int)kind)));
        return new(
            Markup.Paragraphs(Describe(row, index + 1), Markup.Plain("Что это за мероприятие?")),
            [.. kinds.Chunk(3).Select(three => (IReadOnlyList<Button>)three), [Rows.Labelled("Назад", (nonce, index / RowsPerPage))]]);
    }

    public static Screen Cancelled() => new(
        Markup.Plain("Хорошо, план не загружен и ничего не изменилось. Когда понадобится, пришлите файл снова."),
        [Buttons.Menu.Labelled("Меню", default)]);

    private static Screen Overview(PlanReview review, Understood understood, LocalClock clock, string nonce)
    {
        var names = understood.Rows.SelectMany(row => row.Responsible).ToList();
        var people = names.Select(name => name.Person).OfType<PersonName>().GroupBy(name => name.Key).Select(same => same.Aggregate(PersonName.Clearer).Display).ToList();
        var bodies = names.Where(name => name.Kind == ResponsibleKind.Body).Select(name => name.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>План прочитан. Всё верно?</b>\n{PoliteCut.To(review.Title, 200)}"),
                Markup.Lines([
                    Markup.Of($"Годы: {Years(understood.Years)}"),
                    Markup.Of($"{Plural.Of(understood.Rows.Count, "мероприятие", "мероприятия", "мероприятий")}: {Shapes(understood)}"),
                    Markup.Of($"Часовой пояс: {review.ZoneId}, сейчас {RussianDate.Time(TimeOnly.FromDateTime(clock.Now))}"),
                ]),
                people.Count == 0 ? Markup.Plain("Людей в плане не нашёл.") : Markup.Of($"Люди ({people.Count}): {Some(people)}"),
                bodies.Count == 0 ? Markup.Empty : Markup.Of($"Комитеты и группы ({bodies.Count}): {Some(bodies)}. Людей в них добавим позже, запуску это не мешает."),
                .. review.Notes.Take(3).Select(Markup.Plain),
            ]),
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            [Rows.Labelled("Показать строки", (nonce, 0))],
            [Cancel.Labelled("Отмена", nonce)]);
    }

    private static string Shapes(Understood understood)
    {
        var groups = understood.Rows.GroupBy(row => row switch
        {
            { Timing: Timing.OnDemand } => (5, "по запросу"),
            { Plan.Occurrences: [] } => (6, "без срока"),
            { Plan.Occurrences: [{ Shape: OccurrenceShape.Dated }, ..] } => (1, "по расписанию"),
            { Plan.Occurrences: [{ Shape: OccurrenceShape.Floating }, ..] } => (2, "с датой на выбор"),
            { Plan.Occurrences: [{ Shape: OccurrenceShape.Ongoing }, ..] } => (4, "в течение года"),
            _ => (3, "со сроком"),
        });
        return string.Join(", ", groups.OrderBy(group => group.Key.Item1).Select(group => $"{group.Count()} — {group.Key.Item2}"));
    }

    private static Screen Over(Understood understood, LocalClock clock, string nonce)
    {
        var moved = YearShift.Of(understood.Years, YearShift.ToNow(understood.Years, clock.Today));
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>План на {Years(understood.Years)} закончился</b>"),
                Markup.Plain("Готовый ответ — только просмотр: напоминаний не будет. Или все сроки можно перенести на нынешние годы.")),
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Только просмотр", (nonce, ReviewChoice.ReadOnly))],
            [Answer.Labelled($"Перенести на {moved.ToString().Replace('-', '–')}", (nonce, ReviewChoice.Shift))],
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);
    }

    private static Screen PastDeadlines(Understood understood, LocalClock clock, string nonce)
    {
        var past = understood.Rows.Where(row => Past.AskAbout(row.Plan.Occurrences, clock.Today) is not null).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>{Plural.Of(past.Count, "срок уже прошёл", "срока уже прошли", "сроков уже прошли")}</b>"),
                .. past.Take(ListShown).Select(row => Markup.Of($"• {PoliteCut.To(row.Row.Title, 120)} — {row.Row.DeadlineText}")),
                Rest(past.Count),
                Markup.Plain("Готовый ответ — не напоминать."),
            ]),
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right)), Answer.Labelled("Не напоминать", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Отметить выполненным", (nonce, ReviewChoice.MarkDone))],
            [Answer.Labelled("Напоминать", (nonce, ReviewChoice.Remind))],
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);
    }

    private static Screen Gaps(Understood understood, LocalClock clock, string nonce)
    {
        var rows = understood.Rows
            .Select(row => (row.Row.Title, Gaps: row.Plan.Gaps.Where(gap => DateOnly.FromDateTime(gap.StartsAt) >= clock.Today).ToList()))
            .Where(row => row.Gaps.Count > 0).ToList();
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Праздники и каникулы</b>"),
                .. rows.Take(ListShown).Select(row => Markup.Of($"• {PoliteCut.To(row.Title, 90)}\n{Days(row.Gaps, clock.Today)}")),
                Rest(rows.Count),
                Markup.Plain("Готовый ответ — в эти дни встреч не будет. «Оставить» — проводить и в эти дни."),
            ]),
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            [Answer.Labelled("Оставить", (nonce, ReviewChoice.KeepDates))],
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);
    }

    /// <summary>Holidays one by one, a break as a span with a count.</summary>
    private static string Days(IReadOnlyList<SeriesGap> gaps, DateOnly today)
    {
        var holidays = gaps.Where(gap => gap.Reason == GapReason.Holiday).Select(gap => RussianDate.Day(DateOnly.FromDateTime(gap.StartsAt), today));
        var breaks = gaps.Where(gap => gap.Reason == GapReason.Break).GroupBy(gap => gap.StartsAt.Year).Select(year =>
            $"{RussianDate.Window(DateOnly.FromDateTime(year.Min(g => g.StartsAt)), DateOnly.FromDateTime(year.Max(g => g.StartsAt)))} (каникулы, {Plural.Of(year.Count(), "встреча", "встречи", "встреч")})");
        return string.Join("; ", holidays.Concat(breaks).Take(ListShown));
    }

    private static Screen Listed(string question, IEnumerable<UnderstoodRow> rows, string nonce)
    {
        var listed = rows.ToList();
        return new(
            Markup.Paragraphs([
                Markup.Plain(question),
                .. listed.Take(ListShown).Select(row => Markup.Of($"• {PoliteCut.To(row.Row.Title, 90)}\n«{PoliteCut.To(row.Row.DeadlineText, 80)}» → {TimingInWords.Of(row.Timing)}")),
                Rest(listed.Count),
            ]),
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);
    }

    private static Markup Describe(UnderstoodRow row, int number) => Markup.Lines([
        Markup.Of($"<b>{number}.</b> {PoliteCut.To(row.Row.Title, 200)}"),
        Markup.Of($"Срок: «{PoliteCut.To(row.Row.DeadlineText, 80)}» → {TimingInWords.Of(row.Timing)}; {KindInWords.Of(row.Kind)}"),
        row.Responsible.Count == 0 ? Markup.Plain("Ответственный не указан") : Markup.Of($"Отвечает: {Some([.. row.Responsible.Select(name => name.Text)])}"),
    ]);

    private static IReadOnlyList<string> YearChoices(int year) => [$"{year}", $"{year}/{year + 1}", $"{year}-{year + 1}"];

    /// <summary>«2021–2022 годы», «2024 год», «2024/2025 учебный год».</summary>
    private static string Years(PlanYears years) => years switch
    {
        { IsSchoolYear: true } => $"{years} учебный год",
        { IsSingleYear: true } => $"{years} год",
        _ => $"{years.First}–{years.Last} годы",
    };

    private static string Some(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamesShown)) + (names.Count > NamesShown ? $" и ещё {names.Count - NamesShown}" : "");

    private static Markup Rest(int count) => count > ListShown ? Markup.Of($"И ещё {count - ListShown}.") : Markup.Empty;
}
