using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>Walks the coordinator through what was understood. Every question carries «Верно»; nothing is created before «Запустить».</summary>
public sealed class ReviewPlan
{
    public static readonly DialogKind<PlanReview> Reviewing = new("plan-review", 1);

    public async Task<Reply> Begin(Turn turn, PlanReview review, CancellationToken ct) => Reply.Say(await Next(turn, review, ct));

    public async Task<Reply> Answer(Turn turn, (string Nonce, string Choice) pressed, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Reviewing, pressed.Nonce) is not { } review) return Reply.Whisper(ReviewScreens.IsOver);
        var question = await FirstOpen(turn, review, ct);
        if (question is null) return Reply.Show(await Next(turn, review, ct));
        // A choice that this question does not have comes from a forged button: the question is simply asked again.
        var answered = ReviewScreens.ChoicesOf(question.Value, turn.UtcNow.Year).Contains(pressed.Choice) ? review.With(question.Value, pressed.Choice) : review;
        return Reply.Show(await Next(turn, answered, ct));
    }

    public async Task<Reply> Back(Turn turn, string nonce, CancellationToken ct) =>
        turn.Dialogs.Read(Reviewing, nonce) is { } review ? Reply.Show(await Next(turn, review.WithoutLastAnswer(), ct)) : Reply.Whisper(ReviewScreens.IsOver);

    /// <summary>The years may be typed instead of chosen; whatever else is typed gets the question again.</summary>
    public async Task<Reply> TypedYears(Turn turn, (PlanReview Data, string Words) typed, CancellationToken ct)
    {
        if (await FirstOpen(turn, typed.Data, ct) != ReviewQuestion.Years) return Reply.Say(await Next(turn, typed.Data, ct));
        return PlanYears.TryParse(typed.Words) is { } years
            ? Reply.Say(await Next(turn, typed.Data.With(ReviewQuestion.Years, years.ToString()), ct))
            : Reply.Say(ReviewScreens.AskYears(turn.Dialogs.Open(Reviewing, typed.Data), turn.UtcNow.Year, notUnderstood: true));
    }

    public Task<Reply> Rows(Turn turn, (string Nonce, int Page) asked, CancellationToken ct) =>
        Task.FromResult(Looking(turn, asked.Nonce, (_, understood) => ReviewScreens.RowsPage(understood, asked.Page, asked.Nonce)));

    public Task<Reply> Row(Turn turn, (string Nonce, int Row) asked, CancellationToken ct) =>
        Task.FromResult(Looking(turn, asked.Nonce, (_, understood) => ReviewScreens.OneRow(understood, asked.Row, asked.Nonce)));

    public Task<Reply> ChangeKind(Turn turn, (string Nonce, int Row, int Kind) asked, CancellationToken ct) => Task.FromResult(Looking(
        turn,
        asked.Nonce,
        (review, understood) =>
        {
            if (asked.Row >= review.Rows.Count || !Enum.IsDefined((ActivityKind)asked.Kind)) return ReviewScreens.RowsPage(understood, 0, asked.Nonce);
            var rows = review.Rows.Select((row, i) => i == asked.Row ? row with { Kind = (ActivityKind)asked.Kind } : row).ToList();
            var changed = review with { Rows = rows };
            var nonce = turn.Dialogs.Open(Reviewing, changed);
            return ReviewScreens.OneRow(Understand(turn, changed)!, asked.Row, nonce);
        }));

    public Task<Reply> Cancel(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Reviewing, nonce) is null) return Task.FromResult(Reply.Whisper(ReviewScreens.IsOver));
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(ReviewScreens.Cancelled()));
    }

    /// <summary>The first question that is open and has something to ask about; null: ready to launch.</summary>
    internal static async Task<ReviewQuestion?> FirstOpen(Turn turn, PlanReview review, CancellationToken ct)
    {
        foreach (var question in Enum.GetValues<ReviewQuestion>())
        {
            if (review.AnswerTo(question) is null && await Applies(turn, review, question, ct)) return question;
        }

        return null;
    }

    internal static Understood? Understand(Turn turn, PlanReview review) => Understood.Of(review, Today(turn, review), PlanSettings.Default);

    internal static DateOnly Today(Turn turn, PlanReview review) => new LocalClock(TimeZoneInfo.FindSystemTimeZoneById(review.ZoneId), turn.UtcNow).Today;

    private static async Task<bool> Applies(Turn turn, PlanReview review, ReviewQuestion question, CancellationToken ct)
    {
        if (question == ReviewQuestion.Years) return review.Years is null;
        if (Understand(turn, review) is not { } understood) return false;
        var today = Today(turn, review);
        return question switch
        {
            ReviewQuestion.Overview => true,
            ReviewQuestion.SameTitle => await turn.Db.Programmes.AnyAsync(p => p.Title == review.Title, ct),
            ReviewQuestion.Over => Past.IsOver(understood.Years, today),
            _ when review.IsReadOnly => false, // nothing will ever be said about it
            ReviewQuestion.EveryYear => understood.Rows.Any(row => row.Plan.NeedsYear),
            ReviewQuestion.NoWeekday => understood.Rows.Any(row => row.Plan.NeedsWeekday),
            ReviewQuestion.Unclear => understood.Rows.Any(ReviewScreens.IsUnclear),
            ReviewQuestion.PastDeadlines => understood.Rows.Any(row => Past.AskAbout(row.Plan.Occurrences, today) is not null),
            ReviewQuestion.Gaps => understood.Rows.Any(row => row.Plan.Gaps.Any(gap => DateOnly.FromDateTime(gap.StartsAt) >= today)),
            _ => false,
        };
    }

    private static async Task<Screen> Next(Turn turn, PlanReview review, CancellationToken ct)
    {
        var nonce = turn.Dialogs.Open(Reviewing, review);
        var question = await FirstOpen(turn, review, ct);
        if (question == ReviewQuestion.Years) return ReviewScreens.AskYears(nonce, turn.UtcNow.Year, notUnderstood: false);
        var understood = Understand(turn, review)!;
        var clock = new LocalClock(TimeZoneInfo.FindSystemTimeZoneById(review.ZoneId), turn.UtcNow);
        return question is null ? ReviewScreens.Ready(review, understood, clock, nonce) : ReviewScreens.Ask(question.Value, review, understood, clock, nonce);
    }

    private static Reply Looking(Turn turn, string nonce, Func<PlanReview, Understood, Screen> show) =>
        turn.Dialogs.Read(Reviewing, nonce) is { } review && Understand(turn, review) is { } understood ? Reply.Show(show(review, understood)) : Reply.Whisper(ReviewScreens.IsOver);
}
