using Shnor.Bot.Chat;
using Shnor.Bot.Features.Plan.NewVersion;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <summary>
/// Walks the coordinator through what was understood: one question after the other, and aside into a row and back. Nothing is created
/// before «Запустить».
/// </summary>
public sealed class ReviewPlan(UnderstandPlan understand)
{
    public static readonly DialogKind<PlanReview> Reviewing = new("plan-review", 2);

    /// <summary>A plan has come in. One that is open already waits, and the coordinator says which of the two goes on.</summary>
    public Task<Screen> Begin(Turn turn, PlanReview review, CancellationToken ct) =>
        Next(turn, turn.Dialogs.Read(Reviewing) is { } open ? open with { Newcomer = review } : review, ct);

    public Task<Reply> ChooseOfTwo(Turn turn, (string Nonce, string Choice) pressed, CancellationToken ct) => IfCurrent(
        turn,
        pressed.Nonce,
        async review => Reply.Show(await Next(turn, pressed.Choice == ReviewChoice.NewProgramme && review.Newcomer is { } newcomer ? newcomer : review with { Newcomer = null }, ct)),
        ct);

    /// <summary>Another page of what a newer version changes.</summary>
    public Task<Reply> Changes(Turn turn, (string Nonce, int Page) asked, CancellationToken ct) => IfCurrent(
        turn,
        asked.Nonce,
        async review => Reply.Show((await Standing(turn, review, ct)).Version is { IsNone: false } version
            ? VersionScreens.Difference(version, asked.Page, asked.Nonce)
            : await Next(turn, review, ct)),
        ct);

    /// <summary>Out of what is being written, or to the question before.</summary>
    public Task<Reply> Back(Turn turn, string nonce, CancellationToken ct) => IfCurrent(
        turn,
        nonce,
        async review => Reply.Show(review switch
        {
            { Newcomer: not null } => await Next(turn, review with { Newcomer = null }, ct),
            { Place: { } place } => await LeaveAside(turn, review, place, ct),
            _ => await Next(turn, review.WithoutLastAnswer(), ct),
        }),
        ct);

    /// <summary>From the rows back to the question that was left for them.</summary>
    public Task<Reply> GoOn(Turn turn, string nonce, CancellationToken ct) =>
        IfCurrent(turn, nonce, async review => Reply.Show(await Next(turn, review with { Place = null }, ct)), ct);

    public Task<Reply> Cancel(Turn turn, string nonce, CancellationToken ct) => IfCurrent(
        turn,
        nonce,
        _ =>
        {
            turn.Dialogs.Close();
            return Task.FromResult(Reply.Show(ReviewScreens.Cancelled()));
        },
        ct);

    /// <summary>A button of an older screen answers nothing: it shows the question that is open now.</summary>
    internal async Task<Reply> IfCurrent(Turn turn, string nonce, Func<PlanReview, Task<Reply>> go, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Reviewing) is not { } open) return Reply.Whisper(ReviewScreens.IsOver);
        return turn.Dialogs.Current!.Nonce == nonce ? await go(open) : Reply.Show(await Next(turn, open, ct), ReviewScreens.ButtonIsOld);
    }

    internal Task<ReviewStanding> Standing(Turn turn, PlanReview review, CancellationToken ct) => ReviewStanding.Of(turn, review, understand, ct);

    /// <summary>Keeps the review and shows what comes next in it.</summary>
    internal async Task<Screen> Next(Turn turn, PlanReview review, CancellationToken ct)
    {
        var nonce = turn.Dialogs.Open(Reviewing, review);
        if (review.Newcomer is { } newcomer) return ReviewScreens.TwoPlans(review, newcomer, nonce);
        var standing = await Standing(turn, review, ct);
        if (review.Place is { } place && standing.Understood is { } understood) return Aside(review, place, understood, standing.Clock, nonce);
        return standing switch
        {
            { Open: ReviewQuestion.Undated } => QuestionScreens.Undated(review, nonce),
            { Understood: null } => QuestionScreens.AskYears(nonce, turn.UtcNow.Year, notUnderstood: false),
            { Which: { } which } => VersionScreens.Which(review, which, nonce),
            { Open: ReviewQuestion.SameActivity, Version: { } version } => VersionScreens.SameActivity(version, standing.Item!, nonce),
            { Open: ReviewQuestion.Difference, Version: { } version } => VersionScreens.Difference(version, 0, nonce),
            { Open: ReviewQuestion.Gone, Version: { } version } => VersionScreens.Gone(version, nonce),
            { Open: null, Version: { } version } => VersionScreens.Ready(version, dropGone: review.AnswerTo(ReviewQuestion.Gone) == ReviewChoice.Drop, nonce),
            { Open: null } => ReviewScreens.Ready(review, standing.Understood, standing.Clock, nonce),
            { Open: ReviewQuestion.Overview } => ReviewScreens.Overview(review, standing.Understood, standing.Clock, nonce, standing.MayBeKnown),
            { Open: ReviewQuestion.Weekday, Row: { } row } => DeadlineScreens.Weekday(row, standing.Item!, nonce),
            { Open: ReviewQuestion.Unclear, Row: { } row } => DeadlineScreens.Unclear(row, standing.Item!, nonce),
            { Open: ReviewQuestion.Unread, Item: { } piece } => QuestionScreens.Unread(review.Unread[piece.Index], piece, nonce),
            _ => QuestionScreens.Ask(standing.Open.Value, standing.Understood, standing.Clock, nonce),
        };
    }

    /// <summary>What was being written is given up; the row or the question it belongs to comes back.</summary>
    internal async Task<Screen> LeaveAside(Turn turn, PlanReview review, ReviewPlace place, CancellationToken ct)
    {
        var left = review with { Place = null };
        return place.FromRows ? await Card(turn, left, place.Row, ct) : await Next(turn, left, ct);
    }

    /// <summary>Keeps the review and shows one of its rows.</summary>
    internal async Task<Screen> Card(Turn turn, PlanReview review, int row, CancellationToken ct)
    {
        if (row >= review.Rows.Count || Understand(turn, review) is not { } understood) return await Next(turn, review, ct);
        return RowScreens.Card(understood, row, turn.Dialogs.Open(Reviewing, review));
    }

    internal DeadlineReading Hear(Turn turn, PlanReview review, ReviewRow row, string words) =>
        understand.Hear(words, review, row, ReviewStanding.ClockOf(turn, review).Today);

    internal Understood? Understand(Turn turn, PlanReview review) => understand.Read(review, ReviewStanding.ClockOf(turn, review).Today);

    private Screen Aside(PlanReview review, ReviewPlace place, Understood understood, Domain.Time.LocalClock clock, string nonce)
    {
        var row = understood.All[place.Row];
        return place switch
        {
            { Heard: null } => TypingScreens.Ask(row, place.Field, nonce),
            { Field: RowField.Deadline, Heard: { } words } => TypingScreens.HeardDeadline(row, words, understand.Hear(words, review, row.Row, clock.Today), nonce),
            { Heard: var words } => TypingScreens.HeardPeople(row, understand.NamesOf(row.Row with { People = null, ResponsibleText = words }), nonce),
        };
    }
}
