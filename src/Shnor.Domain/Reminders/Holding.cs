using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>What quiet hours hold: everything whose holding would not bring it later than 10 minutes before an event's start.</summary>
public static class Holding
{
    /// <summary>An event's message that would come any later than this is not held.</summary>
    public static readonly TimeSpan LeastBeforeStart = TimeSpan.FromMinutes(10);

    /// <param name="utc">When it would be said.</param>
    /// <param name="quiet">Of the person it is said to.</param>
    /// <param name="zone">Of the programme it is about.</param>
    /// <param name="hours">Start and end of the event it is about, as instants; null: it is about no event, or can wait all the same.</param>
    /// <returns>The instant until which it is held; null: it goes at once.</returns>
    public static DateTime? Until(DateTime utc, QuietHours quiet, TimeZoneInfo zone, (DateTime Start, DateTime End)? hours = null)
    {
        if (quiet.EndAfter(utc, zone) is not { } morning) return null;
        // What is over can be asked about in the morning.
        return hours is { } ahead && utc < ahead.End && morning > ahead.Start - LeastBeforeStart ? null : morning;
    }

    /// <summary>What is said once a day waits for the hour that its reader has chosen, on the day it is due. An hour in which they sleep is no choice: then it comes as it falls due.</summary>
    /// <param name="utc">When it would be said.</param>
    /// <param name="dueUtc">When it fell due.</param>
    /// <param name="hour">Null: none chosen.</param>
    /// <param name="quiet">Of the same person.</param>
    /// <param name="zone">Of the programme it is about.</param>
    /// <returns>The instant until which it is held; null: that hour has come, or there is none.</returns>
    public static DateTime? UntilHour(DateTime utc, DateTime dueUtc, TimeOnly? hour, QuietHours quiet, TimeZoneInfo zone)
    {
        if (hour is not { } chosen) return null;
        var at = zone.ToUtc(DateOnly.FromDateTime(zone.ToLocal(dueUtc)).ToDateTime(chosen));
        return utc < at && quiet.EndAfter(at, zone) is null ? at : null;
    }
}
