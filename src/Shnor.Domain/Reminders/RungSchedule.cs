using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>
/// Which rungs of an occurrence are due, and when the next one is. The ladder is computed, never stored; what is stored is one instant per
/// occurrence, so that a change of the ladder, of the calendar or of the event's date needs no clean-up.
/// </summary>
public static class RungSchedule
{
    /// <summary>The rungs that came due after the last look, the earliest first; nothing once the occurrence is no longer open.</summary>
    public static IReadOnlyList<(Rung Rung, DateTime Instant)> Due(Occurrence occurrence, DateTime utcNow) => occurrence.State != OccurrenceState.Open
        ? []
        : [.. Ladder(occurrence).Where(rung => rung.Instant > occurrence.RungsPlannedUntil && rung.Instant <= utcNow)];

    /// <summary>The rung of this name as the ladder has it now, or null when there is none any more.</summary>
    public static (Rung Rung, DateTime Instant)? Find(Occurrence occurrence, string name) =>
        Ladder(occurrence).Where(each => each.Rung.Name == name).Select(each => ((Rung, DateTime)?)each).FirstOrDefault();

    /// <summary>Everything up to now is dealt with: planned, or too old to be said.</summary>
    public static void MoveOn(Occurrence occurrence, DateTime utcNow)
    {
        if (occurrence.RungsPlannedUntil < utcNow) occurrence.RungsPlannedUntil = utcNow;
        occurrence.NextRungAt = occurrence.State == OccurrenceState.Open
            ? Ladder(occurrence).Select(rung => rung.Instant).Where(instant => instant > occurrence.RungsPlannedUntil).Cast<DateTime?>().Min()
            : null;
    }

    private static IEnumerable<(Rung Rung, DateTime Instant)> Ladder(Occurrence occurrence)
    {
        if (occurrence.Activity?.RemovedAt is not null) return []; // no longer in the plan, whatever becomes of its marks
        var programme = occurrence.Activity?.Programme ?? throw new InvalidOperationException("An occurrence was asked for its rungs without its programme.");
        if (programme.IsSilent) return []; // paused, finished, or only looked at
        return Reminders.Ladder.For(occurrence.Facts, programme.Settings).Select(rung => (rung, InstantOf(rung, occurrence, programme.Zone)));
    }

    private static DateTime InstantOf(Rung rung, Occurrence occurrence, TimeZoneInfo zone) =>
        rung.FromStart is { } fromStart ? zone.ToUtc(occurrence.StartsAt!.Value) + fromStart : zone.ToUtc(rung.At);
}
