namespace Shnor.Domain.Time;

/// <summary>What a programme says about its days; editable, so never a constant in a rule.</summary>
public sealed record PlanSettings
{
    public static PlanSettings Default { get; } = new();

    public WorkingCalendar Days { get; init; } = WorkingCalendar.Russia;

    public WorkingWeek Week { get; init; } = WorkingWeek.MonFri;

    /// <summary>Null where weekly events go on all year.</summary>
    public BreakSpan? Break { get; init; } = BreakSpan.Summer;

    public SchoolTerms Terms { get; init; } = SchoolTerms.Quarters;

    public bool IsDayOff(DateOnly date) => Days.IsDayOff(date, Week);

    public DateOnly WorkingDayOnOrBefore(DateOnly date) => Days.WorkingDayOnOrBefore(date, Week);

    public DateOnly WorkingDayOnOrAfter(DateOnly date) => Days.WorkingDayOnOrAfter(date, Week);

    public DateOnly AddWorkingDays(DateOnly date, int n) => Days.AddWorkingDays(date, n, Week);
}
