using Shnor.Bot.Features.Plan.Views;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

public sealed record HistoryLine(HistoryEntry Entry, string? By);

public sealed record InvitedPerson(string Name, Uri Link);

public static class PlanScreens
{
    private const int PageSize = 8;
    private const int OngoingShown = 8;
    private const int LinksShown = 15; // the rest stands under /people

    public static readonly ButtonKind<Nothing> FromMenu = new("plan-menu");
    public static readonly ButtonKind<(ProgrammeId Programme, DateOnly Month, int Page)> MonthPage = new("plan-page");

    public static Screen Launched(Programme programme, DateOnly today, IReadOnlyList<InvitedPerson> invited) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{(programme.IsReadOnly ? "План сохранён" : "Программа запущена")}</b>\n{PoliteCut.To(programme.Title, 160)}"),
            Markup.Plain(programme.IsReadOnly
                ? "Его можно смотреть в /plan. Напоминаний не будет."
                : "Осталось позвать людей: у каждого своя ссылка, перешлите её — и человек начнёт получать напоминания."),
            programme.IsReadOnly ? Markup.Empty : Markup.Lines(invited.Take(LinksShown).Select(person => Markup.Of($"{person.Name} — {person.Link.AbsoluteUri}"))),
            programme.IsReadOnly ? Markup.Empty : PlanWording.Rest(invited.Count, LinksShown)),
        [Buttons.People.Labelled("Люди и ссылки", programme.Id)],
        [Buttons.PlanMonth.Labelled("План", (programme.Id, today)), Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="mayUpload">Whoever may begin a programme is told how, instead of being told to wait.</param>
    public static Screen NoneYet(bool mayUpload) => Screen.Of(
        Markup.Plain(mayUpload ? "Программ пока нет. Пришлите файл с планом — и первая появится." : "Программ пока нет. Когда координатор запустит план, он появится здесь."),
        mayUpload ? [GatherScreens.HowTo.Labelled("Как загрузить план", default), Buttons.Menu.Labelled("Меню", default)] : [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Month(MonthView view, int page)
    {
        var pages = Math.Max(1, (view.Dated.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pages - 1);
        var from = page * PageSize;
        var shown = view.Dated.Skip(from).Take(PageSize).ToList();
        var (done, since) = (view.Dated.Count(each => each.IsConfirmed), view.Dated.Count(each => each.Occurrence.State != OccurrenceState.Past));
        var text = Markup.Paragraphs([
            Markup.Of($"<b>{RussianDate.MonthHeading(view.Month.Year, view.Month.Month)}</b>\n<i>{PoliteCut.To(view.Title, 80)}</i>"),
            view.Dated.Count == 0
                ? Markup.Plain("В этом месяце сроков и встреч нет.")
                : Markup.Of($"{(since == 0 ? "Всё это было до запуска программы" : $"Выполнено {done} из {since}")}{(pages > 1 ? $", страница {page + 1} из {pages}" : "")}"),
            .. shown.Select((each, i) => OccurrenceLines.ListLine(each, from + i + 1)),
            page == pages - 1 ? Always(view) : Markup.Empty,
        ]);

        var self = WayBack.To(MonthPage.Labelled("", (view.Programme, view.Month, page)));
        var rows = shown.Select((each, i) => (IReadOnlyList<Button>)[OccurrenceLines.ListButton(each, from + i + 1, self)]).ToList();
        var turning = new List<Button>();
        if (page > 0) turning.Add(MonthPage.Labelled("‹ Назад", (view.Programme, view.Month, page - 1)));
        if (page < pages - 1) turning.Add(MonthPage.Labelled("Далее ›", (view.Programme, view.Month, page + 1)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add(Months(view));
        rows.Add([ViewScreens.Views.Labelled("Показать иначе", view.Programme), FindScreens.Ask.Labelled("Найти", view.Programme)]);
        return new Screen(text, [.. rows.Where(row => row.Count > 0), [Buttons.Menu.Labelled("Меню", default)]]);
    }

    /// <param name="view">The occurrence.</param>
    /// <param name="mayAct">Whoever looks answers for it, or coordinates the programme.</param>
    /// <param name="history">The newest first.</param>
    /// <param name="snooze">What they may put off.</param>
    /// <param name="coordinates">They coordinate the programme.</param>
    /// <param name="back">To the list it was opened from; null: to its month.</param>
    public static Screen Card(OccurrenceView view, bool mayAct, IReadOnlyList<HistoryLine> history, SnoozeStanding? snooze = null, bool coordinates = false, Button? back = null)
    {
        var activity = view.Activity;
        var state = OccurrenceLines.State(view);
        var text = Markup.Paragraphs([
            Markup.Of($"{OccurrenceLines.Mark(view)} <b>{PoliteCut.To(activity.Title, 500)}</b>"),
            Markup.Lines(new[]
            {
                Markup.Plain(Capital(OccurrenceLines.When(view))),
                state.Length == 0 ? Markup.Empty : Markup.Of($"<b>{state}</b>"),
                OccurrenceLines.Responsible(view),
                Markup.Of($"В плане: «{PoliteCut.To(activity.DeadlineText, 120)}»"),
                OccurrenceLines.Place(view),
                OccurrenceLines.Link(view),
                Markup.Plain(view.Guests),
                OccurrenceLines.Silence(view),
                snooze?.Until is { } until ? Markup.Plain($"Напомню вам: {RussianDate.Moment(until, view.Clock.Today)}") : Markup.Empty,
            }.Where(line => !line.IsEmpty)),
            activity.Expected is { } expected ? Markup.Of($"Ожидаемый результат: {PoliteCut.To(expected, 300)}") : Markup.Empty,
            Markup.Lines(history.Reverse().Select(line => Describe(line, view))),
        ]);
        return new Screen(text, [.. OccurrenceActions.For(view, mayAct, coordinates), .. snooze is { CanBeSnoozed: true } && view.RemindersHaveBegun ? [[Buttons.Snooze.Labelled("Напомнить позже", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(), [back ?? BackToMonth(view)]]);
    }

    private static Button BackToMonth(OccurrenceView view)
    {
        var occurrence = view.Occurrence;
        var (today, from, to) = (view.Clock.Today, occurrence.WindowFrom, occurrence.WindowTo);
        var day = occurrence.StartsAt is { } start ? DateOnly.FromDateTime(start) : today < from ? from : today > to ? to : today;
        return Buttons.PlanMonth.Labelled("Назад", (occurrence.ProgrammeId, occurrence.DueOn ?? day));
    }

    private static List<Button> Months(MonthView view)
    {
        var row = new List<Button>();
        if (view.Before is { } before) row.Add(Buttons.PlanMonth.Labelled($"‹ {Name(before)}", (view.Programme, before)));
        if (view.After is { } after) row.Add(Buttons.PlanMonth.Labelled($"{Name(after)} ›", (view.Programme, after)));
        return row;

        string Name(DateOnly month) => RussianDate.Month(month.Month) + (month.Year == view.Month.Year ? "" : $" {month.Year}");
    }

    private static Markup Always(MonthView view)
    {
        var ongoing = view.Ongoing.Count == 0
            ? Markup.Empty
            : Markup.Lines([
                Markup.Plain("Постоянно:"),
                .. view.Ongoing.Take(OngoingShown).Select(each => Markup.Of($"🔁 {OccurrenceLines.Title(each, 90)}")),
                .. view.Ongoing.Count > OngoingShown ? [PlanWording.Rest(view.Ongoing.Count, OngoingShown)] : Array.Empty<Markup>(),
            ]);
        var withoutDates = view.WithoutDates == 0
            ? Markup.Empty
            : Markup.Plain($"Без дат: {Plural.Of(view.WithoutDates, "мероприятие", "мероприятия", "мероприятий")} — по запросу или по обстоятельствам.");
        return Markup.Paragraphs(ongoing, withoutDates);
    }

    private static Markup Describe(HistoryLine line, OccurrenceView view)
    {
        var at = RussianDate.Moment(view.Clock.Zone.ToLocal(line.Entry.At), view.Clock.Today);
        var what = line.Entry.What switch
        {
            HistoryEvent.Confirmed => "отмечено выполненным",
            HistoryEvent.Undone => "отметка снята",
            HistoryEvent.Dated => "назначена дата",
            HistoryEvent.LinkSet => "добавлена ссылка",
            HistoryEvent.Cancelled => "убрано из плана",
            HistoryEvent.Moved => "перенесено",
            HistoryEvent.Skipped => "пропущено в этот раз",
            HistoryEvent.ReportSent => "отправлен отчёт",
            HistoryEvent.AttendanceTaken => "отмечено, кто был",
            HistoryEvent.Accepted => "принято",
            HistoryEvent.Returned => "возвращено",
            _ => "изменено",
        };
        return Markup.Of($"<i>{at}: {what}{(line.By is { } by ? $", {by}" : "")}</i>");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
