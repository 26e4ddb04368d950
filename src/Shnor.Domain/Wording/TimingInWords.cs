using System.Globalization;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Wording;

/// <summary>What a deadline was understood to mean, in words a coordinator can check against the plan.</summary>
public static class TimingInWords
{
    public static string Of(Timing timing) => timing switch
    {
        Timing.Once { Date: { } date } once => Date(date, RussianDate.Month) + EveryYear(once.Annual),
        Timing.Once { By: { } by } once => "до " + Date(by, RussianDate.OfMonth) + EveryYear(once.Annual),
        Timing.Months months => MonthList(months),
        Timing.Period period => Span(period) + EveryYear(period.Annual) + (period.Approx ? " (примерно)" : ""),
        Timing.Recurring recurring => Repetition(recurring),
        Timing.Ongoing ongoing => Lasting(ongoing),
        Timing.OnDemand => "без даты", // the plan's own words stand beside
        Timing.Compound compound => string.Join("; ", compound.Parts.Select(Of)),
        _ => "непонятно",
    };

    /// <param name="wholeMonth">The name of a month that stands without a day.</param>
    private static string Date(PlanDate date, Func<int, string> wholeMonth)
    {
        var day = date.Day is { } d ? $"{Number(d)} {RussianDate.OfMonth(date.Month)}" : wholeMonth(date.Month);
        return date.Year is { } year ? $"{day} {Number(year)}" : day;
    }

    private static string MonthList(Timing.Months months)
    {
        var names = string.Join(", ", months.Numbers.Select(RussianDate.Month));
        return (months.Year is { } year ? $"{names} {Number(year)}" : names) + EveryYear(months.Annual);
    }

    private static string Span(Timing.Period period)
    {
        var (first, last) = (period.From, period.To);
        if (first == last) return Date(first, RussianDate.Month);
        if (first with { Day = last.Day } == last && first.Day is { } day) return $"{Number(day)}–{Date(last, RussianDate.Month)}";
        if (first.Year == last.Year) first = first with { Year = null }; // said once, at the end
        return $"{Date(first, RussianDate.Month)} – {Date(last, RussianDate.Month)}";
    }

    private static string Repetition(Timing.Recurring r)
    {
        var text = r switch
        {
            { Nth: { } nth, Weekday: { } day } => $"{NthWeekday(nth, day)} месяца",
            { Weekday: { } day, Interval: 1 } => EachWeekday(day),
            { MonthDay: { } day } => $"{Rate(r)}, до {Number(day)} числа",
            _ => Rate(r),
        };
        if (r.OnlyMonths is { Count: > 0 } only) text += " (" + string.Join(", ", only.Select(RussianDate.Month)) + ")";
        if (r.Time is { } time) text += $" в {RussianDate.Time(time)}";
        return r.AtLeast ? "не реже: " + text : text;
    }

    private static string Rate(Timing.Recurring r)
    {
        var period = (r.Freq, r.Interval) switch
        {
            (Frequency.Quarterly, 1) when r.PerSchoolTerm => "четверть",
            (Frequency.Daily, _) => Every(r.Interval, "день", "дня", "дней"),
            (Frequency.Weekly, _) => Every(r.Interval, "неделю", "недели", "недель"),
            (Frequency.Monthly, _) => Every(r.Interval, "месяц", "месяца", "месяцев"),
            (Frequency.Quarterly, _) => Every(r.Interval, "квартал", "квартала", "кварталов"),
            (Frequency.HalfYearly, _) => Every(r.Interval, "полгода", "полугодия", "полугодий"),
            _ => Every(r.Interval, "год", "года", "лет"),
        };
        return $"{Plural.Of(r.CountPerPeriod, "раз", "раза", "раз")} в {period}";
    }

    private static string Every(int interval, string one, string few, string many) =>
        interval == 1 ? one : Plural.Of(interval, one, few, many);

    private static string EachWeekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Wednesday => "каждую среду",
        DayOfWeek.Friday => "каждую пятницу",
        DayOfWeek.Saturday => "каждую субботу",
        DayOfWeek.Sunday => "каждое воскресенье",
        _ => "каждый " + RussianDate.Weekday(day),
    };

    private static string NthWeekday(int nth, DayOfWeek day)
    {
        var ending = day switch
        {
            DayOfWeek.Wednesday or DayOfWeek.Friday or DayOfWeek.Saturday => "-я",
            DayOfWeek.Sunday => "-е",
            _ => "-й",
        };
        var last = ending switch { "-я" => "последняя", "-е" => "последнее", _ => "последний" };
        return $"{(nth == -1 ? last : Number(nth) + ending)} {RussianDate.Weekday(day)}";
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

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
