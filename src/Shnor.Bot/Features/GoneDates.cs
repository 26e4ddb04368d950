using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>Dates that go out of the plan with their row: they are cancelled, and whoever may have an event of it in their calendar is told.</summary>
internal static class GoneDates
{
    /// <param name="turn">Of the coordinator.</param>
    /// <param name="ahead">Of one activity, still ahead, with the activity and its programme.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task Cancel(Turn turn, IReadOnlyList<Occurrence> ahead, CancellationToken ct)
    {
        var announced = Announced(ahead).ToHashSet();
        foreach (var occurrence in ahead)
        {
            var change = new EventChange(KnownEvent.Of(occurrence));
            if (!(announced.Contains(occurrence) ? occurrence.CallOff() == CallOffOutcome.Done : occurrence.Cancel())) continue;
            turn.Db.History.Add(new HistoryEntry { ProgrammeId = occurrence.ProgrammeId, OccurrenceId = occurrence.Id, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Cancelled });
            if (announced.Contains(occurrence)) await EventNotices.Tell(turn, occurrence, change, ct);
        }
    }

    /// <summary>What has been held can still be marked.</summary>
    public static bool IsAhead(Occurrence occurrence, DateTime localNow) => occurrence.State == OccurrenceState.Open && !(occurrence.StartsAt <= localNow);

    /// <summary>Of a series people are told once, of its next date: twenty letters say no more than one.</summary>
    private static IEnumerable<Occurrence> Announced(IEnumerable<Occurrence> cancelled) => cancelled
        .Where(o => o.StartsAt is not null)
        .OrderBy(o => o.StartsAt)
        .DistinctBy(o => o.IsSeries ? 0 : o.Id.Value);
}
