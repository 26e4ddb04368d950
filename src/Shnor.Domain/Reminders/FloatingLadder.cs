using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>
/// «Назначьте дату»: «date-0», «date-25», «date-50», «date-75» at the window's start, quarter, half and three quarters, and
/// «date-50-coordinator»; undated at the end, <see cref="OverdueLadder"/>. All at 09:00.
/// </summary>
internal static class FloatingLadder
{
    private const int DaysBetween = 7; // "at most once a week"

    public static IEnumerable<Rung> Rungs(OccurrenceFacts facts, PlanSettings settings)
    {
        var window = new DaySpan(facts.WindowFrom, facts.WindowTo);
        return [.. ToResponsible(window, settings), .. ToCoordinator(window, settings), .. OverdueLadder.Rungs(window.To, facts.NextWindowOpens, settings)];
    }

    private static IEnumerable<Rung> ToResponsible(DaySpan window, PlanSettings settings)
    {
        DateOnly? last = null;

        // A window of a few days is too short to begin asking in it: on its first morning nobody can gather people any more.
        if (window.Days < DaysBetween)
        {
            last = settings.WorkingDayOnOrBefore(window.From.AddDays(-DaysBetween));
            yield return At("date-7d", RungRecipient.Responsible, last.Value);
        }

        foreach (var percent in new[] { 0, 25, 50, 75 })
        {
            var day = DayAt(window, percent, settings);
            if (!window.Contains(day) || day < last?.AddDays(DaysBetween)) continue;
            last = day;
            yield return At($"date-{percent}", RungRecipient.Responsible, day);
        }
    }

    private static IEnumerable<Rung> ToCoordinator(DaySpan window, PlanSettings settings)
    {
        var half = DayAt(window, 50, settings);
        if (window.Contains(half)) yield return At("date-50-coordinator", RungRecipient.Coordinator, half);
    }

    private static DateOnly DayAt(DaySpan window, int percent, PlanSettings settings) =>
        settings.WorkingDayOnOrAfter(window.From.AddDays(window.Days * percent / 100));

    private static Rung At(string name, RungRecipient to, DateOnly day) => new(name, RungPurpose.SetDate, to, day.ToDateTime(Ladder.Morning));
}
