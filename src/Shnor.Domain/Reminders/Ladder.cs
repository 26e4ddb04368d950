using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Reminders;

/// <summary>
/// The rungs of an occurrence by time, from first to last, whatever the hour is now: the scheduler leaves out those before the launch, and
/// the courier those that are no longer true. Names are stored in outbox keys: a name once sent is never given another meaning.
/// </summary>
public static class Ladder
{
    public static IReadOnlyList<Rung> For(OccurrenceFacts facts, PlanSettings settings)
    {
        if (facts.Hours is { } hours) return [.. EventLadder.Rungs(hours.Start, hours.End, facts.IsSeries).OrderBy(rung => rung.At)];
        return facts.Shape switch
        {
            OccurrenceShape.Deadline => OneADay(DeadlineLadder.Rungs(facts, settings)),
            OccurrenceShape.Floating => OneADay(FloatingLadder.Rungs(facts, settings)),
            _ => OneADay(OngoingLadder.Rungs(facts, settings)),
        };
    }

    internal static readonly TimeOnly Morning = new(9, 0);

    /// <summary>
    /// Two rungs of one occurrence never share a day for one person: the later is sent. Ladders are written from mild to urgent, so the
    /// later is the last of the day even where days off have put a milder one behind it.
    /// </summary>
    private static IReadOnlyList<Rung> OneADay(IEnumerable<Rung> mildToUrgent) =>
        [.. mildToUrgent.GroupBy(rung => (rung.To, rung.At)).Select(sameDay => sameDay.Last()).OrderBy(rung => rung.At)];
}
