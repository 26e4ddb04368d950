using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Rosters;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Roster;

/// <summary>Takes a list of people and begins its review. A refusal changes nothing and says what to do.</summary>
public static class TakeRoster
{
    /// <summary>A list that came by itself: the programme is the one they look at, the only one, or asked.</summary>
    public static async Task<Reply> File(Turn turn, RosterReading reading, CancellationToken ct)
    {
        if (reading is not RosterReading.Roster roster) return Reply.Say(RosterScreens.Refused(SentenceOf(turn, reading), programme: null));
        var mine = turn.Who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId).ToList();
        var programmes = await turn.Db.Programmes.Where(p => turn.Who.IsOwner || mine.Contains(p.Id)).OrderByDescending(p => p.LaunchedAt).ThenByDescending(p => p.Id).Select(p => new { p.Id, p.Title }).ToListAsync(ct);
        if (programmes.Count == 0) return Reply.Say(RosterScreens.NoProgramme());
        var chosen = programmes.Count == 1 ? programmes[0] : programmes.Find(p => p.Id == turn.Who.ChosenProgramme);
        if (chosen is not null) return Reply.Say(await ReviewRoster.Begin(turn, RosterPreview.Of(chosen.Id, roster), ct));
        var nonce = turn.Dialogs.Open(ReviewRoster.Reviewing, RosterPreview.Of(default, roster));
        return Reply.Say(RosterScreens.WhichProgramme(roster.Rows.Count, [.. programmes.Select(p => (p.Id, p.Title))], nonce));
    }

    public static async Task<Reply> Choose(Turn turn, (string Nonce, ProgrammeId Programme) pressed, CancellationToken ct)
    {
        if (turn.Dialogs.Read(ReviewRoster.Reviewing, pressed.Nonce) is not { Programme: 0 } preview) return Reply.Whisper(RosterScreens.Over);
        return turn.Who.Coordinates(pressed.Programme) && await turn.Db.Programmes.AnyAsync(p => p.Id == pressed.Programme, ct)
            ? Reply.Show(await ReviewRoster.Begin(turn, preview with { Programme = pressed.Programme.Value }, ct))
            : Reply.Whisper(Wordings.NotYours);
    }

    public static Task<Reply> FileWaitedFor(Turn turn, (RosterWait Data, object? Read) sent, CancellationToken ct) => Take(turn, new(sent.Data.Programme), sent.Read, ct);

    /// <summary>Another list takes the place of the one under review; what is no list does not.</summary>
    public static Task<Reply> FileInReview(Turn turn, (RosterPreview Data, object? Read) sent, CancellationToken ct) => sent is { Data.Programme: 0, Read: RosterReading reading }
        ? File(turn, reading, ct)
        : Take(turn, sent.Data.ProgrammeId, sent.Read, ct);

    private static async Task<Reply> Take(Turn turn, ProgrammeId programme, object? read, CancellationToken ct)
    {
        if (read is not RosterReading.Roster roster) return Reply.Say(RosterScreens.Refused(SentenceOf(turn, read), programme.Value == 0 ? null : programme));
        return turn.Who.Coordinates(programme) ? Reply.Say(await ReviewRoster.Begin(turn, RosterPreview.Of(programme, roster), ct)) : Reply.Say(RosterScreens.NotForYou());
    }

    private static string SentenceOf(Turn turn, object? read) =>
        read is RosterReading.Refused(var sentence) ? sentence : RosterScreens.NoList(read, turn.Incoming is Incoming.File { Document.Size: var size } ? size : 0);
}
