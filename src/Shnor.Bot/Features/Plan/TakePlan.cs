using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Documents;
using Shnor.Documents.Plans;

namespace Shnor.Bot.Features.Plan;

/// <summary>Text that comes in several messages: a messenger cuts a long paste at 4096 units.</summary>
/// <param name="Review">A plan that was open when the text began to come; it is not lost.</param>
public sealed record GatheredText(IReadOnlyList<string> Parts, PlanReview? Review = null);

/// <summary>Takes a plan as a file or as pasted text and begins its review. A refusal changes nothing and says what to do.</summary>
public sealed class TakePlan(ReviewPlan review, WriteInReview write, ForgottenInPlan forgotten, BotSettings settings)
{
    private const int MaxGathered = 400_000; // a hundred full messages
    private const string ReadyWord = "готово";

    public static readonly DialogKind<GatheredText> Gathered = new("plan-text", 2);

    public async Task<Reply> File(Turn turn, PlanReading reading, CancellationToken ct) => reading is PlanReading.Refusal(var sentence)
        ? Reply.Say(GatherScreens.Refused(sentence)) // a review that is open stays open
        : Reply.Say(await Begin(turn, reading, ct));

    public Task<Reply> NoFile(Turn turn, Nothing nothing, CancellationToken ct) =>
        Task.FromResult(Reply.Say(turn.Incoming is Incoming.File { Document.Size: > PlanFiles.MaxBytes } ? GatherScreens.FileTooLarge() : GatherScreens.FileNotTaken()));

    /// <summary>A list of people in the middle of a plan: one after the other, and the plan is not lost.</summary>
    public Task<Reply> RosterInReview(Turn turn, (PlanReview Data, object? Read) sent, CancellationToken ct) =>
        Task.FromResult(Reply.Say(GatherScreens.RosterInReview(turn.Dialogs.Open(ReviewPlan.Reviewing, sent.Data))));

    public Task<Reply> RosterInText(Turn turn, (GatheredText Data, object? Read) sent, CancellationToken ct) =>
        Task.FromResult(Reply.Say(GatherScreens.RosterInText(turn.Dialogs.Open(Gathered, sent.Data))));

    public Task<Reply> Explain(Turn turn, Nothing nothing, CancellationToken ct) => Task.FromResult(Reply.Show(GatherScreens.Explanation()));

    public async Task<Reply> FirstPart(Turn turn, string words, CancellationToken ct) => Keep(turn, new([await forgotten.Clean(turn, words, ct)]));

    public async Task<Reply> NextPart(Turn turn, (GatheredText Data, string Words) typed, CancellationToken ct)
    {
        var word = typed.Words.Trim().TrimEnd('.', '!').ToLowerInvariant();
        if (word == ReadyWord || KeyboardLayout.ToRussian(word) == ReadyWord) return Reply.Say(await Finish(turn, typed.Data, ct));
        return typed.Data.Parts.Sum(part => part.Length) + typed.Words.Length > MaxGathered
            ? Reply.Say(GatherScreens.TooLong(turn.Dialogs.Open(Gathered, typed.Data)))
            : Keep(turn, typed.Data with { Parts = [.. typed.Data.Parts, await forgotten.Clean(turn, typed.Words, ct)] });
    }

    /// <summary>Another plan pasted in the middle of a review is a new plan; anything else may be an answer.</summary>
    public async Task<Reply> TypedInReview(Turn turn, (PlanReview Data, string Words) typed, CancellationToken ct) =>
        typed.Data.Place is null && PastedText.LooksLikePlan(typed.Words)
            ? Keep(turn, new([await forgotten.Clean(turn, typed.Words, ct)], typed.Data))
            : await write.Typed(turn, typed.Data, typed.Words, ct);

    /// <summary>«Готово» under any of the parts means the same while they are gathered.</summary>
    public async Task<Reply> Ready(Turn turn, string nonce, CancellationToken ct) =>
        turn.Dialogs.Read(Gathered) is { } gathered
            ? Reply.Show(await Finish(turn, gathered, ct))
            : await review.GoOn(turn, nonce, ct); // pressed twice: the review has begun

    /// <summary>«Отмена» while parts are gathered: what was open before them comes back.</summary>
    public async Task<Reply> Stop(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Gathered) is not { } gathered) return await review.GoOn(turn, nonce, ct);
        if (gathered.Review is { } open) return Reply.Show(await review.Next(turn, open, ct));
        turn.Dialogs.Close();
        return Reply.Show(ReviewScreens.Cancelled());
    }

    /// <summary>A photo, a sticker, a voice: whoever is in the middle of a plan is told what is waited for.</summary>
    public async Task<Reply?> Wordless(Turn turn, bool isPhoto, CancellationToken ct)
    {
        if (isPhoto && turn.Who.CoordinatesAnything) return Reply.Say(GatherScreens.Photo());
        if (turn.Dialogs.Read(Gathered) is { } gathered) return Keep(turn, gathered);
        return turn.Dialogs.Read(ReviewPlan.Reviewing) is { } open ? Reply.Say(await review.Next(turn, open, ct)) : null;
    }

    private static Reply Keep(Turn turn, GatheredText gathered) => Reply.Say(GatherScreens.Gathered(gathered.Parts.Count, turn.Dialogs.Open(Gathered, gathered)));

    private async Task<Screen> Finish(Turn turn, GatheredText gathered, CancellationToken ct)
    {
        var reading = PlanReader.ReadText(PastedText.Join(gathered.Parts));
        if (gathered.Review is { } open) turn.Dialogs.Open(ReviewPlan.Reviewing, open); // it goes on, or is asked about
        else turn.Dialogs.Close();
        return reading is PlanReading.Refusal(var sentence) ? GatherScreens.Refused(sentence) : await Begin(turn, reading, ct);
    }

    private async Task<Screen> Begin(Turn turn, PlanReading reading, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Gathered) is { Review: { } open }) turn.Dialogs.Open(ReviewPlan.Reviewing, open); // a file came instead of the next part
        var read = reading switch
        {
            PlanReading.Undated(var draft, var sentence) => PlanReview.Of(draft, settings.ZoneId) with { Undated = sentence },
            PlanReading.Plan(var draft) => PlanReview.Of(draft, settings.ZoneId),
            _ => throw new InvalidOperationException($"A reading that begins no review: {reading.GetType().Name}."),
        };
        return await review.Begin(turn, await forgotten.Clean(turn, read, ct), ct);
    }
}
