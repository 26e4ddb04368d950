using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Wording;

/// <summary>Several readings of one cell: «август 2024 и январь 2025», «14, 21 и 28 февраля 2025», «по вторникам и четвергам в 15:00».</summary>
internal static class SeveralInWords
{
    public static string Of(IReadOnlyList<Timing> parts)
    {
        if (OnWeekdays(parts) is { } weekdays) return weekdays;
        if (DaysOfOneMonth(parts) is { } days) return days;
        List<string> words = [.. parts.Select(TimingInWords.Of)];
        return words.Exists(word => word.Contains(',', StringComparison.Ordinal) || word.Contains(" и ", StringComparison.Ordinal)) ? string.Join("; ", words) : TimingInWords.Join(words);
    }

    private static string? OnWeekdays(IReadOnlyList<Timing> parts)
    {
        var weekly = parts.OfType<Timing.Recurring>().ToList();
        if (weekly.Count < Math.Max(2, parts.Count) || weekly.Exists(r => r is not { Freq: Frequency.Weekly, Interval: 1, CountPerPeriod: 1, Nth: null, OnlyMonths: null, From: null, To: null, Weekday: not null })) return null;
        if (weekly.Exists(r => (r.Time, r.TimeTo) != (weekly[0].Time, weekly[0].TimeTo))) return null;
        return RepetitionInWords.OnWeekdays([.. weekly.Select(r => r.Weekday!.Value)]) + TimingInWords.Hours(weekly[0].Time, weekly[0].TimeTo);
    }

    private static string? DaysOfOneMonth(IReadOnlyList<Timing> parts)
    {
        var days = parts.OfType<Timing.Once>().ToList();
        if (days.Count < Math.Max(2, parts.Count) || days[0] is not { Date: { Day: not null } first, Annual: false }) return null;
        if (days.Exists(d => d.Date is not { Day: not null } date || d.Annual || (date.Year, date.Month) != (first.Year, first.Month) || (d.Time, d.TimeTo) != (days[0].Time, days[0].TimeTo))) return null;
        var month = TimingInWords.Date(first with { Day = null }, RussianDate.OfMonth);
        return TimingInWords.Join([.. days.Select(d => TimingInWords.Number(d.Date!.Value.Day!.Value))]) + " " + month + TimingInWords.Hours(days[0].Time, days[0].TimeTo);
    }
}
