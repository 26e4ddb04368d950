namespace Shnor.Domain.Roadmap;

/// <summary>
/// A date as precisely as a plan writes it: «15 июня 2024» is a day of a year, «апрель 2024» a month of a year,
/// «до 1 марта» without a year a day of any year, «апрель» a month of any year.
/// </summary>
/// <param name="Year">1900–2100, or null where neither the phrase nor the plan names one.</param>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31, or null where the phrase names a whole month.</param>
public readonly record struct PlanDate(int? Year, int Month, int? Day = null)
{
    /// <summary><c>YYYY-MM-DD</c>, <c>YYYY-MM</c>, <c>MM-DD</c> or <c>MM</c>.</summary>
    public override string ToString() => (Year is { } y ? $"{y:0000}-" : "") + $"{Month:00}" + (Day is { } d ? $"-{d:00}" : "");
}
