using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>As much of an occurrence as counting and ordering need: of a whole programme they are thousands, and a page shows eight.</summary>
public sealed record OccurrenceBrief(OccurrenceId Id, ActivityId Activity, OccurrenceState State, OccurrenceFacts Facts)
{
    public bool IsDone => State is OccurrenceState.Reported or OccurrenceState.Accepted;

    /// <summary>The day by which it is to be done, or on which it is held.</summary>
    public DateOnly Day => Facts.LastDay;

    /// <summary>Null: nothing is left to do about it.</summary>
    /// <param name="now">Local date and time of the programme.</param>
    public Urgency? UrgencyAt(DateTime now)
    {
        if (State != OccurrenceState.Open) return null;
        var today = DateOnly.FromDateTime(now);
        return Facts.At(now) switch
        {
            OccurrenceStanding.Overdue => Urgency.Overdue,
            OccurrenceStanding.Unmarked => Urgency.Unmarked,
            OccurrenceStanding.DueToday or OccurrenceStanding.Running => Urgency.Today,
            OccurrenceStanding.Floating => Facts.WindowFrom <= today ? Urgency.Undated : Urgency.Later,
            OccurrenceStanding.Ongoing => Facts.WindowFrom <= today ? Urgency.Ongoing : null,
            OccurrenceStanding.Closed => null,
            _ when Day == today => Urgency.Today,
            _ => Day < DigestTimes.MondayOf(today).AddDays(7) ? Urgency.Week : Urgency.Later,
        };
    }

    /// <summary>What is in the plan now.</summary>
    public static IQueryable<Occurrence> InPlan(IQueryable<Occurrence> occurrences) => occurrences.Where(o => o.Activity!.RemovedAt == null);

    public static async Task<IReadOnlyList<OccurrenceBrief>> Load(IQueryable<Occurrence> which, CancellationToken ct)
    {
        var rows = await which.AsNoTracking()
            .Select(o => new { o.Id, o.ActivityId, o.State, o.Shape, o.WindowFrom, o.WindowTo, o.DueOn, o.StartsAt, o.DurationMinutes, o.IsSeries }).ToListAsync(ct);
        return rows.ConvertAll(o => new OccurrenceBrief(
            o.Id,
            o.ActivityId,
            o.State,
            new(o.Shape, o.WindowFrom, o.WindowTo) { DueOn = o.DueOn, StartsAt = o.StartsAt, Duration = TimeSpan.FromMinutes(o.DurationMinutes), IsSeries = o.IsSeries }));
    }
}

/// <summary>How soon something asks for a person, in the order of a list.</summary>
public enum Urgency
{
    /// <summary>Its deadline has passed, or the window in which it should have got a date.</summary>
    Overdue,
    Today,

    /// <summary>Held, and nobody has said so.</summary>
    Unmarked,

    /// <summary>Later this week, Sunday included.</summary>
    Week,
    Later,

    /// <summary>Its window is open and it has no date.</summary>
    Undated,
    Ongoing,
}
