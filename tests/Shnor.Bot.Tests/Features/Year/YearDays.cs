namespace Shnor.Bot.Tests.Features.Year;

/// <summary>The days of 2022 as a wall calendar shows them, written by hand; the product's calendar is not asked.</summary>
internal static class YearDays
{
    /// <summary>Saturdays and Sundays besides; the first week of January 2023 is a holiday whole.</summary>
    private static readonly string[] _daysOff =
    [
        "23.02", "07.03", "08.03", "02.05", "03.05", "09.05", "10.05", "13.06", "04.11",
    ];

    private static readonly DateOnly _workedSaturday = new(2022, 3, 5);
    private static readonly DateOnly _lastNewYearDay = new(2023, 1, 8);

    public static bool IsWorked(DateOnly day)
    {
        if (day == _workedSaturday) return true;
        if (day.Year == 2023 && day <= _lastNewYearDay) return false;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_daysOff.Contains($"{day:dd'.'MM}");
    }

    public static DateOnly WorkedFrom(DateOnly day) => IsWorked(day) ? day : WorkedFrom(day.AddDays(1));

    public static DateOnly WorkedAfter(DateOnly day, int n) => n == 0 ? day : WorkedAfter(WorkedFrom(day.AddDays(1)), n - 1);

    public static DateOnly Day(string ddMM) => DateOnly.FromDateTime(SimulationTown.Moment($"{ddMM} 00:00"));

    public static DateTime At(this DateOnly day, int hour, int minute = 0) => day.ToDateTime(new TimeOnly(hour, minute));

    /// <summary>Every Thursday from the launch to the end of the plan, but for the break of 1 July – 24 August. No Thursday of 2022 is a holiday.</summary>
    public static IEnumerable<DateOnly> Thursdays()
    {
        for (var day = Day("10.02"); day <= Day("29.12"); day = day.AddDays(7))
        {
            if (day < Day("01.07") || day > Day("24.08")) yield return day;
        }
    }

    /// <summary>The mornings on which a date is asked for: at the start, quarter, half and three quarters of the window, at most once a week.</summary>
    public static IReadOnlyList<DateOnly> Asks(DateOnly from, DateOnly to)
    {
        var asks = new List<DateOnly>();
        foreach (var percent in new[] { 0, 25, 50, 75 })
        {
            var day = AtPercent(from, to, percent);
            if (day <= to && (asks.Count == 0 || day >= asks[^1].AddDays(7))) asks.Add(day);
        }

        return asks;
    }

    public static DateOnly AtPercent(DateOnly from, DateOnly to, int percent) => WorkedFrom(from.AddDays((to.DayNumber - from.DayNumber + 1) * percent / 100));
}
