namespace Shnor.Domain.Roadmap;

/// <summary>The words of the JSON, in the order of their enums.</summary>
internal static class TimingJsonNames
{
    private static readonly string[] Frequencies = ["daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly"];
    private static readonly string[] Spans = ["unspecified", "calendar_year", "school_year", "programme"];
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static string Of(Frequency frequency) => Frequencies[(int)frequency];

    public static string Of(OngoingSpan span) => Spans[(int)span];

    public static string Of(DayOfWeek weekday) => Weekdays[(int)weekday];

    public static Frequency Frequency(string? name) => (Frequency)IndexOf(Frequencies, name);

    public static OngoingSpan Span(string? name) => (OngoingSpan)IndexOf(Spans, name);

    public static DayOfWeek Weekday(string? name) => (DayOfWeek)IndexOf(Weekdays, name);

    private static int IndexOf(string[] names, string? name) =>
        Array.IndexOf(names, name) is >= 0 and var index ? index : throw new FormatException($"unknown word in the JSON of a timing: {name}");
}
