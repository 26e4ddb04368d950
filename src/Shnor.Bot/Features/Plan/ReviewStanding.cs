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
internal sealed record ReviewStanding(PlanReview Review, Understood? Understood, ReviewQuestion? Open, LocalClock Clock)
{
    /// <param name="turn">Of the coordinator.</param>
    /// <param name="review">With the answers so far.</param>
    /// <param name="ct">Cancels the look at the programmes there are.</param>
    /// <param name="read">What the plan means, where that is known already: hundreds of rows are not read twice for one press.</param>
    public static async Task<ReviewStanding> Of(Turn turn, PlanReview review, CancellationToken ct, Understood? read = null)
    {
        var clock = ClockOf(turn, review);
        if ((read ?? Understood.Of(review, clock.Today, PlanSettings.Default)) is not { } understood) return new(review, null, ReviewQuestion.Years, clock);
        foreach (var question in Enum.GetValues<ReviewQuestion>())
        {
            if (review.AnswerTo(question) is null && await Applies(turn, review, understood, question, clock.Today, ct)) return new(review, understood, question, clock);
        }

        return new(review, understood, null, clock);
    }

    public static LocalClock ClockOf(Turn turn, PlanReview review) => new(TimeZoneInfo.FindSystemTimeZoneById(review.ZoneId), turn.UtcNow);

    private static async Task<bool> Applies(Turn turn, PlanReview review, Understood understood, ReviewQuestion question, DateOnly today, CancellationToken ct) => question switch
    {
        ReviewQuestion.Overview => true,
        ReviewQuestion.SameTitle => await HasSameTitle(turn, review.Title, ct),
        ReviewQuestion.Over => Past.IsOver(understood.Years, today),
        _ when review.IsReadOnly => false, // nothing will ever be said about it
        ReviewQuestion.EveryYear => understood.Rows.Any(row => row.Plan.NeedsYear),
        ReviewQuestion.NoWeekday => understood.Rows.Any(row => row.Plan.NeedsWeekday),
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
