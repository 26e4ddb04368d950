using System.Globalization;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Wording;

/// <summary>What a deadline was understood to mean, in words a coordinator can check against the plan.</summary>
public static class TimingInWords
{
    public static string Of(Timing timing) => timing switch
    {
        Timing.Once { Date: { } date } once => Date(date, RussianDate.Month) + Hours(once.Time, once.TimeTo) + EveryYear(once.Annual),
        Timing.Once { By: { } by } once => "до " + Date(by, RussianDate.OfMonth) + EveryYear(once.Annual),
        Timing.Months months => MonthList(months),
        Timing.Period period => Span(period) + EveryYear(period.Annual) + (period.Approx ? " (примерно)" : ""),
        Timing.Recurring recurring => RepetitionInWords.Of(recurring),
        Timing.Ongoing ongoing => Lasting(ongoing),
        Timing.OnDemand => "без даты", // the plan's own words stand beside
        Timing.Compound compound => SeveralInWords.Of(compound.Parts),
        _ => "непонятно",
    };

    /// <param name="wholeMonth">The name of a month that stands without a day.</param>
    internal static string Date(PlanDate date, Func<int, string> wholeMonth)
    {
        var day = date.Day is { } d ? $"{Number(d)} {RussianDate.OfMonth(date.Month)}" : wholeMonth(date.Month);
        return date.Year is { } year ? $"{day} {Number(year)}" : day;
    }

    /// <summary>« в 12:00», « с 15:30 до 17:00»; nothing where no hour is known.</summary>
    internal static string Hours(TimeOnly? from, TimeOnly? to) =>
        from is not { } start ? "" : to is { } end ? $" с {RussianDate.Time(start)} до {RussianDate.Time(end)}" : $" в {RussianDate.Time(start)}";

    /// <summary>«март», «март и май», «март, май и июнь».</summary>
    internal static string Join(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : string.Join(", ", words.SkipLast(1)) + " и " + words[^1];

    internal static string Months(IEnumerable<int> numbers) => Join([.. numbers.Select(RussianDate.Month)]);

    internal static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string MonthList(Timing.Months months)
    {
        var names = Months(months.Numbers);
        return (months.Year is { } year ? $"{names} {Number(year)}" : names) + EveryYear(months.Annual);
    }

    private static string Span(Timing.Period period)
    {
        var (first, last) = (period.From, period.To);
        if (first == last) return Date(first, RussianDate.Month);
        if (first is { Month: 1, Day: null, Year: { } one } && last is { Month: 12, Day: null, Year: { } other })
            return one == other ? $"{Number(one)} год" : $"{Number(one)}–{Number(other)} годы";
        if (first with { Day = last.Day } == last && first.Day is { } day) return $"{Number(day)}–{Date(last, RussianDate.Month)}";
        if (first.Year == last.Year) first = first with { Year = null }; // said once, at the end
        if (first.Day is null && last.Day is null) return $"{Date(first, RussianDate.Month)} – {Date(last, RussianDate.Month)}";
        return $"с {Date(first, RussianDate.OfMonth)} по {Date(last, RussianDate.Month)}";
    }

    private static string Lasting(Timing.Ongoing ongoing) => (ongoing.Span, ongoing.Year) switch
    {
        (OngoingSpan.SchoolYear, { } year) => $"в течение {Number(year)}/{Number(year + 1)} учебного года",
        (OngoingSpan.SchoolYear, null) => "в течение учебного года",
        (OngoingSpan.CalendarYear, { } year) => $"в течение {Number(year)} года",
        (OngoingSpan.Programme, _) => "весь срок программы",
        _ => "в течение года",
    };

    private static string EveryYear(bool annual) => annual ? ", каждый год" : "";
}
