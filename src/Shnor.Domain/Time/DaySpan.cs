using System.Globalization;

namespace Shnor.Domain.Time;

/// <summary>Days in a row, both ends included.</summary>
public readonly record struct DaySpan
{
    /// <exception cref="ArgumentOutOfRangeException">The end comes before the start.</exception>
    public DaySpan(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>At least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    public static DaySpan Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static DaySpan Parse(string text) => text.Split("..") is [var from, var to]
        ? new(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : throw new FormatException("Not a span of days.");

    public bool Contains(DateOnly date) => From <= date && date <= To;

    /// <summary>The days that both have, or null.</summary>
    public DaySpan? Within(DaySpan other)
    {
        var (from, to) = (From > other.From ? From : other.From, To < other.To ? To : other.To);
        return from <= to ? new(from, to) : null;
    }

    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}
