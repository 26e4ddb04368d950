using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Editing;

internal static class ActivityScreens
{
    private const int RowsPerPage = 8;
    private const int DatesPerPage = 10;
    private const int DatesOnCard = 4;
    private const int NamesShown = 8;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> RowsPage = new("plan-rows-page");
    public static readonly ButtonKind<(ActivityId Activity, int Page)> Dates = new("activity-dates");
    public static readonly ButtonKind<ActivityId> AskRemove = new("activity-remove");
    public static readonly ButtonKind<ActivityId> Remove = new("activity-remove-yes");
    public static readonly ButtonKind<ActivityId> PutBack = new("activity-back");

    public static Screen Rows(ProgrammeId programme, IReadOnlyList<Activity> rows, int page)
    {
        var shown = PageOf.Cut(rows, page, RowsPerPage);
        return new(
            Markup.Paragraphs([
                rows.Count == 0
                    ? Markup.Plain("В плане нет ни одного мероприятия. Добавьте первое.")
                    : Markup.Of($"<b>Мероприятия {shown.First + 1}–{shown.First + shown.Shown.Count} из {rows.Count}</b>"),
                .. shown.Shown.Select((row, i) => Line(row, shown.First + i + 1)),
            ]),
            [
                .. shown.Shown.Select((row, i) => (IReadOnlyList<Button>)[Buttons.Activity.Labelled($"{shown.First + i + 1}. {PoliteCut.To(row.Title, 40)}", row.Id)]),
                .. shown.Turning((label, to) => RowsPage.Labelled(label, (programme, to))),
                [WritingScreens.Add.Labelled("Добавить мероприятие", programme)],
                [Buttons.Programme.Labelled("Назад", programme)],
            ]);
    }

