using Shnor.Bot.Chat;
using Shnor.Bot.Settings;
using Shnor.Documents.Plans;

namespace Shnor.Bot.Features.Plan;

/// <summary>Text that comes in several messages: a messenger cuts a long paste at 4096 units.</summary>
public sealed record GatheredText(IReadOnlyList<string> Parts);

/// <summary>Takes a plan as a file or as pasted text and begins its review. A refusal changes nothing and says what to do.</summary>
public sealed class TakePlan(ReviewPlan review, BotSettings settings)
{
    private const int MaxGathered = 400_000; // a hundred full messages
    private const int LongText = 2000; // nobody writes this much to a bot: it is the first page of a document

    public static readonly DialogKind<GatheredText> Gathering = new("plan-text", 1);

    /// <summary>A table pasted into a chat keeps its tabs; whatever else people write has none. A whole document begins with pages of text.</summary>
    public static bool LooksLikePlan(string words) => words.Contains('\t', StringComparison.Ordinal) || words.Length > LongText;

    public async Task<Reply> File(Turn turn, PlanReading? reading, CancellationToken ct) => reading switch
    {
        null => Reply.Say(turn.Incoming is Incoming.File { Document.Size: > PlanReader.MaxBytes } ? GatherScreens.FileTooLarge() : GatherScreens.FileNotTaken()),
        PlanReading.Plan(var draft) => Reply.Say(await Begin(turn, draft, ct)),
        _ => Reply.Say(GatherScreens.Refused(Sentence(reading))), // a review that is open stays open
    };

    public Task<Reply> Explain(Turn turn, Nothing nothing, CancellationToken ct) => Task.FromResult(Reply.Show(GatherScreens.Explanation()));

    public Task<Reply> FirstPart(Turn turn, string words, CancellationToken ct) => Task.FromResult(Keep(turn, [words]));

    public Task<Reply> NextPart(Turn turn, (GatheredText Data, string Words) typed, CancellationToken ct) =>
        Task.FromResult(typed.Data.Parts.Sum(part => part.Length) + typed.Words.Length > MaxGathered
            ? Reply.Say(GatherScreens.TooLong())
            : Keep(turn, [.. typed.Data.Parts, typed.Words]));

    /// <summary>Another plan pasted in the middle of a review is a new plan; anything else may be an answer.</summary>
    public Task<Reply> TypedInReview(Turn turn, (PlanReview Data, string Words) typed, CancellationToken ct) =>
        LooksLikePlan(typed.Words) ? FirstPart(turn, typed.Words, ct) : review.TypedYears(turn, typed.Data, typed.Words, ct);

    /// <summary>«Готово» under any of the parts means the same while they are gathered.</summary>
    public async Task<Reply> Ready(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Gathering) is not { } gathered) return await review.GoOn(turn, nonce, ct); // pressed twice: the review has begun
        var reading = PlanReader.ReadText(PastedText.Join(gathered.Parts));
        if (reading is PlanReading.Plan(var draft)) return Reply.Show(await Begin(turn, draft, ct));
        turn.Dialogs.Close();
        return Reply.Show(GatherScreens.Refused(Sentence(reading)));
    }

    private static string Sentence(PlanReading reading) => reading is PlanReading.Undated undated ? undated.Sentence : ((PlanReading.Refusal)reading).Sentence;

    private static Reply Keep(Turn turn, IReadOnlyList<string> parts) => Reply.Say(GatherScreens.Gathered(parts.Count, turn.Dialogs.Open(Gathering, new(parts))));

    private Task<Screen> Begin(Turn turn, PlanDraft draft, CancellationToken ct) => review.Begin(turn, PlanReview.Of(draft, settings.ZoneId), ct);
}
