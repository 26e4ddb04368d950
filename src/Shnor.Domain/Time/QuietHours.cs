using System.Globalization;

namespace Shnor.Domain.Time;

/// <summary>
/// The hours in which the bot says nothing of its own accord, on the clocks of the programme that a message is about.
/// <para>
/// 21:00–08:00 crosses midnight: a clock that shows less at the end than at the beginning has passed 00:00 in between, so the hours begin in the
/// evening of one day and end in the morning of the next. Equal ends are no quiet hours at all, never a whole day of silence.
/// </para>
/// </summary>
public sealed record QuietHours
{
    private const string Clock = "HH':'mm";

    /// <exception cref="ArgumentException">Not whole minutes: nobody could see the difference on a screen.</exception>
    public QuietHours(TimeOnly from, TimeOnly to)
    {
        (From, To) = (WholeMinute(from, nameof(from)), WholeMinute(to, nameof(to)));
    }

    public static QuietHours Usual { get; } = new(new(21, 0), new(8, 0));

    public static QuietHours Off { get; } = new(default, default);

    /// <summary>The first quiet minute.</summary>
    public TimeOnly From { get; }

    /// <summary>The first minute that is quiet no more.</summary>
    public TimeOnly To { get; }

    public bool IsOff => From == To;

    public bool CrossesMidnight => To < From;

    /// <summary>What the clocks show between the two ends; none when off.</summary>
    public TimeSpan Length => To - From;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static QuietHours? TryParse(string text) =>
        text.Split('-') is [var from, var to] && ReadClock(from) is { } first && ReadClock(to) is { } last ? new(first, last) : null;

    /// <summary>«21:00» and nothing else.</summary>
    public static TimeOnly? ReadClock(string text) =>
        TimeOnly.TryParseExact(text, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>When the quiet ends that this instant falls into; null when it falls into none.</summary>
    /// <param name="utc">An instant.</param>
    /// <param name="zone">The zone of the programme.</param>
    public DateTime? EndAfter(DateTime utc, TimeZoneInfo zone)
    {
        if (IsOff) return null;
        var today = DateOnly.FromDateTime(zone.ToLocal(utc));
        return Night(today.AddDays(-1)) ?? Night(today);

        // One stretch from its first instant to its last: where the clocks are put back in it, it ends once, though they show its end twice.
        DateTime? Night(DateOnly evening)
        {
            var starts = zone.ToUtc(evening.ToDateTime(From));
            var ends = zone.ToUtc(evening.AddDays(CrossesMidnight ? 1 : 0).ToDateTime(To));
            return starts <= utc && utc < ends ? ends : null;
        }
    }

    private static TimeOnly WholeMinute(TimeOnly time, string name) =>
        time.Ticks % TimeSpan.TicksPerMinute == 0 ? time : throw new ArgumentException("Quiet hours begin and end with a whole minute.", name);

    /// <summary>«21:00-08:00», as it is stored.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH':'mm}-{To:HH':'mm}");
}
