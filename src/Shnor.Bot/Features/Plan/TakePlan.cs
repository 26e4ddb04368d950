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

    public static readonly DialogKind<GatheredText> Gathering = new("plan-text", 1);

    /// <summary>A table pasted into a chat keeps its tabs; whatever else people write has none.</summary>
    public static bool LooksLikePlan(string words) => words.Contains('\t', StringComparison.Ordinal);

    public async Task<Reply> File(Turn turn, PlanReading? reading, CancellationToken ct) => reading switch
    {
        null => Reply.Say(GatherScreens.FileNotTaken()),
        _ => await Begin(turn, reading, ct),
    };

    public Task<Reply> Explain(Turn turn, Nothing nothing, CancellationToken ct) => Task.FromResult(Reply.Show(GatherScreens.Explanation()));

    public Task<Reply> FirstPart(Turn turn, string words, CancellationToken ct) => Task.FromResult(Keep(turn, [words]));

    public Task<Reply> NextPart(Turn turn, (GatheredText Data, string Words) typed, CancellationToken ct) =>
        Task.FromResult(typed.Data.Parts.Sum(part => part.Length) + typed.Words.Length > MaxGathered
            ? Reply.Say(GatherScreens.TooLong())
            : Keep(turn, [.. typed.Data.Parts, typed.Words]));

    public async Task<Reply> Ready(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Gathering, nonce) is not { } gathered) return Reply.Whisper(ReviewScreens.IsOver);
        return await Begin(turn, PlanReader.ReadText(string.Join('\n', gathered.Parts)), ct);
    }

    private static Reply Keep(Turn turn, IReadOnlyList<string> parts) => Reply.Say(GatherScreens.Gathered(parts.Count, turn.Dialogs.Open(Gathering, new(parts))));

    private async Task<Reply> Begin(Turn turn, PlanReading reading, CancellationToken ct)
    {
        if (reading is PlanReading.Plan(var draft)) return await review.Begin(turn, PlanReview.Of(draft, settings.ZoneId), ct);
        turn.Dialogs.Close();
        return Reply.Say(GatherScreens.Refused(((PlanReading.Refusal)reading).Sentence));
    }
}
