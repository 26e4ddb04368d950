using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Events;

/// <summary>Weeks as people type them: «с 1 июля по 24 августа», «1 июля – 24 августа», «июль – август», «01.07–24.08». Read as a plan's deadlines are; a year is not asked for.</summary>
internal static class TypedBreak
{
    private const int MaxLength = 100;

    public static BreakSpan? Read(string words)
    {
        if (words.Length > MaxLength) return null;
        return DeadlinePhrase.Parse(words.Trim(), new DeadlineContext(null)) switch
        {
            Timing.Period { Approx: false } period => new(First(period.From), Last(period.To)),
            Timing.Months { Numbers: [var only] } => new(new(only, 1), Last(new PlanDate(null, only))),
            Timing.Months { Numbers: [var first, .., var last] numbers } when last - first == numbers.Count - 1 => new(new(first, 1), Last(new PlanDate(null, last))),
            _ => null,
        };
    }

    private static YearDay First(PlanDate date) => new(date.Month, date.Day ?? 1);

    private static YearDay Last(PlanDate date) => new(date.Month, date.Day ?? DateTime.DaysInMonth(2024, date.Month)); // 29 February of a year that has it is the 28th of another
}
