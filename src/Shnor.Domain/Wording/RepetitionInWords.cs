using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Wording;

/// <summary>«каждый четверг в 12:00», «раз в 2 недели», «до 15 числа каждого месяца, с сентября 2024 по май 2025».</summary>
internal static class RepetitionInWords
{
    public static string Of(Timing.Recurring r) => When(r) + Only(r.OnlyMonths, r) + TimingInWords.Hours(r.Time, r.TimeTo) + Bounds(r.From, r.To);

    /// <summary>«по вторникам и четвергам».</summary>
    public static string OnWeekdays(IReadOnlyList<DayOfWeek> days) => "по " + TimingInWords.Join([.. days.Select(ByWeekday)]);

    private static string When(Timing.Recurring r) => r switch
    {
        { Nth: { } nth, Weekday: { } day } => $"{NthWeekday(nth, day)} {(r.Freq == Frequency.Monthly && r.Interval == 1 ? "месяца" : $"({Rate(r)})")}",
        { Weekday: { } day, Interval: 1, CountPerPeriod: 1 } => EachWeekday(day),
        { Weekday: { } day } => $"{Rate(r)} {OnWeekdays([day])}",
        { MonthDay: { } day } => ByDay(r, day),
        _ => Rate(r),
    };

    private static string ByDay(Timing.Recurring r, int day)
    {
        var next = r.OffsetPeriods is > 0;
        if (r is { Freq: Frequency.Yearly, OnlyMonths: [var month], Interval: 1 })
            return $"каждый год до {TimingInWords.Number(day)} {RussianDate.OfMonth(month)}" + (next ? ", за прошлый год" : "");
        if (r is { Freq: Frequency.Monthly, Interval: 1 }) return $"до {TimingInWords.Number(day)} числа " + (next ? "следующего месяца" : "каждого месяца");
        return $"{Rate(r)}, до {TimingInWords.Number(day)} числа" + (next ? " следующего месяца" : "");
    }

    private static string Rate(Timing.Recurring r)
    {
        var period = (r.Freq, r.PerSchoolTerm) switch
        {
            (Frequency.Quarterly, true) => Every(r.Interval, "четверть", "четверти", "четвертей"),
            (Frequency.Daily, _) => Every(r.Interval, "день", "дня", "дней"),
            (Frequency.Weekly, _) => Every(r.Interval, "неделю", "недели", "недель"),
            (Frequency.Monthly, _) => Every(r.Interval, "месяц", "месяца", "месяцев"),
            (Frequency.Quarterly, _) => Every(r.Interval, "квартал", "квартала", "кварталов"),
            (Frequency.HalfYearly, _) => Every(r.Interval, "полгода", "полугодия", "полугодий"),
            _ => Every(r.Interval, "год", "года", "лет"),
        };
        if (r.AtLeast) return $"не реже {Plural.Of(r.CountPerPeriod, "раза", "раз", "раз")} в {period}";
        if (r is { Freq: Frequency.Daily, Interval: 1, CountPerPeriod: 1 }) return "каждый день";
        return r is { Interval: > 1, CountPerPeriod: 1 } ? $"раз в {period}" : $"{Plural.Of(r.CountPerPeriod, "раз", "раза", "раз")} в {period}";
    }

    private static string Every(int interval, string one, string few, string many) =>
        interval == 1 ? one : Plural.Of(interval, one, few, many);

    private static string Only(IReadOnlyList<int>? months, Timing.Recurring r) =>
        months is not { Count: > 0 } || r is { Freq: Frequency.Yearly, MonthDay: not null, OnlyMonths.Count: 1, Interval: 1 } ? "" : $" ({TimingInWords.Months(months)})";

    private static string Bounds(PlanDate? from, PlanDate? to) => (from, to) switch
    {
        ({ } first, { } last) => $", с {TimingInWords.Date(first.Year == last.Year ? first with { Year = null } : first, RussianDate.OfMonth)} по {TimingInWords.Date(last, RussianDate.Month)}",
        ({ } first, null) => $", с {TimingInWords.Date(first, RussianDate.OfMonth)}",
        (null, { } last) => $", до {TimingInWords.Date(last, RussianDate.OfMonth)}",
        _ => "",
    };

    private static string EachWeekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Wednesday => "каждую среду",
        DayOfWeek.Friday => "каждую пятницу",
        DayOfWeek.Saturday => "каждую субботу",
        DayOfWeek.Sunday => "каждое воскресенье",
        _ => "каждый " + RussianDate.Weekday(day),
    };

    private static string ByWeekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Wednesday => "средам",
        DayOfWeek.Friday => "пятницам",
        DayOfWeek.Saturday => "субботам",
        DayOfWeek.Sunday => "воскресеньям",
        _ => RussianDate.Weekday(day) + "ам",
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
        return $"{(nth == -1 ? last : TimingInWords.Number(nth) + ending)} {RussianDate.Weekday(day)}";
    }
}
