namespace Shnor.Domain.Roadmap;

/// <summary>«Перенести на 2026–2027»: a plan whose years are over, moved whole. Days that a leap year lacks become the month's last.</summary>
public static class YearShift
{
    /// <summary>How many years bring the plan's first year to the running one.</summary>
    public static int ToNow(PlanYears years, DateOnly today) =>
        Math.Min((years.IsSchoolYear && today.Month < 8 ? today.Year - 1 : today.Year) - years.First, PlanYears.Latest - years.Last);

    /// <summary>A span that would reach beyond <see cref="PlanYears.Latest"/> stops there.</summary>
    public static PlanYears Of(PlanYears years, int by)
    {
        by = Math.Min(by, PlanYears.Latest - years.Last);
        return years.IsSchoolYear ? PlanYears.School(years.First + by) : PlanYears.Span(years.First + by, years.Last + by);
    }

    public static Timing Of(Timing timing, int by) => by == 0 ? timing : timing switch
    {
        Timing.Once once => once with { Date = Of(once.Date, by), By = Of(once.By, by) },
        Timing.Months months => months with { Year = months.Year + by },
        Timing.Period period => period with { From = Of(period.From, by), To = Of(period.To, by) },
        Timing.Recurring recurring => recurring with { From = Of(recurring.From, by), To = Of(recurring.To, by) },
        Timing.Ongoing ongoing => ongoing with { Year = ongoing.Year + by },
        Timing.Compound compound => compound with { Parts = [.. compound.Parts.Select(part => Of(part, by))] },
        _ => timing,
    };

    private static PlanDate? Of(PlanDate? date, int by) => date is { } d ? Of(d, by) : null;

    private static PlanDate Of(PlanDate date, int by)
    {
        if (date is not { Year: { } year, Day: { } day }) return date with { Year = date.Year + by };
        return new(year + by, date.Month, Math.Min(day, DateTime.DaysInMonth(year + by, date.Month)));
    }
}
