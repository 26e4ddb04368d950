using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

/// <summary>The screens of the review: what was understood, row by row, and the last word before the launch.</summary>
internal static class ReviewScreens
{
    public const string IsOver = "Этот план уже запущен, или его загрузка прервана. Откройте /plan или пришлите файл ещё раз.";
    public const string ButtonIsOld = "Кнопка устарела. Вот вопрос, который ждёт ответа.";

    private const int RowsPerPage = 4;
    private const int NamesShown = 12;
    private const int NamesInRow = 6;

    public static readonly ButtonKind<(string Nonce, string Choice)> Answer = new("review");
    public static readonly ButtonKind<string> Back = new("review-back");
    public static readonly ButtonKind<string> GoOn = new("review-on");
    public static readonly ButtonKind<(string Nonce, int Page)> Rows = new("review-rows");
    public static readonly ButtonKind<(string Nonce, int Row)> Row = new("review-row");
    public static readonly ButtonKind<(string Nonce, int Row, int Kind)> Kind = new("review-kind");
    public static readonly ButtonKind<string> Cancel = new("review-cancel");
    public static readonly ButtonKind<string> Launch = new("launch");

    public static Screen Overview(PlanReview review, Understood understood, LocalClock clock, string nonce)
    {
        var names = understood.Rows.SelectMany(row => row.Responsible).ToList();
        var people = names.Select(name => name.Person).OfType<PersonName>().GroupBy(name => name.Key).Select(same => same.Aggregate(PersonName.Clearer).Display).ToList();
        var bodies = names.Where(name => name.Kind == ResponsibleKind.Body).Select(name => name.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var cancel = Cancel.Labelled("Отмена", nonce);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>План прочитан. Всё верно?</b>\n{PoliteCut.To(review.Title, 200)}"),
                Markup.Lines([
                    Markup.Of($"План на {PlanWording.Years(understood.Years)}"),
                    Markup.Of($"{Plural.Of(understood.Rows.Count, "мероприятие", "мероприятия", "мероприятий")}: {Shapes(understood)}"),
                    Markup.Of($"Время программы: сейчас {RussianDate.Time(TimeOnly.FromDateTime(clock.Now))} ({review.ZoneId})"),
                ]),
                people.Count == 0 ? Markup.Plain("Людей в плане не нашёл.") : Markup.Of($"Люди ({people.Count}): {PlanWording.Some(people, NamesShown)}"),
                bodies.Count == 0 ? Markup.Empty : Markup.Of($"Комитеты и группы ({bodies.Count}): {PlanWording.Some(bodies, NamesShown)}. Людей в них добавим позже, запуску это не мешает."),
                .. review.Notes.Take(3).Select(note => Markup.Plain(PoliteCut.To(note, 200))),
                PlanWording.Rest(review.Notes.Count, 3),
            ]),
            [Answer.Labelled("Верно", (nonce, ReviewChoice.Right))],
            [Rows.Labelled("Показать строки", (nonce, 0))],
            review.Answers.Count == 0 ? [cancel] : [Back.Labelled("Назад", nonce), cancel]);
    }

    public static Screen Ready(PlanReview review, Understood understood, LocalClock clock, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Всё готово</b>\n{PoliteCut.To(review.Title, 160)}\n{PlanWording.Years(understood.Years)}"),
            Markup.Plain(review.IsReadOnly
                ? "План будет открыт для просмотра. Напоминаний не будет."
                : $"После запуска бот начнёт напоминать: о событиях — к назначенному часу, о сроках — в 9:00 по времени программы (сейчас там {RussianDate.Time(TimeOnly.FromDateTime(clock.Now))}). Координатором будете вы.")),
        [Launch.Labelled("Запустить", nonce)],
        [Back.Labelled("Назад", nonce), Cancel.Labelled("Отмена", nonce)]);

    public static Screen RowsPage(Understood understood, int page, string nonce)
    {
        var pages = (understood.Rows.Count + RowsPerPage - 1) / RowsPerPage;
        page = Math.Clamp(page, 0, pages - 1);
        var from = page * RowsPerPage;
        var shown = understood.Rows.Skip(from).Take(RowsPerPage).ToList();
        var buttons = shown.Select((row, i) => Row.Labelled($"{from + i + 1}: {KindInWords.Of(row.Kind)}", (nonce, from + i)));
        var rows = buttons.Chunk(2).Select(pair => (IReadOnlyList<Button>)pair).ToList();
        var turning = new List<Button>();
        if (page > 0) turning.Add(Rows.Labelled("‹ Назад", (nonce, page - 1)));
        if (page < pages - 1) turning.Add(Rows.Labelled("Далее ›", (nonce, page + 1)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([GoOn.Labelled("К вопросам", nonce)]);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Строки плана {from + 1}–{from + shown.Count} из {understood.Rows.Count}</b>"),
                .. shown.Select((row, i) => Describe(row, from + i + 1)),
                Markup.Plain("Вид мероприятия решает, кому и когда напоминать. Если он понят неверно, нажмите на кнопку с номером строки."),
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

    private static Markup Describe(UnderstoodRow row, int number) => Markup.Lines([
        Markup.Of($"<b>{number}.</b> {PoliteCut.To(row.Row.Title, 200)}"),
        Markup.Of($"Срок: {PlanWording.Deadline(row)}; {KindInWords.Of(row.Kind)}"),
        row.Responsible.Count == 0
            ? Markup.Plain("Ответственный не указан")
            : Markup.Of($"{(row.Responsible.Count == 1 ? "Отвечает" : "Отвечают")}: {PlanWording.Some([.. row.Responsible.Select(name => name.Text)], NamesInRow)}"),
    ]);
}
