using System.Collections.Concurrent;
using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>
/// A review → what it means. A press changes one row of hundreds, so what was read once is remembered: the same words in the same years
/// mean the same. Nothing depends on the memory but the time a press takes.
/// </summary>
public sealed class UnderstandPlan
{
    private const int MostRemembered = 5000; // rows; two of the longest plans that are taken

    private readonly ConcurrentDictionary<RowWords, RowMeaning> _rows = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<ResponsibleName>> _cells = new(StringComparer.Ordinal);

    /// <returns>Null while the years are not known.</returns>
    public Understood? Read(PlanReview review, DateOnly today)
    {
        if (PlanYears.TryParse(review.Years ?? review.AnswerTo(ReviewQuestion.Years)) is not { } written) return null;
        var shift = review.AnswerTo(ReviewQuestion.Over) == ReviewChoice.Shift ? YearShift.ToNow(written, today) : 0;
        var keepDates = review.AnswerTo(ReviewQuestion.Gaps) == ReviewChoice.KeepDates;
        return new(YearShift.Of(written, shift), [.. review.Rows.Select((row, i) => new UnderstoodRow(i, row, MeaningOf(row, written, shift, keepDates), NamesOf(row)))]);
    }

    /// <summary>Words that a person writes about a deadline of this row.</summary>
    public DeadlineReading Hear(string words, PlanReview review, ReviewRow row, DateOnly today)
    {
        var written = PlanYears.TryParse(row.Years) ?? PlanYears.TryParse(review.Years ?? review.AnswerTo(ReviewQuestion.Years));
        var shift = review.AnswerTo(ReviewQuestion.Over) == ReviewChoice.Shift && written is not null ? YearShift.ToNow(written, today) : 0;
        var years = written is null ? null : YearShift.Of(written, shift);
        return DeadlinePhrase.Read(words, new(years, MonthIn(row.Month, years, shift)));
    }

    public IReadOnlyList<ResponsibleName> NamesOf(ReviewRow row) =>
        row.People is { } people ? [.. people.Select(OneName)] : Remember(_cells, row.ResponsibleText, ResponsibleCell.Split);

    /// <summary>Somebody who was chosen whole stays whole: «Светлова Е.А., методист».</summary>
    private ResponsibleName OneName(string text) => Remember(_cells, text, ResponsibleCell.Split) is [var only] ? only : new(text, Person: null);

    private RowMeaning MeaningOf(ReviewRow row, PlanYears written, int shift, bool keepDates)
    {
        var years = PlanYears.TryParse(row.Years) ?? written;
        return Remember(_rows, new(row.Title, row.DeadlineText, row.Month, row.Deadline, row.Kind, years, shift, keepDates), Meaning);
    }

    private static RowMeaning Meaning(RowWords words)
    {
        var span = YearShift.Of(words.Years, words.Shift);
        var reading = words.Deadline switch
        {
            { Timing: { } chosen } => new DeadlineReading(TimingJson.Read(chosen), Evidence: "", Confidence.Sure, Others: []),
            { Words: { } said } => DeadlinePhrase.Read(said, new(span, MonthIn(words.Month, span, words.Shift))),
            _ => Shifted(DeadlinePhrase.Read(words.Written, new(words.Years, MonthIn(words.Month, words.Years, shift: 0))), words.Shift),
        };
        var kind = words.Kind ?? ActivityKindTeller.Tell(words.Title);
        var plan = OccurrencePlanner.Plan(reading.Timing, kind, span, PlanSettings.Default);
        if (words.KeepDates) plan = plan with { Occurrences = [.. plan.Occurrences.Concat(plan.Gaps.Select(gap => Kept(gap, plan.Occurrences))).DistinctBy(o => o.Key).OrderBy(o => o.WindowFrom)] };
        return new(reading, kind, plan);
    }

    private static (int Year, int Month)? MonthIn(PlanMonth? month, PlanYears? years, int shift) => (month is { Year: { } year } ? month with { Year = year + shift } : month)?.In(years);

    private static DeadlineReading Shifted(DeadlineReading reading, int by) => by == 0
        ? reading
        : reading with { Timing = YearShift.Of(reading.Timing, by), Others = [.. reading.Others.Select(other => YearShift.Of(other, by))] };

    /// <summary>«Оставить»: the meeting as its neighbours in the series are held.</summary>
    private static PlannedOccurrence Kept(SeriesGap gap, IEnumerable<PlannedOccurrence> held)
    {
        var neighbour = held.FirstOrDefault(each => each.StartsAt is { } start && start.DayOfWeek == gap.StartsAt.DayOfWeek && start.TimeOfDay == gap.StartsAt.TimeOfDay);
        return PlannedOccurrence.Dated(gap.StartsAt, neighbour?.IsSeries ?? true, neighbour?.Lasts);
    }

    private static TValue Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> memory, TKey key, Func<TKey, TValue> read)
        where TKey : notnull
    {
        if (memory.TryGetValue(key, out var known)) return known;
        if (memory.Count >= MostRemembered) memory.Clear();
        return memory[key] = read(key);
    }

    private sealed record RowWords(string Title, string Written, PlanMonth? Month, RowDeadline? Deadline, ActivityKind? Kind, PlanYears Years, int Shift, bool KeepDates);
}
