using Shnor.Bot.Features;
using Shnor.Bot.Features.Plan;
using Shnor.Documents.Plans;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>The invented programme of all approved screens: its plan, its people, its moments.</summary>
internal static class Lake
{
    public const string ZoneId = "Asia/Yekaterinburg";

    public const string PlanText =
        """
        **Программа методического сопровождения школ с низкими образовательными результатами в Озёрном муниципальном округе**

        План мероприятий по повышению качества образования на 2026 год

        №	Мероприятие	Срок	Ответственные
        1	Создание рабочей группы по разработке модели методического сопровождения	Январь 2026 года	Пчёлкина О.В.
        2	Подготовка муниципальной дорожной карты	до 30 ноября 2026 года	Пчелкина О.В., Журавина В.М.
        3	Участие в вебинарах в рамках проекта «500+»	еженедельно, четверг 12:00	Светлова Е.А.
        4	Проведение обучающих семинаров для педагогических команд	Ноябрь – декабрь 2026 года	Ромашова С.А.
        5	Организация обучения по программам курсовой подготовки	В течение года	Светлова Е.А.
        6	Консультации для педагогов	По запросу	Ромашова С.А.
        7	Анализ участия школ в оценочных процедурах	Август – ноябрь 2026 года	Рабочая группа
        8	Обзор методических новинок	как получится	Комитет
        """;

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>A Tuesday.</summary>
    public static DateTime Now { get; } = new(2026, 11, 24, 10, 0, 0);

    public static PlanReview Review(string? text = null) => PlanReview.Of(((PlanReading.Plan)PlanReader.ReadText(text ?? PlanText)).Draft, ZoneId);

    public static Understood Understand(PlanReview review) => new UnderstandPlan().Read(review, DateOnly.FromDateTime(Now))!;

    public static LocalClock At(DateTime local) => new(Zone, Zone.ToUtc(local));

    public static Programme Programme { get; } = new()
    {
        Title = "Программа методического сопровождения школ Озёрного муниципального округа",
        Years = "2026",
        ZoneId = ZoneId,
    };

    public static OccurrenceView Deadline(DateTime now) => View("Подготовка муниципальной дорожной карты", "до 30 ноября 2026 года", now, "Пчёлкина О.В.", "Журавина В.М.");

    public static OccurrenceView LongDeadline(DateTime now) => View("Анализ участия школ в оценочных процедурах", "Август – ноябрь 2026 года", now, "Пчёлкина О.В.");

    /// <summary>The one of Thursday 26 November.</summary>
    public static OccurrenceView Webinar(DateTime now) => View("Участие в вебинарах в рамках проекта «500+»", "еженедельно, четверг 12:00", now, "Светлова Е.А.");

    public static OccurrenceView Seminar(DateTime now) => View("Проведение обучающих семинаров для педагогических команд", "Ноябрь – декабрь 2026 года", now, "Ромашова С.А.");

    public static OccurrenceView Courses(DateTime now) => View("Организация обучения по программам курсовой подготовки", "В течение года", now, "Светлова Е.А.");

    /// <summary>The seminar on Friday 27 November at 14:00.</summary>
    public static OccurrenceView DatedSeminar(DateTime now)
    {
        var view = Seminar(now);
        Assert.Equal(SetDateOutcome.Set, view.Occurrence.SetDate(new(2026, 11, 27, 14, 0, 0), new(2026, 11, 2, 10, 0, 0)));
        return view;
    }

    public static OccurrenceView WithLink(this OccurrenceView view)
    {
        view.Occurrence.SetLink("https://meet.example.org/ozero-27");
        return view;
    }

    public static OccurrenceView DoneBy(this OccurrenceView view, string name)
    {
        Assert.Equal(ConfirmOutcome.Confirmed, view.Occurrence.Confirm(new(7), view.Clock.Now, view.Clock.UtcNow));
        return view with { ConfirmedBy = name, ConfirmedAt = view.Clock.Now };
    }

    public static OccurrenceView Past(this OccurrenceView view)
    {
        view.Occurrence.LeaveInThePast();
        return view;
    }

    /// <summary>Every rung of the occurrence's ladder at its own moment.</summary>
    public static IReadOnlyList<Rung> Rungs(Func<DateTime, OccurrenceView> occurrence) => Ladder.For(occurrence(Now).Occurrence.Facts, PlanSettings.Default);

    private static OccurrenceView View(string title, string deadline, DateTime now, params IReadOnlyList<string> responsible)
    {
        var timing = DeadlinePhrase.Parse(deadline, new(PlanYears.Calendar(2026)));
        var activity = new Activity { Programme = Programme, Title = title, DeadlineText = deadline, Timing = timing, Kind = ActivityKindTeller.Tell(title) };
        var all = OccurrencePlanner.Plan(timing, activity.Kind, PlanYears.Calendar(2026), PlanSettings.Default).Occurrences;
        var planned = all.FirstOrDefault(o => o.WindowTo >= new DateOnly(2026, 11, 26)) ?? all[^1];
        return new(Occurrence.From(planned, activity, null), activity, At(now), responsible, ConfirmedBy: null, ConfirmedAt: null);
    }
}
