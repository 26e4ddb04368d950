using Shnor.Bot.Chat;
using Shnor.Bot.Features.Plan.NewVersion;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>Where a review stands at a moment: what the plan means with the answers so far, and what is asked next.</summary>
/// <param name="Understood">Null while the years are not known.</param>
/// <param name="Open">The first question that is open and has something to ask about; null: ready to launch.</param>
/// <param name="Item">The row or the unread piece the open question is about, where it is about one.</param>
internal sealed record ReviewStanding(PlanReview Review, Understood? Understood, ReviewQuestion? Open, LocalClock Clock, AskedItem? Item = null)
{
    private static readonly ReviewQuestion[] OfNewRows =
        [ReviewQuestion.EveryYear, ReviewQuestion.NoDeadline, ReviewQuestion.Weekday, ReviewQuestion.Unclear, ReviewQuestion.Unread, ReviewQuestion.Gaps];

    /// <summary>Set while the open question is <see cref="ReviewQuestion.Which"/>.</summary>
    public WhichPlan? Which { get; private init; }

    /// <summary>Set when the document is a newer version of a running plan.</summary>
    public VersionStanding? Version { get; private init; }

    /// <summary>There are programmes this could be a newer version of, and it has not been said that it is.</summary>
    public bool MayBeKnown { get; private init; }

    /// <summary>The programme whose next year this is.</summary>
    public KnownPlan? FollowsOn { get; private init; }

    /// <summary>The row that is asked about, if one is.</summary>
    public UnderstoodRow? Row => Open is ReviewQuestion.Weekday or ReviewQuestion.Unclear ? Understood!.All[Item!.Index] : null;

    /// <param name="turn">Of the coordinator.</param>
    /// <param name="review">With the answers so far.</param>
    /// <param name="understand">Tells what the rows mean.</param>
    /// <param name="ct">Cancels the look at the programmes there are.</param>
    public static async Task<ReviewStanding> Of(Turn turn, PlanReview review, UnderstandPlan understand, CancellationToken ct)
    {
        var clock = ClockOf(turn, review);
        var understood = understand.Read(review, clock.Today);
        if (review is { Undated: not null } && review.AnswerTo(ReviewQuestion.Undated) is null) return new(review, understood, ReviewQuestion.Undated, clock);
        if (understood is null) return new(review, null, ReviewQuestion.Years, clock);
        var chosen = await WhichPlan.Chosen(turn, review, ct);
        if (chosen is null && await WhichPlan.Of(turn, review, understood, ct) is { Alike.Count: > 0 } which) return new(review, understood, ReviewQuestion.Which, clock) { Which = which };
        if (chosen is (PlanPurpose.NewVersion, { } running)) return OfVersion(review, await VersionStanding.Of(turn, review, running, understand, ct), clock);
        if (chosen is (PlanPurpose.NextYear, { } before)) (review, clock) = (review with { ZoneId = before.ZoneId }, ClockOf(turn, review with { ZoneId = before.ZoneId }));
        foreach (var question in Enum.GetValues<ReviewQuestion>())
        {
            if (review.AnswerTo(question) is not null || !Applies(review, understood, question, clock.Today)) continue;
            return new(review, understood, question, clock, AskedItem.Of(question, review, understood))
            {
                FollowsOn = chosen?.Of,
                MayBeKnown = question == ReviewQuestion.Overview && chosen?.Of is null && await WhichPlan.IsAny(turn, ct),
            };
        }

        return new(review, understood, null, clock) { FollowsOn = chosen?.Of };
    }

    /// <summary>Of a newer version only what it brings is asked about.</summary>
    private static ReviewStanding OfVersion(PlanReview review, VersionStanding version, LocalClock clock)
    {
        var news = new Understood(version.Understood.Years, version.Understood.All, version.Settled);
        var standing = new ReviewStanding(review, version.Understood, null, clock) { Version = version };
        if (version.Doubtful is [var doubtful, ..])
        {
            var done = review.Answers.Count(answer => answer.Question == ReviewQuestion.SameActivity);
            return standing with { Open = ReviewQuestion.SameActivity, Item = new(doubtful, done + 1, done + version.Doubtful.Count) };
        }

        if (version.IsNone || review.AnswerTo(ReviewQuestion.Difference) != version.Signature) return standing with { Open = ReviewQuestion.Difference };
        foreach (var question in OfNewRows)
        {
            if (review.AnswerTo(question) is not null || !Applies(version.Review, news, question, clock.Today)) continue;
            return standing with { Understood = news, Open = question, Item = AskedItem.Of(question, review, news) };
        }

        return version.Difference.Gone.Count > 0 && review.AnswerTo(ReviewQuestion.Gone) is null ? standing with { Open = ReviewQuestion.Gone } : standing;
    }

    public static LocalClock ClockOf(Turn turn, PlanReview review) => new(TimeZoneInfo.FindSystemTimeZoneById(review.ZoneId), turn.UtcNow);

    private static bool Applies(PlanReview review, Understood understood, ReviewQuestion question, DateOnly today) => question switch
    {
        ReviewQuestion.Overview => true,
        ReviewQuestion.Over => Past.IsOver(understood.Years, today),
        ReviewQuestion.Unread => AskedItem.OpenPieces(review).Any(),
        _ when review.IsReadOnly => false, // nothing will ever be said about it
        ReviewQuestion.EveryYear => understood.Rows.Any(row => row.Plan.NeedsYear),
        ReviewQuestion.NoDeadline => review.Undated is null && understood.Rows.Any(row => row is { HasNoDeadline: true, Row.Deadline: null }),
        ReviewQuestion.Weekday => understood.Rows.Any(row => row.NeedsWeekday),
        ReviewQuestion.Unclear => understood.Rows.Any(row => row.IsUnclear),
        ReviewQuestion.PastDeadlines => understood.Rows.Any(row => Past.AskAbout(row.Plan.Occurrences, today) is not null),
        ReviewQuestion.Gaps => understood.Rows.Any(row => row.GapsFrom(today).Any()),
        _ => false,
    };
}

/// <summary>One of several things that are asked one by one.</summary>
/// <param name="Index">The row, or the unread piece.</param>
/// <param name="Number">Which of them this is, from 1.</param>
internal sealed record AskedItem(int Index, int Number, int Count)
{
    private const int FewEnough = 10;
    private const int AskedOneByOne = 3;

    /// <summary>There are many, and the coordinator has seen what they are like: the rest may stay as it is.</summary>
    public bool MayLeaveRest => Count > FewEnough && Number > AskedOneByOne;

    public static AskedItem? Of(ReviewQuestion question, PlanReview review, Understood understood)
    {
        List<int> open = question switch
        {
            ReviewQuestion.Weekday => [.. understood.Rows.Where(row => row.NeedsWeekday).Select(row => row.Index)],
            ReviewQuestion.Unclear => [.. understood.Rows.Where(row => row.IsUnclear).Select(row => row.Index)],
            ReviewQuestion.Unread => [.. OpenPieces(review)],
            _ => [],
        };
        if (open.Count == 0) return null;
        var done = review.Answers.Where(answer => answer.Question == question && answer.Item is not null).Select(answer => answer.Item!.Value).Distinct().Except(open).Count();
        return new(open[0], done + 1, done + open.Count);
    }

    public static IEnumerable<int> OpenPieces(PlanReview review)
    {
        var settled = review.Answers.Where(answer => answer.Question == ReviewQuestion.Unread).Select(answer => answer.Item).ToHashSet();
        return Enumerable.Range(0, review.Unread.Count).Where(piece => !settled.Contains(piece));
    }
}
