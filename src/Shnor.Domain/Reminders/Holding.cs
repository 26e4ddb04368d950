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
}
