using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Shnor.Domain.Time;

/// <summary>
/// Days off of a country: public holidays by law, further days off and worked Saturdays by the decrees of each year.
/// In a year without a decree only weekends are off, holidays included: a guess would look like knowledge. Whoever plans for
/// such a year says so (<see cref="UnknownYears"/>).
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<YearDay> _holidays;
    private readonly FrozenSet<int> _years;
    private readonly FrozenSet<DateOnly> _daysOff;
    private readonly FrozenSet<DateOnly> _workedDays;

    private WorkingCalendar(JsonElement calendar)
    {
        var years = calendar.GetProperty("years").EnumerateObject().ToList();
        _holidays = calendar.GetProperty("holidays").EnumerateArray().Select(day => YearDay.Of(Day($"2024-{day.GetString()}"))).ToFrozenSet();
        _years = years.Select(year => int.Parse(year.Name, CultureInfo.InvariantCulture)).ToFrozenSet();
        _daysOff = DaysOf("days_off");
        _workedDays = DaysOf("working_days");

        FrozenSet<DateOnly> DaysOf(string list) =>
            years.SelectMany(year => year.Value.GetProperty(list).EnumerateArray()).Select(day => Day(day.GetString()!)).ToFrozenSet();
    }

    /// <summary>The Labour Code's holidays (art. 112) and the Government's transfers of 2021–2027; the data names each decree.</summary>
    public static WorkingCalendar Russia { get; } = ReadOwn("ru.json");

    /// <exception cref="JsonException">Not a calendar.</exception>
    public static WorkingCalendar Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement);
    }

    public bool KnowsYear(int year) => _years.Contains(year);

    /// <summary>The years of the span whose days off are not known yet.</summary>
    public IReadOnlyList<int> UnknownYears(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => !KnowsYear(year))];

    /// <summary>A holiday of the law itself; days off transferred by decree are not holidays.</summary>
    public bool IsPublicHoliday(DateOnly date) => KnowsYear(date.Year) && _holidays.Contains(YearDay.Of(date));

    /// <remarks>Transferred days off are taken to hold for a six-day week too: the decrees do not tell the weeks apart.</remarks>
    public bool IsDayOff(DateOnly date, WorkingWeek week) =>
        !_workedDays.Contains(date) && (!week.Includes(date.DayOfWeek) || IsPublicHoliday(date) || _daysOff.Contains(date));

    public DateOnly WorkingDayOnOrBefore(DateOnly date, WorkingWeek week)
    {
        while (IsDayOff(date, week)) date = date.AddDays(-1);
        return date;
    }

    public DateOnly WorkingDayOnOrAfter(DateOnly date, WorkingWeek week)
    {
        while (IsDayOff(date, week)) date = date.AddDays(1);
        return date;
    }

    /// <summary>The n-th working day after the date, before it for a negative n; the date itself for 0, worked or not.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int n, WorkingWeek week)
    {
        for (var left = Math.Abs(n); left > 0; left--)
        {
            date = n > 0 ? WorkingDayOnOrAfter(date.AddDays(1), week) : WorkingDayOnOrBefore(date.AddDays(-1), week);
        }

        return date;
    }

    private static WorkingCalendar ReadOwn(string resource)
    {
        using var json = typeof(WorkingCalendar).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The calendar {resource} is not in the assembly.");
        return Read(json);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
