using System.Globalization;

namespace Shnor.Domain.Time;

/// <summary>The weeks of every year in which weekly events are not held. An end before the start crosses New Year.</summary>
public sealed record BreakSpan(YearDay From, YearDay To)
{
    /// <summary>1 July – 24 August, the ready answer; a programme may have another or none.</summary>
    public static BreakSpan Summer { get; } = new(new(7, 1), new(8, 24));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static BreakSpan Parse(string text) => text.Split("..") is [[_, _, '-', _, _] from, [_, _, '-', _, _] to] && DayOf(from) is { } first && DayOf(to) is { } last
        ? new(first, last)
        : throw new FormatException("Not a break.");

    public bool Contains(DateOnly date)
    {
        var day = YearDay.Of(date);
        return From <= To ? From <= day && day <= To : From <= day || day <= To;
    }

    public override string ToString() => $"{From}..{To}";

    private static YearDay? DayOf(string text) =>
        int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? new YearDay(month, day)
            : null;
}
