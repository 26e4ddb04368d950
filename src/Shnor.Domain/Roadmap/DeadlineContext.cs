namespace Shnor.Domain.Roadmap;

/// <summary>What stands around a deadline phrase and decides what it leaves unsaid.</summary>
/// <param name="Years">The years of the plan; null where neither its heading nor its title names them.</param>
/// <param name="HeadingMonth">The month in the heading above the table («Сентябрь»): «вторая неделя» is a week of it.</param>
public sealed record DeadlineContext(PlanYears? Years = null, (int Year, int Month)? HeadingMonth = null)
{
    public static DeadlineContext None { get; } = new();

    /// <summary>The year a month written without one belongs to, or null where several would do.</summary>
    public int? YearOf(int month)
    {
        if (HeadingMonth is { } heading && (Years is null || heading.Month == month)) return NearHeading(heading, month);
        return Years?.YearOf(month);
    }

    /// <summary>A span of several years leaves a bare month open, and a person is asked which year is meant.</summary>
    internal bool LeavesYearOpen => Years is { IsSchoolYear: false, IsSingleYear: false };

    // Monthly tables belong to a school year: «21.09» in the table of January is last September's.
    private static int NearHeading((int Year, int Month) heading, int month)
    {
        var schoolYear = heading.Month >= 8 ? heading.Year : heading.Year - 1;
        return month == heading.Month ? heading.Year : month >= 8 ? schoolYear : schoolYear + 1;
    }
}
