using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

/// <summary>Whatever a plan may say, the sensible and the rest.</summary>
internal static class AnyTiming
{
    public static PlanSettings Settings(Random random) => new()
    {
        Week = Pick(random, Enum.GetValues<WorkingWeek>()),
        Break = random.Next(4) == 0 ? null : BreakSpan.Summer,
    };

    public static Timing Of(Random random, bool mayNest = true) => random.Next(mayNest ? 8 : 6) switch
    {
        0 => random.Next(2) == 0 ? new Timing.Once(AnyDate(random), null, Coin(random)) : new Timing.Once(null, AnyDate(random), Coin(random)),
        1 => new Timing.Months([.. Enumerable.Range(1, 12).Where(_ => random.Next(4) == 0)], AnyYear(random), Coin(random)),
        2 => new Timing.Period(AnyDate(random), AnyDate(random), Coin(random), Coin(random)),
        3 or 4 => AnyRecurring(random),
        5 => new Timing.Ongoing(Pick(random, Enum.GetValues<OngoingSpan>()), AnyYear(random)),
        6 => new Timing.OnDemand(),
        _ => new Timing.Compound([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Of(random, mayNest: false))]),
    };

    private static Timing.Recurring AnyRecurring(Random random) => new(Pick(random, Enum.GetValues<Frequency>()))
    {
        Interval = Pick(random, [1, 1, 1, 2, 3, 4, int.MaxValue, 0]),
        CountPerPeriod = Pick(random, [1, 1, 1, 2, 3, 4, 10, int.MaxValue, 0]),
        Weekday = Maybe(random, () => Pick(random, Enum.GetValues<DayOfWeek>())),
        Time = Maybe(random, () => new TimeOnly(random.Next(24), random.Next(60))),
        Nth = Maybe(random, () => Pick(random, [1, 2, 3, 4, 5, -1, 0, 9])),
        MonthDay = Maybe(random, () => random.Next(1, 32)),
        OffsetPeriods = Maybe(random, () => random.Next(3)),
        OnlyMonths = random.Next(4) == 0 ? [.. Enumerable.Range(1, 12).Where(_ => random.Next(4) == 0)] : null,
        From = random.Next(4) == 0 ? AnyDate(random) : null,
        To = random.Next(4) == 0 ? AnyDate(random) : null,
        PerSchoolTerm = random.Next(6) == 0,
    };

    private static PlanDate AnyDate(Random random) => new(AnyYear(random), random.Next(1, 13), Maybe(random, () => random.Next(1, 32)));

    private static int? AnyYear(Random random) => Maybe(random, () => random.Next(2021, 2026));

    private static bool Coin(Random random) => random.Next(2) == 0;

    private static T? Maybe<T>(Random random, Func<T> value) where T : struct => Coin(random) ? value() : null;

    public static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
