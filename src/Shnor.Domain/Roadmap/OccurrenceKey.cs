using Shnor.Domain.Time;
using static System.FormattableString;

namespace Shnor.Domain.Roadmap;

/// <summary>How <see cref="PlannedOccurrence.Key"/> is written. Stored, so it is the same under every culture of the machine.</summary>
internal static class OccurrenceKey
{
    public static string Month(DateOnly day) => Invariant($"{day:yyyy-MM}");

    public static string Day(DateOnly day) => Invariant($"{day:yyyy-MM-dd}");

    public static string Until(DateOnly day) => $"..{Day(day)}";

    public static string Window(DaySpan window) => window.Days == 1 ? Day(window.From) : $"{window}";

    public static string Hour(DateTime startsAt) => Invariant($"{startsAt:yyyy-MM-ddTHH:mm}");

    /// <param name="whole">The key of what was divided.</param>
    /// <param name="number">From 1.</param>
    public static string Part(string whole, int number) => $"{whole}#{number}";

    public static string Year(int year) => $"{year}";

    public static string SchoolYear(int first) => $"{first}/{first + 1}";
}
