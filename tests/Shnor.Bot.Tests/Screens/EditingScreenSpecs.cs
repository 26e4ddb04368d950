using Shnor.Bot.Features;
using Shnor.Bot.Features.Plan.Editing;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>A row of the plan after the launch, and what can be changed about it.</summary>
public sealed class EditingScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);
    private static readonly (SchoolId, string)[] Schools = [(new(1), "МБОУ «Озёрная СОШ»"), (new(2), "МКОУ «Лесная ООШ»")];
    private static readonly AskedActivity Known = new(1, 4, (int)WrittenField.Deadline);
    private static readonly AskedActivity New = new(1, null, (int)WrittenField.Deadline, "Сбор портфолио");

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["activity-rows"] = () => ActivityScreens.Rows(Ozero, [.. Enumerable.Range(1, 11).Select(n => Row($"Семинар {n} для педагогических команд школ", n == 3))], page: 0),
        ["activity-rows-none"] = () => ActivityScreens.Rows(Ozero, [], page: 0),
        ["activity-card"] = () => ActivityScreens.Card(View(Lake.Deadline(Lake.Now), coordinates: true)),
        ["activity-card-responsible"] = () => ActivityScreens.Card(View(Lake.Seminar(Lake.Now))),
        ["activity-card-removed"] = () => ActivityScreens.Card(View(Lake.Deadline(Lake.Now), coordinates: true, change: a => a.RemovedAt = DateTime.UnixEpoch)),
        ["activity-card-on-demand"] = () => ActivityScreens.Card(View(Lake.Deadline(Lake.Now), change: a => (a.Timing, a.DeadlineText) = (new Timing.OnDemand("По запросу"), "По запросу")) with { Dates = [], MayStart = true }),
        ["activity-dates"] = () => ActivityScreens.AllDates(View(Lake.Webinar(Lake.Now)), page: 0),
        ["activity-remove"] = () => ActivityScreens.SureRemove(View(Lake.Deadline(Lake.Now))),
        ["activity-kinds"] = () => ChoiceScreens.Kinds(View(Lake.Deadline(Lake.Now))),
        ["activity-invites"] = () => ChoiceScreens.Invites(View(Lake.Deadline(Lake.Now))),
        ["activity-invites-schools"] = () => ChoiceScreens.Invites(View(Lake.Seminar(Lake.Now), change: a => a.AudienceSchools = [new(2)])),
        ["activity-people"] = () => ChoiceScreens.People(
            View(Lake.Deadline(Lake.Now), change: Answered),
            [new(new(2), "Журавина В.М.", Role.Responsible, null, true, true), new(new(3), "Пчёлкина О.В.", Role.Coordinator, null, true, true)],
            [(new(1), "Рабочая группа")],
            page: 0),
        ["activity-people-nobody"] = () => ChoiceScreens.People(View(Lake.Deadline(Lake.Now)), [], [], page: 0),
        ["activity-ask-title"] = () => WritingScreens.AskFor(View(Lake.Deadline(Lake.Now)), WrittenField.Title),
        ["activity-ask-deadline"] = () => WritingScreens.AskFor(View(Lake.Deadline(Lake.Now)), WrittenField.Deadline),
        ["activity-ask-expected"] = () => WritingScreens.AskFor(View(Lake.Deadline(Lake.Now)), WrittenField.Expected),
        ["activity-new-title"] = () => WritingScreens.AskNewTitle(Ozero),
        ["activity-new-deadline"] = () => WritingScreens.AskNewDeadline(Ozero, "Сбор портфолио"),
        ["activity-heard"] = () => Heard(Known, "каждый четверг в 15:00"),
        ["activity-heard-new"] = () => Heard(New, "до 14 марта"),
        ["activity-heard-on-demand"] = () => Heard(Known, "по запросу"),
        ["activity-not-heard"] = () => WritingScreens.DeadlineNotUnderstood(Known, "когда-нибудь <b>"),
        ["activity-not-a-title"] = () => WritingScreens.NotATitle(New, 500),
        ["activity-forgotten"] = () => WritingScreens.Forgotten(Known),
        ["activity-start"] = () => StartScreens.When(View(Lake.Seminar(Lake.Now))),
        ["activity-start-deed"] = () => StartScreens.When(View(Lake.Deadline(Lake.Now))),
        ["activity-started"] = () => StartScreens.Started(View(Lake.Deadline(Lake.Now)), Lake.Deadline(Lake.Now)),
        ["activity-started-meeting"] = () => StartScreens.Started(View(Lake.Seminar(Lake.Now)), Lake.Seminar(Lake.Now)),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_a_row_of_the_plan_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static Screen Heard(AskedActivity asked, string words)
    {
        var reading = DeadlinePhrase.Read(words, new(PlanYears.Calendar(2026)));
        return WritingScreens.HeardDeadline(asked, words, reading, OccurrencePlanner.Plan(reading.Timing, ActivityKind.Other, PlanYears.Calendar(2026), Lake.Programme.Settings).Occurrences.Count, others: 4, "n");
    }

    private static void Answered(Activity activity)
    {
        activity.Assignees.Add(new Assignee { Ordinal = 1, PersonId = new(3), Person = new Person { Name = "Пчёлкина О.В.", NameKey = "" } });
        activity.Assignees.Add(new Assignee { Ordinal = 2, BodyId = new(1), Body = new Body { Name = "Рабочая группа" } });
    }

    private static Activity Row(string title, bool isRemoved) => new()
    {
        Title = title,
        DeadlineText = "Ноябрь – декабрь 2026 года",
        Timing = new Timing.OnDemand(""),
        RemovedAt = isRemoved ? DateTime.UnixEpoch : null,
    };

    private static ActivityView View(OccurrenceView date, bool coordinates = false, Action<Activity>? change = null)
    {
        date.Activity.No = "2";
        date.Activity.Section = "I. Организация";
        if (coordinates) Answered(date.Activity);
        change?.Invoke(date.Activity);
        return new(date.Activity, Lake.At(Lake.Now), [date], Schools, MayStart: false, coordinates);
    }
}
