using Shnor.Bot.Features;
using Shnor.Bot.Features.Digest;
using Shnor.Bot.Features.Plan.Views;
using Shnor.Bot.Screens;
using Shnor.Domain;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Lists, views, search and digests.</summary>
[Collection(nameof(Approved))]
public sealed class OverviewScreenSpecs
{
    private static readonly ProgrammeId Programme = new(1);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Lake.Now);
    private static readonly DateTime Later = new(2026, 12, 9, 9, 0, 0);
    private static readonly PlanProgress Progress = new(9, 21, 84);
    private static readonly Button Menu = Buttons.Menu.Labelled("Меню", default);

    private static readonly ProgrammeFigures Busy = new(Progress, ToAccept: 1, Overdue: 2, Unmarked: 4, Undated: 3, Today: 2, Week: 1, Unreached: 1, [new(5), new(6)]);
    private static readonly ProgrammeFigures Calm = new(new(0, 0, 84), 0, 0, 0, 0, 0, 0, 0, []);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["list-tasks"] = () => ListScreens.Of(List("Мои дела", new(2026, 12, 3, 10, 0, 0), 0, [("Просрочено", Lake.Deadline, 0), ("Прошло, отметки нет", Lake.Webinar, 3), ("Пора назначить дату", Lake.Seminar, 0), ("Идёт всё время", Lake.Courses, 0)])),
        ["list-page"] = () => ListScreens.Of(List("Впереди", Lake.Now, 1, [.. Enumerable.Repeat(("", (Func<DateTime, OccurrenceView>)Lake.Webinar, 0), 10)])),
        ["list-empty"] = () => ListScreens.Of(List("Мои дела", Lake.Now, 0, [])),
        ["rows-of-person"] = () => RowListScreens.Of(Rows("Отвечает", Markup.Paragraphs(Markup.Of($"{"Светлова Е.А."}"), Progress.InWords), [One(Lake.Deadline), Series, OnRequest])),
        ["rows-empty"] = () => RowListScreens.Of(Rows("Школа", Markup.Paragraphs(Markup.Of($"{"МБОУ «Ключевская ООШ»"}"), new PlanProgress(0, 0, 0).InWords), [])),
        ["rows-dates"] = () => RowListScreens.DatesOf(new(3), Lake.Webinar(Lake.Now).Activity.Title, new(7, 9, 40), PageOf.Cut([new ListedOccurrence("", Lake.Webinar(Lake.Now))], 0, 8), WayBack.Nowhere, Programme, Today),
        ["rows-dates-none"] = () => RowListScreens.DatesOf(new(3), "Консультации для педагогов", new(0, 0, 0), PageOf.Cut(Array.Empty<ListedOccurrence>(), 0, 8), WayBack.Nowhere, Programme, Today),
        ["views"] = () => ViewScreens.Choose(Programme, Lake.Programme.Title, hasSections: true, "По школам", Today),
        ["views-of-head"] = () => ViewScreens.Choose(Programme, Lake.Programme.Title, hasSections: false, "Моя школа", Today),
        ["view-who"] = () => ViewScreens.Choices(Choices("who", [("Ромашова С.А.", 4), ("Светлова Е.А.", 12), ("Рабочая группа", 1)])),
        ["view-states"] = () => ViewScreens.Choices(Choices("state", [("Готово", 9), ("Ждёт приёмки", 1), ("Просрочено и без отметки", 6), ("Пора назначить дату", 3), ("Впереди", 62)])),
        ["view-schools-none"] = () => ViewScreens.Choices(Choices("school", [])),
        ["find-ask"] = () => FindScreens.AskWords(Programme),
        ["find-nothing"] = () => FindScreens.NothingFound(Programme, "астрономия"),
        ["find-too-many"] = () => FindScreens.TooManyWords(Programme),
        ["find-no-words"] = () => FindScreens.NoWords(Programme),
        ["standing"] = () => DigestScreens.Standing(Day(Busy)),
        ["standing-calm"] = () => DigestScreens.Standing(Day(Calm)),
        ["standing-no-programmes"] = DigestScreens.NoneYet,
        ["morning-digest"] = () => DigestScreens.Morning(Day(Busy, Lake.Webinar(new(2026, 11, 26, 9, 0, 0)), Lake.Deadline(new(2026, 11, 30, 9, 0, 0))), []),
        ["morning-digest-nobody"] = () => DigestScreens.Morning(Day(Busy), [Lake.Seminar(Lake.Now)]),
        ["nobody-reached"] = () => DigestScreens.NobodyReached([Lake.Seminar(Lake.Now)]),
        ["nobody-reached-many"] = () => DigestScreens.NobodyReached([.. Enumerable.Repeat(Lake.Seminar(Lake.Now), 14)]),
        ["week"] = () => DigestScreens.Week(new(
            Programme, Lake.Programme.Title, new(2026, 12, 7), new(2026, 12, 11), Busy,
            new([Lake.Deadline(Later).DoneBy("Пчёлкина О.В.")], 1), new([Lake.DatedSeminar(Lake.Now), Lake.Deadline(Lake.Now)], 9), new([Lake.Webinar(Later)], 2))),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_overview_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static ListedRow Series => new(new(3), "Участие в вебинарах в рамках проекта «500+»", "еженедельно, четверг 12:00", null, 40, 7, 0, Lake.Webinar(Lake.Now));

    private static ListedRow OnRequest => new(new(4), "Консультации для педагогов", "По запросу", null, 0, 0, 0, null);

    private static ListedRow One(Func<DateTime, OccurrenceView> occurrence) => new(new(2), occurrence(Lake.Now).Activity.Title, "", occurrence(Lake.Now), 1, 0, 0, null);

    private static ListPage List(string title, DateTime now, int page, IReadOnlyList<(string Heading, Func<DateTime, OccurrenceView> View, int More)> items) => new(
        title, Lake.Programme.Title, "За вами сейчас ничего нет. Когда что-то появится, я напомню. Весь план — /plan.",
        PageOf.Cut([.. items.Select(item => new ListedOccurrence(item.Heading, item.View(now), item.More))], page, 8),
        (label, number) => Buttons.List.Labelled(label, (Programme, PlanLists.Mine, number)),
        [Menu]);

    private static RowList Rows(string title, Markup head, IReadOnlyList<ListedRow> rows) => new(
        title, head, "В плане здесь ничего нет.", rows.Count, PageOf.Cut(rows, 0, 8), (label, number) => ViewScreens.OfBody.Labelled(label, (new(1), number)), [ViewScreens.Views.Labelled("Назад", Programme), Menu]);

    private static ViewPage Choices(string by, IReadOnlyList<(string Name, int Count)> choices) => new(
        Programme,
        by switch { "who" => "План по ответственным", "state" => "План по состоянию", _ => "План по школам" },
        by,
        PageOf.Cut([.. choices.Select(choice => new ViewChoice(choice.Name, choice.Count, label => Buttons.Digest.Labelled(label, Programme)))], 0, 10));

    private static DigestView Day(ProgrammeFigures figures, params IReadOnlyList<OccurrenceView> today) => new(Programme, Lake.Programme.Title, new(2026, 11, 26), figures, today, IsWeeksFirst: false);
}
