using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>
/// A plan under review, as it is kept between turns: what the document said and what the coordinator has answered. What it means is
/// computed from that, so an answer can always be taken back.
/// </summary>
/// <param name="Years">As <see cref="PlanYears.ToString"/> writes them; null is asked.</param>
public sealed record PlanReview(string Title, string? Years, string ZoneId, IReadOnlyList<ReviewRow> Rows, IReadOnlyList<string> Notes, IReadOnlyList<ReviewAnswer> Answers)
{
    private const string NoTitle = "Программа без названия";

    public static PlanReview Of(PlanDraft draft, string zoneId) => new(
        draft.Title ?? NoTitle,
        draft.Years?.ToString(),
        zoneId,
        [.. draft.Rows.Select(row => new ReviewRow(row.No, row.Section, row.Title, row.DeadlineText, row.ResponsibleText, row.Expected, row.Years?.ToString(), Kind: null))],
        draft.Notes,
        []);

    public string? AnswerTo(ReviewQuestion question) => Answers.FirstOrDefault(answer => answer.Question == question)?.Choice;

    /// <summary>«Только просмотр», the ready answer for a plan whose years are over.</summary>
    public bool IsReadOnly => AnswerTo(ReviewQuestion.Over) is ReviewChoice.Right or ReviewChoice.ReadOnly;

    public PlanReview With(ReviewQuestion question, string choice) => this with { Answers = [.. Answers.Where(a => a.Question != question), new(question, choice)] };

    public PlanReview WithoutLastAnswer() => this with { Answers = [.. Answers.SkipLast(1)] };
}

/// <param name="Kind">Set when the coordinator has changed it; null: as the title tells.</param>
public sealed record ReviewRow(
    string? No, string? Section, string Title, string DeadlineText, string ResponsibleText, string? Expected, string? Years, ActivityKind? Kind);

public sealed record ReviewAnswer(ReviewQuestion Question, string Choice);

/// <summary>What only a person can tell, in the order it is asked. A question nobody needs is not asked.</summary>
public enum ReviewQuestion
{
    Years,
    Overview,
    SameTitle,
    Over,
    EveryYear,
    NoWeekday,
    Unclear,
    PastDeadlines,
    Gaps,
}

/// <summary>Choices of the questions; <see cref="Right"/> takes the ready answer.</summary>
public static class ReviewChoice
{
    public const string Right = "ok";
    public const string NewProgramme = "new";
    public const string ReadOnly = "read";
    public const string Shift = "shift";
    public const string MarkDone = "done";
    public const string Remind = "remind";
    public const string KeepDates = "keep";
}

/// <summary>What the plan means, row by row, with the answers so far.</summary>
public sealed record Understood(PlanYears Years, IReadOnlyList<UnderstoodRow> Rows)
{
    /// <summary>Whether the answer to this question changes what the rows mean; the others only say what is done with them.</summary>
    public static bool DependsOn(ReviewQuestion question) => question is ReviewQuestion.Years or ReviewQuestion.Over or ReviewQuestion.Gaps;

    /// <returns>Null while the years are not known.</returns>
    public static Understood? Of(PlanReview review, DateOnly today, PlanSettings settings)
    {
        if (PlanYears.TryParse(review.Years ?? review.AnswerTo(ReviewQuestion.Years)) is not { } written) return null;
        var shift = review.AnswerTo(ReviewQuestion.Over) == ReviewChoice.Shift ? YearShift.ToNow(written, today) : 0;
        var keepDates = review.AnswerTo(ReviewQuestion.Gaps) == ReviewChoice.KeepDates;
        return new(YearShift.Of(written, shift), [.. review.Rows.Select(row => Read(row, written, shift, settings, keepDates))]);
    }

    private static UnderstoodRow Read(ReviewRow row, PlanYears written, int shift, PlanSettings settings, bool keepDates)
    {
        var years = PlanYears.TryParse(row.Years) ?? written;
        var timing = YearShift.Of(DeadlinePhrase.Parse(row.DeadlineText, new DeadlineContext(years)), shift);
        var kind = row.Kind ?? ActivityKindTeller.Tell(row.Title);
        var plan = OccurrencePlanner.Plan(timing, kind, YearShift.Of(years, shift), settings);
        if (keepDates) plan = plan with { Occurrences = [.. plan.Occurrences.Concat(plan.Gaps.Select(gap => Kept(gap, plan.Occurrences))).OrderBy(o => o.WindowFrom)] };
        return new(row, timing, kind, plan);
    }

    /// <summary>«Оставить»: the meeting as its neighbours in the series are held.</summary>
    private static PlannedOccurrence Kept(SeriesGap gap, IEnumerable<PlannedOccurrence> held)
    {
        var neighbour = held.FirstOrDefault(each => each.StartsAt is { } start && start.DayOfWeek == gap.StartsAt.DayOfWeek && start.TimeOfDay == gap.StartsAt.TimeOfDay);
        return PlannedOccurrence.Dated(gap.StartsAt, neighbour?.IsSeries ?? true, neighbour?.Lasts);
    }
}

public sealed record UnderstoodRow(ReviewRow Row, Timing Timing, ActivityKind Kind, OccurrencePlan Plan)
{
    /// <summary>Read when it is asked for: most screens of a review name nobody.</summary>
    public IReadOnlyList<ResponsibleName> Responsible => field ??= ResponsibleCell.Split(Row.ResponsibleText);

    /// <summary>A reading that a person should look at, where no question of its own does.</summary>
    public bool IsUnclear => Timing is Timing.Unparseable || (Timing.Review && !Plan.NeedsYear && !Plan.NeedsWeekday);

    /// <summary>Meetings left out that somebody could still hold.</summary>
    public IEnumerable<SeriesGap> GapsFrom(DateOnly today) => Plan.Gaps.Where(gap => DateOnly.FromDateTime(gap.StartsAt) >= today);
}
