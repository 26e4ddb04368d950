namespace Shnor.Domain.Roadmap;

/// <summary>One instance of an activity as the plan asks for it, before anyone has touched it.</summary>
/// <param name="Key">
/// The window or the original date, unique inside the activity, the same at every regeneration and under every kind:
/// <c>2022-02</c>, <c>2022-03-01..2022-04-30</c>, <c>2022-06-15</c>, <c>..2022-06-15</c> for «до 15 июня», <c>2022-02-10T12:00</c>,
/// <c>2022-03#2</c> for the second of a count; ongoing ones are <c>2022</c> or <c>2021/2022</c>.
/// </param>
/// <param name="WindowFrom">First day in which it may happen.</param>
/// <param name="WindowTo">
/// Last day in which it may happen, as the plan writes it: shown to people, never moved. A school year names no day: there it is May's last working day.
/// </param>
/// <param name="DueOn">Deadlines only: <paramref name="WindowTo"/> moved to the working day before, if it is a day off.</param>
/// <param name="StartsAt">Dated events only: local date and time of the programme (kind Unspecified).</param>
/// <param name="IsSeries">Dated, and repeats weekly or oftener: people who come every Thursday must not want to mute us.</param>
/// <param name="Lasts">Dated events only, where the plan says it: «9.25–10.10».</param>
public sealed record PlannedOccurrence(
    string Key, OccurrenceShape Shape, DateOnly WindowFrom, DateOnly WindowTo, DateOnly? DueOn = null, DateTime? StartsAt = null, bool IsSeries = false,
    TimeSpan? Lasts = null)
{
    /// <summary>An event at an hour. Also how a date that was left out (<see cref="SeriesGap"/>) is taken back: its key is the one it would have had.</summary>
    public static PlannedOccurrence Dated(DateTime startsAt, bool isSeries, TimeSpan? lasts = null)
    {
        var day = DateOnly.FromDateTime(startsAt);
        return new(OccurrenceKey.Hour(startsAt), OccurrenceShape.Dated, day, day, StartsAt: startsAt, IsSeries: isSeries, Lasts: lasts);
    }
}

/// <summary>A date of a series that is not created, because nobody would come.</summary>
public sealed record SeriesGap(DateTime StartsAt, GapReason Reason);

public enum GapReason
{
    Holiday,
    Break,
}

/// <param name="NeedsYear">A month without a year in a span of several years: a person is asked, «каждый год» is the ready answer (and what <paramref name="Occurrences"/> hold).</param>
/// <param name="NeedsWeekday">Weekly without a weekday or a time: a person is asked; until answered it is ongoing.</param>
public sealed record OccurrencePlan(
    IReadOnlyList<PlannedOccurrence> Occurrences, IReadOnlyList<SeriesGap> Gaps, bool NeedsYear = false, bool NeedsWeekday = false);
