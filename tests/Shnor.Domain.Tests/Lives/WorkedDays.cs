using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Lives;

/// <summary>The worked days around a plan, written out one by one: days are counted here by looking at the list.</summary>
internal sealed class WorkedDays
{
    private readonly List<DateOnly> _days;

    public WorkedDays(PlanSettings settings, DateOnly around)
    {
        const int YearsAround = 3;
        _days = [.. Enumerable.Range(-366 * YearsAround, 2 * 366 * YearsAround).Select(around.AddDays).Where(day => !settings.IsDayOff(day))];
    }

    public bool Has(DateOnly day) => _days.BinarySearch(day) >= 0;

    public DateOnly LastUpTo(DateOnly day) => _days[IndexAfter(day) - 1];

    public DateOnly FirstFrom(DateOnly day) => _days[IndexAfter(day.AddDays(-1))];

    /// <summary>The n-th worked day after a day, or before it.</summary>
    public DateOnly From(DateOnly day, int n) => n > 0 ? _days[IndexAfter(day) - 1 + n] : _days[IndexAfter(day.AddDays(-1)) + n];

    private int IndexAfter(DateOnly day) => _days.BinarySearch(day) is var found && found >= 0 ? found + 1 : ~found;
}
