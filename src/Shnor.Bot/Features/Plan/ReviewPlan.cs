using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Plan;

/// <summary>Walks the coordinator through what was understood. Every question carries «Верно»; nothing is created before «Запустить».</summary>
public sealed class ReviewPlan
{
    private const int LongestTypedSpan = 10; // years; a longer one is a slip of the finger

    public static readonly DialogKind<PlanReview> Reviewing = new("plan-review", 1);

    public Task<Screen> Begin(Turn turn, PlanReview review, CancellationToken ct) => Next(turn, review, ct);

    public Task<Reply> Answer(Turn turn, (string Nonce, string Choice) pressed, CancellationToken ct) => IfCurrent(
        turn,
        pressed.Nonce,
        async review =>
        {
            var standing = await ReviewStanding.Of(turn, review, ct);
            if (standing.Open is not { } question) return Reply.Show(await Next(turn, review, ct, standing.Understood));
            // A choice that this question does not have comes from a forged button: the question is simply asked again.
            var known = QuestionScreens.ChoicesOf(question, turn.UtcNow.Year).Contains(pressed.Choice);
            var choice = question == ReviewQuestion.Years && pressed.Choice == ReviewChoice.Right ? QuestionScreens.ReadyYears(turn.UtcNow.Year) : pressed.Choice;
            return Reply.Show(await Next(turn, known ? review.With(question, choice) : review, ct, Understood.DependsOn(question) ? null : standing.Understood));
        },
        ct);

    public Task<Reply> Back(Turn turn, string nonce, CancellationToken ct) =>
        IfCurrent(turn, nonce, async review => Reply.Show(await Next(turn, review.WithoutLastAnswer(), ct)), ct);

    /// <summary>From the rows back to the question that was left for them.</summary>
    public Task<Reply> GoOn(Turn turn, string nonce, CancellationToken ct) =>
        IfCurrent(turn, nonce, async review => Reply.Show(await Next(turn, review, ct)), ct);

    /// <summary>The years may be typed instead of chosen; whatever else is typed gets the question again.</summary>
    public async Task<Reply> TypedYears(Turn turn, PlanReview review, string words, CancellationToken ct)
    {
        if ((await ReviewStanding.Of(turn, review, ct)).Open != ReviewQuestion.Years) return Reply.Say(await Next(turn, review, ct));
        return PlanYears.TryParse(words) is { } years && years.Last - years.First < LongestTypedSpan
            ? Reply.Say(await Next(turn, review.With(ReviewQuestion.Years, years.ToString()), ct))
            : Reply.Say(QuestionScreens.AskYears(turn.Dialogs.Open(Reviewing, review), turn.UtcNow.Year, notUnderstood: true));
    }

    public Task<Reply> Rows(Turn turn, (string Nonce, int Page) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, understood => ReviewScreens.RowsPage(understood, asked.Page, asked.Nonce), ct);

    public Task<Reply> Row(Turn turn, (string Nonce, int Row) asked, CancellationToken ct) =>
        Looking(turn, asked.Nonce, understood => ReviewScreens.OneRow(understood, asked.Row, asked.Nonce), ct);

    public Task<Reply> ChangeKind(Turn turn, (string Nonce, int Row, int Kind) asked, CancellationToken ct) => IfCurrent(
        turn,
        asked.Nonce,
        async review =>
        {
            var isThere = asked.Row < review.Rows.Count && Enum.IsDefined((ActivityKind)asked.Kind);
            if (isThere) review = review with { Rows = [.. review.Rows.Select((row, i) => i == asked.Row ? row with { Kind = (ActivityKind)asked.Kind } : row)] };
            var nonce = turn.Dialogs.Open(Reviewing, review);
            return (await ReviewStanding.Of(turn, review, ct)).Understood is { } understood
                ? Reply.Show(isThere ? ReviewScreens.OneRow(understood, asked.Row, nonce) : ReviewScreens.RowsPage(understood, 0, nonce))
                : Reply.Show(await Next(turn, review, ct));
        },
        ct);

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
    internal static async Task<Reply> IfCurrent(Turn turn, string nonce, Func<PlanReview, Task<Reply>> go, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Reviewing) is not { } open) return Reply.Whisper(ReviewScreens.IsOver);
        return turn.Dialogs.Read(Reviewing, nonce) is { } review ? await go(review) : Reply.Show(await Next(turn, open, ct), ReviewScreens.ButtonIsOld);
    }

    internal static async Task<Screen> Next(Turn turn, PlanReview review, CancellationToken ct, Understood? read = null)
    {
        var nonce = turn.Dialogs.Open(Reviewing, review);
        var standing = await ReviewStanding.Of(turn, review, ct, read);
        return standing switch
        {
            { Understood: null } => QuestionScreens.AskYears(nonce, turn.UtcNow.Year, notUnderstood: false),
            { Open: null } => ReviewScreens.Ready(review, standing.Understood, standing.Clock, nonce),
            { Open: ReviewQuestion.Overview } => ReviewScreens.Overview(review, standing.Understood, standing.Clock, nonce),
            _ => QuestionScreens.Ask(standing.Open.Value, review, standing.Understood, standing.Clock, nonce),
        };
    }

    internal static Understood? Understand(Turn turn, PlanReview review) => Understood.Of(review, ReviewStanding.ClockOf(turn, review).Today, PlanSettings.Default);

    private static Task<Reply> Looking(Turn turn, string nonce, Func<Understood, Screen> show, CancellationToken ct) => IfCurrent(
        turn,
        nonce,
        async review => Reply.Show((await ReviewStanding.Of(turn, review, ct)).Understood is { } understood ? show(understood) : await Next(turn, review, ct)),
        ct);
}
