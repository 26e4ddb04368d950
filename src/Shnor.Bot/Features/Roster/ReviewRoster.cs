using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Roster;

/// <summary>Shows what a list would change. Namesakes are asked about one at a time; nothing is written but the dialogue.</summary>
public static class ReviewRoster
{
    public static readonly DialogKind<RosterPreview> Reviewing = new("roster-review", 1);

    public static async Task<Screen> Begin(Turn turn, RosterPreview preview, CancellationToken ct)
    {
        var standing = await RosterStanding.Load(turn.Db, preview.ProgrammeId, ct);
        var difference = RosterDifference.Of(preview, standing);
        var nonce = turn.Dialogs.Open(Reviewing, preview with { Shown = difference.Print() });
        return difference.Questions is [var question, ..]
            ? PreviewScreens.WhoIsIt(question, preview.Answers.Count, difference.Questions.Count, nonce)
            : PreviewScreens.Of(new(standing.Title, preview, difference, standing.People.Count), nonce);
    }

    public static async Task<Reply> Summary(Turn turn, string nonce, CancellationToken ct) =>
        Open(turn, nonce) is { } preview ? Reply.Show(await Begin(turn, preview, ct)) : Reply.Whisper(RosterScreens.Over);

    /// <summary>The lines of one part; looking at them leaves the preview as it is.</summary>
    public static async Task<Reply> Part(Turn turn, (string Nonce, int Part, int Page) pressed, CancellationToken ct)
    {
        if (Open(turn, pressed.Nonce) is not { } preview || !Enum.IsDefined((PreviewPart)pressed.Part)) return Reply.Whisper(RosterScreens.Over);
        var standing = await RosterStanding.Load(turn.Db, preview.ProgrammeId, ct);
        var difference = RosterDifference.Of(preview, standing);
        return difference.Print() == preview.Shown
            ? Reply.Show(PreviewScreens.Lines(new(standing.Title, preview, difference, standing.People.Count), (PreviewPart)pressed.Part, pressed.Page, pressed.Nonce))
            : Reply.Show(await Begin(turn, preview, ct), PreviewScreens.ChangedMeanwhile);
    }

    /// <summary>«Это она» or «Другой человек».</summary>
    public static async Task<Reply> Answer(Turn turn, (string Nonce, int Line, string Who) pressed, CancellationToken ct)
    {
        if (Open(turn, pressed.Nonce) is not { } preview) return Reply.Whisper(RosterScreens.Over);
        var standing = await RosterStanding.Load(turn.Db, preview.ProgrammeId, ct);
        var asked = RosterDifference.Of(preview, standing).Questions.FirstOrDefault(question => question.Row.Line == pressed.Line);
        if (asked is null || (pressed.Who != PreviewScreens.SomebodyElse && asked.Candidates.All(member => PreviewScreens.WhoOf(member) != pressed.Who))) return Reply.Show(await Begin(turn, preview, ct), PreviewScreens.ChangedMeanwhile);
        return Reply.Show(await Begin(turn, preview with { Answers = [.. preview.Answers.Where(answer => answer.Line != pressed.Line), new(pressed.Line, asked.Candidates.FirstOrDefault(member => PreviewScreens.WhoOf(member) == pressed.Who)?.Id.Value ?? 0)] }, ct));
    }

    public static async Task<Reply> ToggleHeads(Turn turn, string nonce, CancellationToken ct) =>
        Open(turn, nonce) is { } preview ? Reply.Show(await Begin(turn, preview with { HeadsByPost = !preview.HeadsByPost }, ct)) : Reply.Whisper(RosterScreens.Over);

    /// <summary>The review this button belongs to, once its programme is known.</summary>
    internal static RosterPreview? Open(Turn turn, string nonce) => turn.Dialogs.Read(Reviewing, nonce) is { Programme: not 0 } preview ? preview : null;
}
