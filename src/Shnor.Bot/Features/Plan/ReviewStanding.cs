using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>Where a review stands at a moment: what the plan means with the answers so far, and what is asked next.</summary>
/// <param name="Understood">Null while the years are not known.</param>
/// <param name="Open">The first question that is open and has something to ask about; null: ready to launch.</param>
/// <param name="Item">The row or the unread piece the open question is about, where it is about one.</param>
internal sealed record ReviewStanding(PlanReview Review, Understood? Understood, ReviewQuestion? Open, LocalClock Clock, AskedItem? Item = null)
{
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
        foreach (var question in Enum.GetValues<ReviewQuestion>())
        {
            if (review.AnswerTo(question) is not null || !await Applies(turn, review, understood, question, clock.Today, ct)) continue;
            return new(review, understood, question, clock, AskedItem.Of(question, review, understood));
        }

        return new(review, understood, null, clock);
    }

    public static LocalClock ClockOf(Turn turn, PlanReview review) => new(TimeZoneInfo.FindSystemTimeZoneById(review.ZoneId), turn.UtcNow);

    private static async Task<bool> Applies(Turn turn, PlanReview review, Understood understood, ReviewQuestion question, DateOnly today, CancellationToken ct) => question switch
    {
        ReviewQuestion.Overview => true,
        ReviewQuestion.SameTitle => await HasSameTitle(turn, review.Title, ct),
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

    /// <summary>Only among the programmes this person may know of: nothing of one is ever visible in another.</summary>
    private static async Task<bool> HasSameTitle(Turn turn, string title, CancellationToken ct)
    {
        List<ProgrammeId> mine = [.. turn.Who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId)];
        return await turn.Db.Programmes.AnyAsync(p => p.Title == title && (turn.Who.IsOwner || mine.Contains(p.Id)), ct);
    }
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
