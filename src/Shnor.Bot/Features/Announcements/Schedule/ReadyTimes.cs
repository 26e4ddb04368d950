using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>Which times are offered, and which may be chosen at all.</summary>
internal static class ReadyTimes
{
    public const int MostDays = 365;

    public static readonly TimeOnly Morning = new(9, 0);

    private static readonly TimeOnly[] OfToday = [new(12, 0), new(15, 0), new(18, 0)];

    /// <summary>The hours of a chosen day.</summary>
    public static readonly IReadOnlyList<TimeOnly> Hours = [.. Enumerable.Range(8, 12).Select(hour => new TimeOnly(hour, 0))];

    /// <summary>09:00 of the next working morning that is still to come.</summary>
    public static DateTime NextMorning(LocalClock clock, PlanSettings settings) =>
        settings.WorkingDayOnOrAfter(clock.Now < clock.Today.ToDateTime(Morning) ? clock.Today : clock.Today.AddDays(1)).ToDateTime(Morning);

    /// <summary>Local moments, the earliest first: the rest of today, and the morning.</summary>
    public static IReadOnlyList<DateTime> LaterToday(LocalClock clock) => [.. OfToday.Select(hour => clock.Today.ToDateTime(hour)).Where(at => at > clock.Now.AddMinutes(5))];

    /// <summary>A sentence that says what to choose instead; null: the time is good.</summary>
    public static string? Refusal(DateTime at, LocalClock clock)
    {
        if (at <= clock.Now) return "Это время уже прошло. Выберите более позднее.";
        return DateOnly.FromDateTime(at) > clock.Today.AddDays(MostDays) ? "Это дальше чем через год. Выберите день поближе." : null;
    }
}
