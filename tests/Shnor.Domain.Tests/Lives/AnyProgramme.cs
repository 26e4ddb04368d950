using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Tests.Roadmap.Occurrences;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Lives;

/// <summary>A row of some plan in some zone, launched at some moment around one of its windows.</summary>
internal sealed record AnyProgramme(Programme Programme, Activity Activity, IReadOnlyList<Occurrence> Occurrences, DateTime Launch, DateTime End)
{
    private const int MostOccurrences = 8;
    private const int MostDays = 220;

    private static readonly string[] _years = ["2022", "2024", "2021-2022", "2023-2024", "2024/2025", "2025-2026"];

    /// <summary>Almaty gave up an hour on 1 March 2024, Volgograd at the end of 2020; New York changes its clocks twice a year.</summary>
    private static readonly string[] _zones = ["Europe/Moscow", "Asia/Yekaterinburg", "Asia/Kamchatka", "Asia/Almaty", "America/New_York", "Europe/Volgograd"];

    public static AnyProgramme Of(Random random)
    {
        while (true)
        {
            var programme = new Programme
            {
                Title = "Программа",
                Years = AnyTiming.Pick(random, _years),
                ZoneId = AnyTiming.Pick(random, _zones),
                Week = AnyTiming.Pick(random, Enum.GetValues<WorkingWeek>()),
                Break = random.Next(4) == 0 ? null : BreakSpan.Summer,
            };
            var activity = new Activity
            {
                Programme = programme,
                Title = "Мероприятие",
                DeadlineText = "срок",
                Timing = random.Next(4) == 0 ? Weekly(random) : AnyTiming.Of(random),
                Kind = AnyTiming.Pick(random, Enum.GetValues<ActivityKind>()),
            };
            var planned = OccurrencePlanner.Plan(activity.Timing, activity.Kind, programme.PlanYears, programme.Settings).Occurrences;
            if (planned.Count > 0) return Launched(random, programme, activity, planned);
        }
    }

    private static Timing.Recurring Weekly(Random random) => new(Frequency.Weekly)
    {
        Weekday = AnyTiming.Pick(random, Enum.GetValues<DayOfWeek>()),
        Time = new(random.Next(24), random.Next(12) * 5),
        TimeTo = random.Next(2) == 0 ? null : new(23, 55),
        Interval = random.Next(1, 3),
    };

    private static AnyProgramme Launched(Random random, Programme programme, Activity activity, IReadOnlyList<PlannedOccurrence> planned)
    {
        var pivot = random.Next(planned.Count);
        var first = planned[pivot];
        var localLaunch = first.WindowFrom.AddDays(random.Next(-40, 20)).ToDateTime(new(random.Next(24), random.Next(60)));
        var launch = programme.Zone.ToUtc(localLaunch);
        var occurrences = planned.Select((_, at) => at).Skip(Math.Max(0, pivot - 2)).Take(MostOccurrences).Select(at => Occurrence(planned, at, activity, DateOnly.FromDateTime(localLaunch), launch)).ToList();
        var end = first.WindowTo.AddDays(60).ToDateTime(new(12, 0));
        if (end > localLaunch.AddDays(MostDays)) end = localLaunch.Date.AddDays(MostDays).AddHours(12);
        return new(programme, activity, occurrences, launch, programme.Zone.ToUtc(end < localLaunch ? localLaunch.AddDays(1) : end));
    }

    /// <summary>As a launch does it: what is over lies in the past, and nothing before this moment is ever said.</summary>
    private static Occurrence Occurrence(IReadOnlyList<PlannedOccurrence> planned, int at, Activity activity, DateOnly launchDay, DateTime launch)
    {
        var facts = OccurrenceFacts.Of(planned[at], planned.Skip(at + 1));
        var occurrence = Domain.Roadmap.Occurrence.From(planned[at], activity, facts.NextWindowOpens);
        occurrence.RungsPlannedUntil = launch;
        if (Past.IsPast(facts, launchDay)) occurrence.LeaveInThePast();
        RungSchedule.MoveOn(occurrence, launch);
        return occurrence;
    }
}
