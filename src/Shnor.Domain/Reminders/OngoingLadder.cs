using System.Globalization;
using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>
/// «Как идёт?»: «progress-2022-04», «progress-2022-07», «progress-2022-10» on the first working day of the month, and «progress-end» on the
/// window's last one; all at 09:00, and only inside the window.
/// </summary>
internal static class OngoingLadder
{
    private static readonly int[] _months = [4, 7, 10]; // where a quarter has passed

    public static IEnumerable<Rung> Rungs(OccurrenceFacts facts, PlanSettings settings)
    {
        var window = new DaySpan(facts.WindowFrom, facts.WindowTo);
        for (var year = window.From.Year; year <= window.To.Year; year++)
        {
            foreach (var month in _months)
            {
                var day = settings.WorkingDayOnOrAfter(new(year, month, 1));
                if (window.Contains(day)) yield return At(string.Create(CultureInfo.InvariantCulture, $"progress-{year}-{month:00}"), day);
            }
        }

        var last = settings.WorkingDayOnOrBefore(window.To);
        if (window.Contains(last)) yield return At("progress-end", last);
    }

    private static Rung At(string name, DateOnly day) => new(name, RungPurpose.Progress, RungRecipient.Responsible, day.ToDateTime(Ladder.Morning));
}
