using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>
/// When the coordinators are told how a programme stands: at 09:00 of every working day, and at 15:00 of the week's last working day up to Friday
/// how the week went. A week that is wholly off has neither.
/// </summary>
public static class DigestTimes
{
    public static readonly TimeOnly Morning = new(9, 0);
    public static readonly TimeOnly EndOfWeek = new(15, 0);

    /// <summary>What was left open is asked about this long after the plan's last day; then the programme waits to be closed.</summary>
    private const int DaysAfterTheEnd = 31;

    private const int LongestRest = 60; // days; no calendar has a longer one

    /// <summary>The next of them as an instant; null: the programme is silent, or long over.</summary>
    public static DateTime? After(Programme programme, DateTime utcNow)
    {
        if (programme.IsSilent || Next(programme.Zone.ToLocal(utcNow), programme.Settings) is not { } next) return null;
        return DateOnly.FromDateTime(next) > programme.PlanYears.To.AddDays(DaysAfterTheEnd) ? null : programme.Zone.ToUtc(next);
    }

    /// <param name="now">Local date and time of the programme.</param>
    /// <param name="settings">Its calendar.</param>
    /// <returns>A later moment; null where no working day is in sight.</returns>
    public static DateTime? Next(DateTime now, PlanSettings settings)
    {
        var today = DateOnly.FromDateTime(now);
        return Enumerable.Range(0, LongestRest).Select(today.AddDays).SelectMany(day => On(day, settings)).Where(at => at > now).Select(at => (DateTime?)at).FirstOrDefault();
    }

    public static bool IsEndOfWeek(DateTime at) => TimeOnly.FromDateTime(at) == EndOfWeek;

    /// <summary>The Monday of the week that a day is in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static IEnumerable<DateTime> On(DateOnly day, PlanSettings settings)
    {
        if (settings.IsDayOff(day)) yield break;
        yield return day.ToDateTime(Morning);
        if (settings.WorkingDayOnOrBefore(MondayOf(day).AddDays(4)) == day) yield return day.ToDateTime(EndOfWeek);
    }
}
