using System.Globalization;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

/// <summary>Short words for the tables of these tests.</summary>
internal static class Plans
{
    public static OccurrencePlan Plan(Timing timing, ActivityKind kind = ActivityKind.Document, string years = "2021-2022", PlanSettings? settings = null) =>
        OccurrencePlanner.Plan(timing, kind, PlanYears.TryParse(years)!, settings ?? PlanSettings.Default);

    /// <summary>One line per occurrence: key, shape, window, due day.</summary>
    public static IEnumerable<string> Lines(this OccurrencePlan plan) => plan.Occurrences.Select(each =>
        $"{each.Key} {each.Shape} {each.WindowFrom:yyyy-MM-dd}..{each.WindowTo:yyyy-MM-dd}" + (each.DueOn is { } due ? $" due {due:yyyy-MM-dd}" : ""));

    public static IEnumerable<string> Keys(this OccurrencePlan plan) => plan.Occurrences.Select(each => each.Key);

    public static IEnumerable<DateOnly?> DueDays(this OccurrencePlan plan) => plan.Occurrences.Select(each => each.DueOn);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Timing.Months Months(int? year, params int[] numbers) => new(numbers, year);

    public static readonly Timing.Recurring Thursdays = new(Frequency.Weekly) { Weekday = DayOfWeek.Thursday, Time = new(12, 0) };
}
