using System.Globalization;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>A reading in as few characters as tell it from any other: what <c>phrases.txt</c> expects.</summary>
internal static class ReadingInBrief
{
    public static string Of(Timing timing) => timing switch
    {
        Timing.Once { By: { } by } once => $"by {by}{Yearly(once.Annual)}",
        Timing.Once once => $"on {once.Date}{Yearly(once.Annual)}",
        Timing.Months months => $"months {List(months.Numbers)}{(months.Year is { } year ? $" of {year}" : "")}{Yearly(months.Annual)}",
        Timing.Period period => $"{period.From} to {period.To}{Yearly(period.Annual)}",
        Timing.Recurring recurring => Of(recurring),
        Timing.Ongoing ongoing => $"ongoing {Snake(ongoing.Span.ToString())}{(ongoing.Year is { } year ? $" {year}" : "")}",
        Timing.OnDemand => "on demand",
        Timing.Compound compound => string.Join(" & ", compound.Parts.Select(Of)),
        _ => "unparseable",
    };

    private static string Of(Timing.Recurring r)
    {
        var words = new List<string> { Snake(r.Freq.ToString()) };
        if (r.CountPerPeriod > 1) words.Add($"x{r.CountPerPeriod}");
        if (r.Weekday is { } day) words.Add(day.ToString()[..2].ToUpperInvariant() + (r.Nth is { } nth ? $"({nth})" : ""));
        if (r.Time is { } time) words.Add(Hour(time) + (r.TimeTo is { } to ? "-" + Hour(to) : ""));
        if (r.MonthDay is { } by) words.Add($"by {by}{(r.OffsetPeriods is { } offset ? $" +{offset}" : "")}");
        if (r.OnlyMonths is { } only) words.Add("in " + List(only));
        if (r.From is { } from) words.Add(r.To is null ? $"from {from}" : $"{from}");
        if (r.To is { } until) words.Add($"to {until}");
        if (r.Interval > 1) words.Add($"/{r.Interval}");
        if (r.PerSchoolTerm) words.Add("term");
        return string.Join(' ', words);
    }

    private static string Yearly(bool annual) => annual ? " yearly" : "";

    private static string List(IEnumerable<int> numbers) => string.Join(',', numbers);

    private static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Snake(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
