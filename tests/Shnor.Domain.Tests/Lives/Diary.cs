using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Lives;

/// <summary>What the people of a life know of one occurrence, written down by the test itself as they act; the product is not asked.</summary>
internal sealed class Diary(Occurrence occurrence, DateTime launch)
{
    public Occurrence Occurrence => occurrence;

    public bool IsOpen { get; set; } = occurrence.State == OccurrenceState.Open;

    public DateTime? Start { get; private set; } = occurrence.StartsAt;

    public DateOnly? Due { get; private set; } = occurrence.DueOn;

    /// <summary>How often it was given another day or hour.</summary>
    public int Moves { get; private set; }

    /// <summary>Since when it stands as it does: marked, moved, called off, taken back.</summary>
    public DateTime TouchedAt { get; set; } = launch;

    public Snooze? Snooze { get; set; }

    /// <summary>The <see cref="Moves"/> when it was put off.</summary>
    public int SnoozedAtMove { get; set; }

    public TimeSpan Duration => TimeSpan.FromMinutes(occurrence.DurationMinutes);

    public void MovedTo(DateTime start)
    {
        if (Start != start) Moves++;
        Start = start;
    }

    public void MovedTo(DateOnly due)
    {
        if (Due != due) Moves++;
        Due = due;
    }

    public override string ToString() => $"{occurrence.Key} {occurrence.Shape} {occurrence.WindowFrom:yyyy-MM-dd}..{occurrence.WindowTo:yyyy-MM-dd} due {Due:yyyy-MM-dd} start {Start:yyyy-MM-dd HH:mm} series {occurrence.IsSeries} open {IsOpen} next {occurrence.NextWindowOpens:yyyy-MM-dd}";
}

/// <summary>One row that a look at the tables wrote down.</summary>
internal sealed record Waiting(Diary About, string Name, DateTime DueAt, int AtMove);

/// <summary>Something that was said to one person.</summary>
internal sealed record Said(Diary About, Rung Rung, DateTime DueAt, DateTime At);
