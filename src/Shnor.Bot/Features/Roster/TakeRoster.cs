using Shnor.Bot.Chat;
using Shnor.Documents.Rosters;
using Shnor.Domain;

namespace Shnor.Bot.Features.Roster;

/// <summary>Takes a list of people and begins its review. A refusal changes nothing and says what to do.</summary>
public static class TakeRoster
{
    /// <summary>A list that came by itself: the programme is the one they look at, the only one, or asked.</summary>
    public static async Task<Reply> File(Turn turn, RosterReading reading, CancellationToken ct)
    {
        if (reading is not RosterReading.Roster roster) return Reply.Say(RosterScreens.Refused(SentenceOf(turn, reading), programme: null));
        var programmes = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (programmes.All.Count == 0) return Reply.Say(RosterScreens.NoProgramme());
        if (programmes.Open is { } open) return Reply.Say(await ReviewRoster.Begin(turn, RosterPreview.Of(open.Id, roster), ct));
        return Reply.Say(RosterScreens.WhichProgramme(roster.Rows.Count, programmes.All, turn.Dialogs.Open(ReviewRoster.Reviewing, RosterPreview.Of(default, roster))));
    }

    public static async Task<Reply> Choose(Turn turn, (string Nonce, ProgrammeId Programme) pressed, CancellationToken ct)
    {
        if (turn.Dialogs.Read(ReviewRoster.Reviewing, pressed.Nonce) is not { Programme: 0 } preview) return Reply.Whisper(RosterScreens.Over);
        return Reply.Show(await ReviewRoster.Begin(turn, preview with { Programme = pressed.Programme.Value }, ct));
    }

    public static Task<Reply> FileWaitedFor(Turn turn, (RosterWait Data, object? Read) sent, CancellationToken ct) => Take(turn, new(sent.Data.Programme), sent.Read, ct);

    /// <summary>Another list takes the place of the one under review; what is no list does not.</summary>
    public static Task<Reply> FileInReview(Turn turn, (RosterPreview Data, object? Read) sent, CancellationToken ct) => sent is { Data.Programme: 0, Read: RosterReading reading }
        ? File(turn, reading, ct)
        : Take(turn, sent.Data.ProgrammeId, sent.Read, ct);

    private static async Task<Reply> Take(Turn turn, ProgrammeId programme, object? read, CancellationToken ct)
    {
        if (read is not RosterReading.Roster roster) return Reply.Say(RosterScreens.Refused(SentenceOf(turn, read), programme.Value == 0 ? null : programme));
        return Reply.Say(await ReviewRoster.Begin(turn, RosterPreview.Of(programme, roster), ct));
    }

    private static string SentenceOf(Turn turn, object? read) =>
        read is RosterReading.Refused(var sentence) ? sentence : RosterScreens.NoList(read, turn.Incoming is Incoming.File { Document.Size: var size } ? size : 0);
}
