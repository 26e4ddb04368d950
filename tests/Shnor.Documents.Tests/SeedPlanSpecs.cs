using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests;

/// <summary>The main job's own plan: a real document where it is at hand, its twin with invented names everywhere.</summary>
public sealed class SeedPlanSpecs
{
    private static readonly string[] Deadlines =
    [
        "Февраль 2022 года", "Февраль 2022 года", "Февраль 2022 года", "Февраль 2022 года", "По графику еженедельно -четверг 12:00", "1 раз в месяц",
        "Март – апрель 2022 года", "В течение года", "В течение года", "По запросу", "Апрель 2022 года", "Июнь 2022 года", "Декабрь 2021 года",
    ];

    private static readonly Timing[] Timings =
    [
        new Timing.Months([2], 2022), new Timing.Months([2], 2022), new Timing.Months([2], 2022), new Timing.Months([2], 2022),
        new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Thursday, Time = new(12, 0) }, new Timing.Recurring(Frequency.Monthly),
        new Timing.Period(new(2022, 3), new(2022, 4)), new Timing.Ongoing(OngoingSpan.Unspecified, null), new Timing.Ongoing(OngoingSpan.Unspecified, null),
        new Timing.OnDemand("По запросу"), new Timing.Months([4], 2022), new Timing.Months([6], 2022), new Timing.Months([12], 2021),
    ];

    private static readonly string[] Openings =
    [
        "Создание рабочей группы по разработке целевой", "Заседание рабочей группы: Обсуждение и утверждение целевой", "Разработка муниципальной Дорожной карты (плана",
        "Разработка институциональной Дорожной карты", "Участие в вебинарах в рамках проекта «500+»/ Мероприятиях", "Организация и проведение тематических обучающих семинаров (вебинаров)",
        "Организация и проведение обучающих семинаров адресной", "Организация обучения педагогов по программам", "Самооценка профессиональных затруднений",
        "Групповые и индивидуальные консультации", "Заседание рабочей группы: обсуждение методических рекомендаций", "Заседание рабочей группы: обсуждение методического пособия",
        "Проведение анализа и оценки комплекса мер",
    ];

    private static readonly ActivityKind[] Kinds =
    [
        ActivityKind.Other, ActivityKind.Meeting, ActivityKind.Document, ActivityKind.Document, ActivityKind.Webinar, ActivityKind.Seminar, ActivityKind.Seminar,
        ActivityKind.Training, ActivityKind.Survey, ActivityKind.Consultation, ActivityKind.Meeting, ActivityKind.Meeting, ActivityKind.Monitoring,
    ];

    private static readonly int[] HowManyAnswer = [1, 2, 1, 1, 1, 3, 1, 1, 1, 2, 2, 2, 1];

    [Fact]
    public void The_twin_is_read_whole()
    {
        var draft = Reading.Draft(Reading.Fixture("plan-000.txt"));

        AssertWhole(draft);
        Assert.EndsWith("в Ключевском муниципальном округе Северного края", draft.Title, StringComparison.Ordinal);
        Assert.Equal(["Ромашова С.А.", "Журавина В.М.", "Светлова Е.А."], draft.Rows[5].Responsible);
        Assert.Equal(["Журавина В.М.", "Пчелкина О.В."], draft.Rows[10].Responsible);
        Assert.Equal(["Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная ООШ»"], draft.Rows[3].Responsible);
    }

    [SkippableFact]
    public void The_real_plan_is_read_whole()
    {
        var reading = Seeds.Read("000_*.txt");
        Skip.If(reading is null, Seeds.Absent);

        AssertWhole(Assert.IsType<PlanReading.Plan>(reading).Draft);
    }

    private static void AssertWhole(PlanDraft draft)
    {
        Assert.Equal(Enumerable.Range(1, 13).Select(n => $"{n}"), draft.Rows.Select(row => row.No));
        Assert.Equal(Deadlines, draft.Rows.Select(row => row.DeadlineText));
        Assert.Equal(Timings, draft.Rows.Select(row => DeadlinePhrase.Parse(row.DeadlineText, row.Context(draft.Years))));
        Assert.All(draft.Rows.Zip(Openings), pair => Assert.StartsWith(pair.Second, pair.First.Title, StringComparison.Ordinal));
        Assert.Equal(HowManyAnswer, draft.Rows.Select(row => row.Responsible.Count));
        Assert.All(draft.Rows, row => Assert.Equal(row.ResponsibleText, string.Join(' ', row.Responsible)));
        Assert.Equal([3, 12], Enumerable.Range(0, 13).Where(i => draft.Rows[i].Responsible.All(name => PersonName.TryParse(name) is null))); // bodies
        Assert.Equal(4, draft.Rows.SelectMany(row => row.Responsible).Select(PersonName.TryParse).OfType<PersonName>().Distinct().Count());
        Assert.Equal(PersonName.TryParse(draft.Rows[0].Responsible[0]), PersonName.TryParse(draft.Rows[10].Responsible[1])); // spelled with ё and with е
        Assert.NotEqual(draft.Rows[0].Responsible[0], draft.Rows[10].Responsible[1]);
        Assert.Equal(Kinds, draft.Rows.Select(row => ActivityKindTeller.Tell(row.Title)));
        Assert.All(draft.Rows, row => Assert.True(row is { Section: null, Expected: null, Years: null }));
        Assert.Equal(draft.Rows.Select(row => row.Line).Order(), draft.Rows.Select(row => row.Line));

        Assert.Equal(PlanYears.Span(2021, 2022), draft.Years);
        Assert.Equal("2021-2022 гг.", draft.YearsText);
        Assert.StartsWith("Муниципальная программа методического сопровождения и повышения качества образования в школах с низкими", draft.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("**", draft.Title, StringComparison.Ordinal);
        Assert.Contains("не похожа на план", Assert.Single(draft.Notes), StringComparison.Ordinal); // the results of ВПР and ОГЭ
    }
}
