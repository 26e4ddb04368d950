namespace Shnor.Domain.Roadmap;

/// <summary>
/// The years a plan is written for: one calendar year («2024»), a school year («2024/2025», 1 August – 31 July)
/// or a span of calendar years («2021-2024», 1 January of the first – 31 December of the last).
/// </summary>
public sealed record PlanYears
{
    public const int Earliest = 1900;
    public const int Latest = 2100;

    private PlanYears(int first, int last, bool isSchoolYear) => (First, Last, IsSchoolYear) = (first, last, isSchoolYear);

    public int First { get; }

    public int Last { get; }

    public bool IsSchoolYear { get; }

    public bool IsSingleYear => First == Last;

    public DateOnly From => IsSchoolYear ? new DateOnly(First, 8, 1) : new DateOnly(First, 1, 1);

    public DateOnly To => IsSchoolYear ? new DateOnly(Last, 7, 31) : new DateOnly(Last, 12, 31);

    public static PlanYears Calendar(int year) => Span(year, year);

    public static PlanYears School(int firstYear) => new(firstYear, firstYear + 1, isSchoolYear: true);

    /// <exception cref="ArgumentOutOfRangeException">A year outside 1900–2100, or the last before the first.</exception>
    public static PlanYears Span(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, Latest);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new(first, last, isSchoolYear: false);
    }

    /// <summary>Reads <c>2024</c>, <c>2024/2025</c> or <c>2021-2024</c>; null when the text is none of them.</summary>
    public static PlanYears? TryParse(string? text)
    {
        var parts = (text ?? "").Trim().Split(['/', '-', '–', '—']);
        if (parts.Length is 0 or > 2 || !TryYear(parts[0], out var first)) return null;
        if (parts.Length == 1) return Calendar(first);
        if (!TryYear(parts[1], out var last) || last < first) return null;
        if (!text!.Contains('/', StringComparison.Ordinal)) return Span(first, last);
        return last == first + 1 ? School(first) : null;
    }

    /// <summary>The year in which this plan meets the month, or null where several would do.</summary>
    public int? YearOf(int month) => IsSchoolYear ? (month >= 8 ? First : Last) : IsSingleYear ? First : null;

    /// <summary>The text <see cref="TryParse"/> reads.</summary>
    public override string ToString() => IsSchoolYear ? $"{First}/{Last}" : IsSingleYear ? $"{First}" : $"{First}-{Last}";

    private static bool TryYear(string text, out int year) => int.TryParse(text.Trim(), out year) && year is >= Earliest and <= Latest;
}
