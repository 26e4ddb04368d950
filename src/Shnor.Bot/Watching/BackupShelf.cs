using System.Globalization;

namespace Shnor.Bot.Watching;

/// <summary>The daily copies by their names, and which of them are still needed: 7 days, the first of each of 4 weeks and of each of 12 months.</summary>
public static class BackupShelf
{
    private const int Days = 7;
    private const int Weeks = 4;
    private const int Months = 12;

    private const string Prefix = "shnor-";
    private const string Suffix = ".db";
    private const string Format = "yyyy-MM-dd";

    /// <summary>«shnor-2026-11-22.db».</summary>
    public static string NameOf(DateOnly day) => Prefix + day.ToString(Format, CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Days with a copy; files of other names are not ours to judge.</summary>
    public static IReadOnlyList<DateOnly> DaysIn(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, Prefix + "*" + Suffix).Select(file => DayOf(Path.GetFileName(file))).OfType<DateOnly>().Order()];

    /// <summary>Days whose copy may go.</summary>
    public static IEnumerable<DateOnly> Superfluous(IReadOnlyCollection<DateOnly> days)
    {
        var newestFirst = days.OrderDescending().ToList();
        var kept = newestFirst.Take(Days)
            .Concat(FirstOfEach(newestFirst, day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), Weeks))
            .Concat(FirstOfEach(newestFirst, day => new DateOnly(day.Year, day.Month, 1), Months));
        return days.Except(kept);
    }

    private static IEnumerable<DateOnly> FirstOfEach(IEnumerable<DateOnly> newestFirst, Func<DateOnly, DateOnly> span, int spans) =>
        newestFirst.GroupBy(span).Take(spans).Select(days => days.Min());

    private static DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(name[Prefix.Length..^Suffix.Length], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