    public static Screen Card(ActivityView view) => new(
        Markup.Paragraphs([
            Title(view.Activity),
            view.IsRemoved ? Markup.Of($"<b>Убрано из плана</b>: напоминаний о нём нет, отметки сохранились.") : Markup.Empty,
            Facts(view),
            Markup.Lines(Nearest(view).Select(OneDate)),
        ]),
        [
            .. Nearest(view).Select(date => (IReadOnlyList<Button>)[Buttons.Open.Labelled(PoliteCut.To(Capital(Short(date)), 50), date.Id)]),
            .. view.Dates.Count > DatesOnCard ? [[Dates.Labelled($"Все даты: {view.Dates.Count}", (view.Id, PageOfToday(view)))]] : Array.Empty<IReadOnlyList<Button>>(),
            .. view.MayStart ? [[StartScreens.Ask.Labelled("Начать", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            .. view.Coordinates ? Changes(view) : [],
            [view.Coordinates ? Buttons.PlanRows.Labelled("Назад", view.Activity.ProgrammeId) : Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen AllDates(ActivityView view, int page)
    {
        var shown = PageOf.Cut(view.Dates, page, DatesPerPage);
        return new(
            Markup.Paragraphs([Title(view.Activity), Markup.Lines(shown.Shown.Select(OneDate))]),
            [
                .. shown.Shown.Chunk(2).Select(two => (IReadOnlyList<Button>)[.. two.Select(date => Buttons.Open.Labelled(PoliteCut.To(Capital(Short(date)), 40), date.Id))]),
                .. shown.Turning((label, to) => Dates.Labelled(label, (view.Id, to))),
                [Buttons.Activity.Labelled("Назад", view.Id)],
            ]);
    }

    public static Screen SureRemove(ActivityView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Убрать из плана?</b>"),
            Title(view.Activity),
            Markup.Plain("Напоминаний больше не будет, назначенные встречи отменятся. Отметки и история сохранятся. Мероприятие можно вернуть.")),
        [Remove.Labelled("Убрать", view.Id)],
        [Buttons.Activity.Labelled("Назад", view.Id)]);

    public static Markup Title(Activity activity) => Markup.Of($"<b>{(activity.No is { } no ? $"{no}. " : "")}{PoliteCut.To(activity.Title, 500)}</b>");

    /// <summary>«все педагоги», «никто, кроме ответственных».</summary>
    public static string Invited(Audience? audience) => audience switch
    {
        Audience.Teachers => "все педагоги",
        Audience.Heads => "руководители школ",
        Audience.Everyone => "все участники программы",
        _ => "никто, кроме ответственных",
    };

    private static Markup Facts(ActivityView view)
    {
        var activity = view.Activity;
        var invites = activity.Invites;
        return Markup.Lines(new[]
        {
            activity.Section is { } section ? Markup.Of($"Раздел: {PoliteCut.To(section, 120)}") : Markup.Empty,
            Markup.Of($"Срок в плане: «{PoliteCut.To(activity.DeadlineText, 200)}»"),
            Markup.Of($"Понимаю так: {PoliteCut.To(TimingInWords.Of(activity.Timing), 200)}"),
            Markup.Plain($"Вид: {KindInWords.Of(activity.Kind)}"),
            Responsible(view),
            activity.Assignees.Count > 1 ? Markup.Plain(activity.Mode == AssigneeMode.Each ? "Отмечает каждый свою часть" : "Достаточно одной отметки") : Markup.Empty,
            Markup.Of($"Зовём: {Invited(invites.Who)}{(invites.Who != Audience.Nobody && invites.Schools.Count > 0 ? $", школы: {Schools(view, invites.Schools)}" : "")}"),
            activity.Expected is { } expected ? Markup.Of($"Ожидаемый результат: {PoliteCut.To(expected, 200)}") : Markup.Empty,
        }.Where(line => !line.IsEmpty));
    }

    private static Markup Responsible(ActivityView view) => view.Names.Count switch
    {
        0 => Markup.Plain("Ответственный не указан"),
        1 => Markup.Of($"Ответственный: {PoliteCut.To(view.Names[0], 200)}"),
        _ => Markup.Of($"Ответственные: {string.Join(", ", view.Names.Take(NamesShown).Select(name => PoliteCut.To(name, 80)))}{(view.Names.Count > NamesShown ? $" и ещё {view.Names.Count - NamesShown}" : "")}"),
    };

    private static string Schools(ActivityView view, IReadOnlyList<SchoolId> schools) =>
        PoliteCut.To(string.Join(", ", view.Schools.Where(school => schools.Contains(school.Id)).Select(school => school.Name)), 200);

    private static IEnumerable<IReadOnlyList<Button>> Changes(ActivityView view)
    {
        if (view.IsRemoved)
        {
            yield return [PutBack.Labelled("Вернуть в план", view.Id)];
            yield break;
        }

        yield return [WritingScreens.Write.Labelled("Название", (view.Id, (int)WrittenField.Title)), WritingScreens.Write.Labelled("Срок", (view.Id, (int)WrittenField.Deadline))];
        yield return [ChoiceScreens.PeopleList.Labelled("Ответственные", (view.Id, 0)), ChoiceScreens.KindList.Labelled("Вид", view.Id)];
        yield return [ChoiceScreens.AudienceList.Labelled("Кого зовём", view.Id), WritingScreens.Write.Labelled("Результат", (view.Id, (int)WrittenField.Expected))];
        if (view.Activity.Assignees.Count > 1)
            yield return [ChoiceScreens.Mode.Labelled(view.Activity.Mode == AssigneeMode.Each ? "Достаточно одной отметки" : "Отмечает каждый свою часть", (view.Id, view.Activity.Mode == AssigneeMode.Each ? 0 : 1))];
        yield return [AskRemove.Labelled("Убрать из плана", view.Id)];
    }

    /// <summary>What comes next; where nothing does, the last ones.</summary>
    private static IReadOnlyList<OccurrenceView> Nearest(ActivityView view)
    {
        var ahead = view.Dates.Where(date => date.Occurrence.State == OccurrenceState.Open).Take(DatesOnCard).ToList();
        return ahead.Count > 0 ? ahead : [.. view.Dates.TakeLast(DatesOnCard)];
    }

    private static int PageOfToday(ActivityView view) => Math.Max(0, view.Dates.TakeWhile(date => date.Occurrence.WindowTo < view.Clock.Today).Count() - 1) / DatesPerPage;

    private static Markup OneDate(OccurrenceView date)
    {
        var state = OccurrenceLines.State(date);
        return Markup.Of($"{OccurrenceLines.Mark(date)} {Capital(OccurrenceLines.When(date))}{(state.Length == 0 ? "" : $" — {state}")}");
    }

    private static string Short(OccurrenceView date) => date.Occurrence switch
    {
        { StartsAt: { } start } => RussianDate.Moment(start, date.Clock.Today),
        { DueOn: { } due } => $"до {RussianDate.Day(due, date.Clock.Today)}",
        var other => RussianDate.Window(other.WindowFrom, other.WindowTo),
    };

    private static Markup Line(Activity row, int number) => Markup.Of(
        $"{number}. {(row.RemovedAt is null ? "" : "🗑 ")}{PoliteCut.To(row.Title, 120)}\n<i>{(row.RemovedAt is null ? PoliteCut.To(row.DeadlineText, 80) : "убрано из плана")}</i>");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
