using Shnor.Bot.Features;
using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Reports;
using Shnor.Bot.Screens;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

public sealed class PlanScreenSpecs
{
    private const string Nonce = "0123456789ab";

    private static readonly OccurrenceView[] November =
    [
        Lake.LongDeadline(Lake.Now).DoneBy("Пчёлкина О.В."),
        Lake.Deadline(Lake.Now),
        Lake.Webinar(Lake.Now),
        Lake.Seminar(Lake.Now),
        Lake.Courses(Lake.Now),
    ];

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["gather-explanation"] = GatherScreens.Explanation,
        ["gather-first-part"] = () => GatherScreens.Gathered(1, Nonce),
        ["gather-parts"] = () => GatherScreens.Gathered(3, Nonce),
        ["gather-too-long"] = () => GatherScreens.TooLong(Nonce),
        ["gather-file-too-large"] = GatherScreens.FileTooLarge,
        ["gather-file-not-taken"] = GatherScreens.FileNotTaken,
        ["gather-photo"] = GatherScreens.Photo,
        ["gather-refused"] = () => GatherScreens.Refused("В тексте нет таблицы: скопируйте таблицу плана вместе с заголовками колонок и пришлите её текстом."),

        ["launched"] = () => PlanScreens.Launched(Lake.Programme, DateOnly.FromDateTime(Lake.Now), [new("Журавина В.М.", new Uri("https://t.me/shnor_bot?start=XXXX-XXXX-XXXX"))]),
        ["launched-read-only"] = () => PlanScreens.Launched(new Programme { Title = Lake.Programme.Title, Years = "2021-2022", ZoneId = Lake.Programme.ZoneId, IsReadOnly = true }, DateOnly.FromDateTime(Lake.Now), []),
        ["plan-no-programmes"] = () => PlanScreens.NoneYet(mayUpload: false),
        ["plan-month"] = () => PlanScreens.Month(Month(new(2026, 11, 1), November, withoutDates: 2), 0),
        ["plan-month-empty"] = () => PlanScreens.Month(Month(new(2026, 12, 1), [], withoutDates: 0), 0),
        ["plan-month-paged"] = () => PlanScreens.Month(Month(new(2026, 11, 1), [.. Enumerable.Repeat(November, 6).SelectMany(all => all)], withoutDates: 21), 1),

        ["card-deadline"] = () => PlanScreens.Card(Lake.Deadline(Lake.Now), mayAct: true, []),
        ["card-deadline-of-others"] = () => PlanScreens.Card(Lake.Deadline(Lake.Now), mayAct: false, []),
        ["card-overdue"] = () => PlanScreens.Card(Lake.Deadline(Lake.Now.AddDays(9)), mayAct: true, []),
        ["card-done"] = () => PlanScreens.Card(
            Lake.Deadline(Lake.Now).DoneBy("Журавина В.М."),
            mayAct: true,
            [Entry(HistoryEvent.Confirmed, 0, "Журавина В.М."), Entry(HistoryEvent.Undone, -1, "Пчёлкина О.В."), Entry(HistoryEvent.Confirmed, -2, null)]),
        ["card-past"] = () => PlanScreens.Card(Lake.Deadline(Lake.Now.AddDays(20)).Past(), mayAct: true, []),
        ["card-webinar"] = () => PlanScreens.Card(Lake.Webinar(Lake.Now), mayAct: true, []),
        ["card-webinar-started"] = () => PlanScreens.Card(Lake.Webinar(Lake.Now.AddDays(2).AddHours(2)), mayAct: true, []),
        ["card-webinar-unmarked"] = () => PlanScreens.Card(Lake.Webinar(Lake.Now.AddDays(5)), mayAct: true, []),
        ["card-seminar"] = () => PlanScreens.Card(Lake.Seminar(Lake.Now), mayAct: true, []),
        ["card-seminar-dated"] = () => PlanScreens.Card(
            Lake.DatedSeminar(Lake.Now).WithLink(),
            mayAct: true,
            [Entry(HistoryEvent.LinkSet, 0, "Ромашова С.А."), Entry(HistoryEvent.Dated, -1, "Ромашова С.А.")]),
        ["card-ongoing"] = () => PlanScreens.Card(Lake.Courses(Lake.Now), mayAct: true, []),

        ["done"] = () => ConfirmScreens.Confirmed(Lake.Deadline(Lake.Now).DoneBy("Пчёлкина О.В.")),
        ["done-undone"] = () => ConfirmScreens.Now(Lake.Deadline(Lake.Now)),
        ["done-too-early"] = () => ConfirmScreens.Now(Lake.Webinar(Lake.Now)),
        ["done-told-coordinator"] = () => ConfirmScreens.Told(Lake.Webinar(Lake.Now.AddDays(2).AddHours(3)).DoneBy("Светлова Е.А.")),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_the_plan_is_as_approved(string name) => Approved.Check(name, Screens[name]());


    private static MonthView Month(DateOnly month, IReadOnlyList<OccurrenceView> near, int withoutDates) =>
        MonthView.Of(Lake.Programme, PlanMonths.Of(Lake.Programme.PlanYears, []), month, near, withoutDates);

    private static HistoryLine Entry(HistoryEvent what, int hours, string? by) => new(new() { What = what, At = Lake.At(Lake.Now.AddHours(hours)).UtcNow }, by);
}
