using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

/// <summary>What must hold for whatever a plan says; a fixed seed, so that a failure comes back.</summary>
public sealed class AnyTimingSpecs
{
    private const int Rounds = 4000;
    private const int WeeksOfFiveYears = 5 * 53; // the longest that these dates span
    private const int PartsOfACell = 2;
    private static readonly string[] _years = ["2024", "2022", "2024/2025", "2021-2022", "2021-2024", "2029-2031"];

    [Fact]
    public void Whatever_the_plan_says_its_occurrences_hold_together()
    {
        var random = new Random(20220209);
        for (var round = 0; round < Rounds; round++)
        {
            var timing = AnyTiming.Of(random);
            var kind = AnyTiming.Pick(random, Enum.GetValues<ActivityKind>());
            var years = PlanYears.TryParse(AnyTiming.Pick(random, _years))!;
            var settings = AnyTiming.Settings(random);
            var plan = OccurrencePlanner.Plan(timing, kind, years, settings);
            var what = $"round {round}: {timing} as {kind} in {years}";

            Assert.True(plan.Occurrences.Select(each => each.Key).Distinct().Count() == plan.Occurrences.Count, $"a key twice, {what}");
            Assert.True(plan.Occurrences.SequenceEqual(OccurrencePlanner.Plan(timing, kind, years, settings).Occurrences), $"another plan the second time, {what}");
            Assert.True(plan.Occurrences.Count <= WeeksOfFiveYears * PartsOfACell, $"{plan.Occurrences.Count} occurrences, {what}");
            Assert.True(plan.Occurrences.Zip(plan.Occurrences.Skip(1)).All(pair => pair.First.WindowFrom <= pair.Second.WindowFrom), $"out of order, {what}");
            foreach (var each in plan.Occurrences) Check(each, kind, settings, $"{each}, {what}");
            if (!NamesAYear(timing)) Assert.All(plan.Occurrences, each => Assert.True(years.From <= each.WindowFrom && each.WindowTo <= years.To, $"outside the plan: {each}, {what}"));
        }
    }

    [Fact]
    public void Another_kind_keeps_every_key()
    {
        var random = new Random(42);
        for (var round = 0; round < Rounds / 4; round++)
        {
            var timing = AnyTiming.Of(random);
            var years = PlanYears.TryParse(AnyTiming.Pick(random, _years))!;
            Assert.Equal(
                OccurrencePlanner.Plan(timing, ActivityKind.Document, years, PlanSettings.Default).Occurrences.Select(each => each.Key).Order(StringComparer.Ordinal),
                OccurrencePlanner.Plan(timing, ActivityKind.Seminar, years, PlanSettings.Default).Occurrences.Select(each => each.Key).Order(StringComparer.Ordinal));
        }
    }

    private static void Check(PlannedOccurrence each, ActivityKind kind, PlanSettings settings, string what)
    {
        Assert.True(each.WindowFrom <= each.WindowTo, what);
        Assert.True((each.Shape == OccurrenceShape.Deadline) == each.DueOn is not null, what);
        Assert.True((each.Shape == OccurrenceShape.Dated) == each.StartsAt is not null, what);
        Assert.True(!each.IsSeries || each.Shape == OccurrenceShape.Dated, what);
        if (each.DueOn is { } due)
        {
            Assert.False(kind.IsEvent(), what);
            Assert.False(settings.IsDayOff(due), what);
            Assert.True(due <= each.WindowTo, what);
            for (var day = due.AddDays(1); day <= each.WindowTo; day = day.AddDays(1)) Assert.True(settings.IsDayOff(day), what);
        }

        if (each.Shape == OccurrenceShape.Floating) Assert.True(kind.IsEvent(), what);
        if (each.IsSeries) Assert.False(settings.Days.IsPublicHoliday(each.WindowFrom) || settings.Break?.Contains(each.WindowFrom) == true, what);
    }

    private static bool NamesAYear(Timing timing) => timing switch
    {
        Timing.Once once => (once.Date ?? once.By)?.Year is not null,
        Timing.Months months => months.Year is not null,
        Timing.Period period => (period.From.Year ?? period.To.Year) is not null,
        Timing.Recurring recurring => (recurring.From?.Year ?? recurring.To?.Year) is not null,
        Timing.Ongoing ongoing => ongoing.Year is not null,
        Timing.Compound compound => compound.Parts.Any(NamesAYear),
        _ => false,
    };
}
