using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>
/// The months of a plan that can be opened: all of its span, and outside it those that hold something. A plan may write a date before
/// its years, a deadline may move to December for the holidays, a late event may be held after the last window.
/// </summary>
/// <param name="Outside">First days of the months outside the span, in order.</param>
public sealed record PlanMonths(DateOnly First, DateOnly Last, IReadOnlyList<DateOnly> Outside)
{
    public static PlanMonths Of(PlanYears span, IEnumerable<DateOnly> days)
    {
        var (first, last) = (FirstDay(span.From), FirstDay(span.To));
        return new(first, last, [.. days.Select(FirstDay).Where(month => month < first || month > last).Distinct().Order()]);
    }

    /// <summary>The month of a day, or the nearest end of the span: whatever a forged button asks for.</summary>
    public DateOnly Nearest(DateOnly day)
    {
        var month = FirstDay(day);
        return Outside.Contains(month) ? month : month < First ? First : month > Last ? Last : month;
    }

    public DateOnly? Before(DateOnly month) => month > First && month <= Last
        ? month.AddMonths(-1)
        : month > Last ? LatestBefore(month) ?? Last : LatestBefore(month);

    public DateOnly? After(DateOnly month) => month >= First && month < Last
        ? month.AddMonths(1)
        : month < First ? EarliestAfter(month, First) : EarliestAfter(month, null);

    private DateOnly? LatestBefore(DateOnly month) =>
        Outside.Where(other => other < month && (month <= Last || other > Last)).Select(other => (DateOnly?)other).LastOrDefault();

    private DateOnly? EarliestAfter(DateOnly month, DateOnly? otherwise) =>
        Outside.Where(other => other > month && (otherwise is null || other < otherwise)).Select(other => (DateOnly?)other).FirstOrDefault() ?? otherwise;

    private static DateOnly FirstDay(DateOnly day) => new(day.Year, day.Month, 1);
}
