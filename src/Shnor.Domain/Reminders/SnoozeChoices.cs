using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

public enum SnoozeKind
{
    InAnHour,
    Evening,
    TomorrowMorning,
    Monday,

    /// <summary>What was chosen falls into the person's quiet hours: this is when they would hear of it.</summary>
    AfterQuietHours,
}

/// <param name="Until">The instant.</param>
/// <param name="Local">The same on the programme's clocks.</param>
public sealed record SnoozeChoice(SnoozeKind Kind, DateTime Until, DateTime Local);

/// <summary>«Напомнить позже»: to when a person may put off what they have just been reminded of, the soonest first.</summary>
public static class SnoozeChoices
{
    /// <summary>Something overdue cannot be put off for longer than this.</summary>
    public static readonly TimeSpan MostOverdue = TimeSpan.FromDays(7);

    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>Only times that are still to come, each once, before the event's start or the end of the last day. Empty: it cannot be put off.</summary>
    public static IReadOnlyList<SnoozeChoice> For(Occurrence occurrence, LocalClock clock, QuietHours quiet)
    {
        if (occurrence.State != OccurrenceState.Open || occurrence.Shape == OccurrenceShape.Ongoing) return [];
        return [.. Wishes(clock)
            .Where(wish => wish.Until > clock.UtcNow)
            .Select(wish => AsItWillBe(wish, occurrence, clock.Zone, quiet))
            .Where(choice => IsSoonEnough(choice, occurrence, clock))
            .OrderBy(choice => choice.Until).ThenBy(choice => choice.Kind).DistinctBy(choice => choice.Until)];
    }

    /// <summary>The choice that a button of this instant means now. «Через час» of a screen drawn a while ago is less than an hour away, and as good.</summary>
    /// <returns>Null for a time that no screen of the last hour has offered.</returns>
    public static SnoozeChoice? Find(DateTime until, Occurrence occurrence, LocalClock clock, QuietHours quiet)
    {
        var choices = For(occurrence, clock, quiet);
        if (choices.FirstOrDefault(choice => choice.Until == until) is { } same) return same;
        return choices.FirstOrDefault(choice => choice.Kind == SnoozeKind.InAnHour) is { } hour && clock.UtcNow < until && until < hour.Until && Holding.Until(until, quiet, clock.Zone) is null
            ? Choice(SnoozeKind.InAnHour, until, clock.Zone)
            : null;
    }

    private static IEnumerable<SnoozeChoice> Wishes(LocalClock clock)
    {
        var toMonday = ((int)DayOfWeek.Monday - (int)clock.Today.DayOfWeek + 7) % 7;
        yield return Choice(SnoozeKind.InAnHour, NextMinute(clock.UtcNow.AddHours(1)), clock.Zone);
        yield return At(SnoozeKind.Evening, clock.Today, Evening);
        yield return At(SnoozeKind.TomorrowMorning, clock.Today.AddDays(1), Ladder.Morning);
        yield return At(SnoozeKind.Monday, clock.Today.AddDays(toMonday == 0 ? 7 : toMonday), Ladder.Morning);

        SnoozeChoice At(SnoozeKind kind, DateOnly day, TimeOnly time) => Choice(kind, clock.Zone.ToUtc(day.ToDateTime(time)), clock.Zone);
    }

    private static SnoozeChoice AsItWillBe(SnoozeChoice wish, Occurrence occurrence, TimeZoneInfo zone, QuietHours quiet) =>
        Holding.Until(wish.Until, quiet, zone, InstantsOf(occurrence, zone)) is { } morning ? Choice(SnoozeKind.AfterQuietHours, morning, zone) : wish;

    private static bool IsSoonEnough(SnoozeChoice choice, Occurrence occurrence, LocalClock clock) =>
        occurrence.Facts.At(clock.Now) == OccurrenceStanding.Overdue ? choice.Until - clock.UtcNow <= MostOverdue : choice.Local < Snooze.DeadlineOf(occurrence.Facts);

    private static (DateTime Start, DateTime End)? InstantsOf(Occurrence occurrence, TimeZoneInfo zone) =>
        occurrence.Facts.Hours is { } hours ? (zone.ToUtc(hours.Start), zone.ToUtc(hours.Start) + (hours.End - hours.Start)) : null;

    private static SnoozeChoice Choice(SnoozeKind kind, DateTime until, TimeZoneInfo zone) => new(kind, until, zone.ToLocal(until));

    private static DateTime NextMinute(DateTime instant) => instant.AddTicks((TimeSpan.TicksPerMinute - (instant.Ticks % TimeSpan.TicksPerMinute)) % TimeSpan.TicksPerMinute);
}
