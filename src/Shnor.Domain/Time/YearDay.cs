namespace Shnor.Domain.Time;

/// <summary>A day of any year: «24 августа». 29 February is 28 February in a common year.</summary>
public readonly record struct YearDay : IComparable<YearDay>
{
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public YearDay(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DateTime.DaysInMonth(LeapYear, month));
        (Month, Day) = (month, day);
    }

    private const int LeapYear = 2024;

    public int Month { get; }

    public int Day { get; }

    public static YearDay Of(DateOnly date) => new(date.Month, date.Day);

    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public int CompareTo(YearDay other) => (Month, Day).CompareTo((other.Month, other.Day));

    public static bool operator <(YearDay left, YearDay right) => left.CompareTo(right) < 0;

    public static bool operator >(YearDay left, YearDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearDay left, YearDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearDay left, YearDay right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Month:00}-{Day:00}";
}
