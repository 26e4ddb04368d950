using Shnor.Domain;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Duty;

/// <summary>«Меня не будет», and the same for a colleague.</summary>
internal static class AbsenceScreens
{
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> ChooseFrom = new("away-when");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, DateOnly Month)> FromDays = new("away-days");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, DateOnly From)> From = new("away-from");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, DateOnly From, DateOnly Month)> ToDays = new("away-till");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, DateOnly From, DateOnly To)> Until = new("away-to");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Page)> Deputies = new("away-pick");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, PersonId Deputy)> Deputy = new("away-who");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Nobody = new("away-none");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Back = new("away-back");

    private const string Monday = "В понедельник";
    private const int Columns = 4; // «чт 26» four times is what a narrow phone shows whole

    /// <summary>Nothing is set, or it is over: the first day is asked for.</summary>
    public static Screen FirstDay(AbsenceView view)
    {
        var toMonday = ((int)DayOfWeek.Monday - (int)view.Today.DayOfWeek + 7) % 7;
        (string Word, DateOnly Day)[] days = [("Сегодня", view.Today), ("Завтра", view.Today.AddDays(1)), (Monday, view.Today.AddDays(toMonday == 0 ? 7 : toMonday))];
        return new Screen(
            Markup.Paragraphs(
                Heading(view),
                Markup.Plain(view.IsMe ? "На время отпуска бот перестанет вам писать. Дела можно поручить коллеге." : "На время отпуска бот этому человеку не пишет. Дела можно поручить коллеге."),
                Markup.Of($"<b>Первый день отпуска?</b>")),
            [
                .. days.DistinctBy(day => day.Day).Select(day => Row(From.Labelled($"{day.Word}, {(day.Word == Monday ? RussianDate.Day(day.Day, view.Today)[3..] : RussianDate.Day(day.Day, view.Today))}", (view.Programme, view.Person, day.Day)))),
                Row(FromDays.Labelled("Другой день", (view.Programme, view.Person, view.Today))),
                Row(WayBack(view)),
            ]);
    }

    public static Screen LastDay(AbsenceView view, DateOnly from)
    {
        (string Word, DateOnly Day)[] days = [("Один день", from), ("Неделя", from.AddDays(6)), ("Две недели", from.AddDays(13)), ("Месяц", from.AddMonths(1).AddDays(-1))];
        return new Screen(
            Markup.Paragraphs(Heading(view), Markup.Of($"{RussianDate.Since(from, view.Today)}. <b>Последний день отпуска?</b>")),
            [
                .. days.Where(day => day.Day >= view.Today)
                    .Select(day => Row(Until.Labelled(day.Day == from ? $"{day.Word}, {RussianDate.Day(from, view.Today)}" : $"{day.Word}, по {RussianDate.Day(day.Day, view.Today)}", (view.Programme, view.Person, from, day.Day)))),
                Row(ToDays.Labelled("Другой день", (view.Programme, view.Person, from, from))),
                Row(ChooseFrom.Labelled("Назад", (view.Programme, view.Person))),
            ]);
    }

    public static Screen DaysFrom(AbsenceView view, DateOnly month) => Days(
        view,
        "Первый день отпуска?",
        (view.Today, AbsenceDays.LastFrom(view.Today)),
        month,
        day => From.Labelled(ShortDay(day), (view.Programme, view.Person, day)),
        (label, at) => FromDays.Labelled(label, (view.Programme, view.Person, at)),
        ChooseFrom.Labelled("Назад", (view.Programme, view.Person)));

    public static Screen DaysTo(AbsenceView view, DateOnly from, DateOnly month) => Days(
        view,
        $"{RussianDate.Since(from, view.Today)}. Последний день отпуска?",
        (from > view.Today ? from : view.Today, AbsenceDays.LastTo(from)),
        month,
        day => Until.Labelled(ShortDay(day), (view.Programme, view.Person, from, day)),
        (label, at) => ToDays.Labelled(label, (view.Programme, view.Person, from, at)),
        From.Labelled("Назад", (view.Programme, view.Person, from)));

    /// <param name="people">Those who can stand in.</param>
    public static Screen WhoStandsIn(AbsenceView view, IReadOnlyList<Colleague> people, int page) => new(
        Markup.Paragraphs(
            Heading(view),
            Standing(view),
            Markup.Of($"<b>{(view.Others.Count > 0 ? $"Кто замещает в программе «{PoliteCut.To(view.Title, 80)}»" : "Кто замещает")}?</b>"),
            Markup.Plain(people.Count == 0
                ? "Выбрать пока некого: замещать может тот, кто видит план, подключён к боту и в эти дни на месте."
                : "Напоминания будут приходить замещающему, и кнопки под ними сработают. Анкеты и согласия остаются за самим человеком.")),
        [
            .. Colleagues.Rows(people, page, (person, label) => Deputy.Labelled(label, (view.Programme, view.Person, person.Id)), (at, label) => Deputies.Labelled(label, (view.Programme, view.Person, at))),
            Row(Nobody.Labelled("Никто", (view.Programme, view.Person))),
        ]);

    /// <summary>An absence that is to come, or goes on.</summary>
    public static Screen Now(AbsenceView view) => new(
        Markup.Paragraphs(
            Heading(view),
            Standing(view),
            view switch
            {
                { Deputy: null } => Markup.Plain("Не замещает никто: если останется дело без людей, координатор об этом узнает."),
                { DeputyCounts: false } => Markup.Of($"Замещает {view.Deputy}, но сейчас этого человека нет на связи: напоминаний не получит никто. Выберите другого."),
                _ => Markup.Of($"Замещает {view.Deputy}"),
            },
            view.IsMe ? Markup.Of($"Список того, что за вами, пришлю в день выхода: {RussianDate.Day(view.Away!.Value.To.AddDays(1), view.Today)}, утром.") : Markup.Empty),
        [
            Row(Deputies.Labelled("Кто замещает", (view.Programme, view.Person, 0))),
            .. view.Others.Select(other => Row(Deputies.Labelled($"Кто замещает: {PoliteCut.To(other.Title, 30)}", (other.Id, view.Person, 0)))),
            Row(ChooseFrom.Labelled("Изменить дни", (view.Programme, view.Person)), Back.Labelled(view.HasBegun ? "Вернуться раньше" : "Отменить отпуск", (view.Programme, view.Person))),
            Row(WayBack(view)),
        ]);

    /// <summary>To somebody whom a coordinator has sent on vacation: a silence that nobody explains would frighten.</summary>
    public static Screen Told(AbsenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Координатор отметил, что вы в отпуске</b>\n{Days(view.Away!.Value, view.Today)}. Программа «{PoliteCut.To(view.Title, 120)}»"),
            Markup.Plain("В эти дни бот вам о делах не напоминает. Если это ошибка, нажмите «Мой отпуск».")),
        [Buttons.Absence.Labelled("Мой отпуск", (view.Programme, view.Person))],
        [Buttons.Menu.Labelled("Меню", default)]);

    private static string Days(DaySpan away, DateOnly today) =>
        away.From == away.To ? RussianDate.Day(away.From, today) : $"с {RussianDate.Day(away.From, today)} по {RussianDate.Day(away.To, today)}";

    private static Markup Heading(AbsenceView view) => view.IsMe ? Markup.Of($"<b>Ваш отпуск</b>") : Markup.Of($"<b>Отпуск: {view.Name}</b>");

    private static Markup Standing(AbsenceView view) => Markup.Plain($"{(view.HasBegun ? "Сейчас в отпуске" : "Отпуск")}: {Days(view.Away!.Value, view.Today)}.");

    private static Screen Days(AbsenceView view, string question, (DateOnly First, DateOnly Last) span, DateOnly month, Func<DateOnly, Button> choose, Func<string, DateOnly, Button> turn, Button back)
    {
        month = month < span.First ? span.First : month > span.Last ? span.Last : month;
        var (start, end) = (new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        var (first, last) = (start < span.First ? span.First : start, end > span.Last ? span.Last : end);
        var rows = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(choose).Chunk(Columns).Select(week => (IReadOnlyList<Button>)week).ToList();
        var turning = new List<Button>();
        if (span.First < start) turning.Add(turn($"‹ {RussianDate.Month(start.AddMonths(-1).Month)}", start.AddMonths(-1)));
        if (span.Last > end) turning.Add(turn($"{RussianDate.Month(start.AddMonths(1).Month)} ›", start.AddMonths(1)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([back]);
        return new Screen(Markup.Paragraphs(Heading(view), Markup.Of($"<b>{question}</b>"), Markup.Plain(RussianDate.MonthHeading(month.Year, month.Month))), [.. rows]);
    }

    private static string ShortDay(DateOnly day) => $"{RussianDate.ShortWeekday(day.DayOfWeek)} {day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static Button WayBack(AbsenceView view) => view.IsMe ? Buttons.Settings.Labelled("Назад", default) : Buttons.Person.Labelled("Назад", (view.Programme, view.Person));

    private static IReadOnlyList<Button> Row(params Button[] buttons) => buttons;
}
