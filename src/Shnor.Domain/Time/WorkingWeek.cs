namespace Shnor.Domain.Time;

/// <summary>Which days of a week are worked; chosen per programme, since many schools work on Saturdays.</summary>
public enum WorkingWeek
{
    MonFri,
    MonSat,
}

public static class WorkingWeeks
{
    public static bool Includes(this WorkingWeek week, DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => false,
        DayOfWeek.Saturday => week == WorkingWeek.MonSat,
        _ => true,
    };
}
