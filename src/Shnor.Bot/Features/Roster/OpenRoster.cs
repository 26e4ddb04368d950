using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Roster;

/// <summary>A list of this programme's people is waited for.</summary>
public sealed record RosterWait(long Programme) : IAbout
{
    object? IAbout.Subject => new ProgrammeId(Programme);
}

/// <summary>«Загрузить список людей»: what it is, and the way out of it.</summary>
public static class OpenRoster
{
    public static readonly DialogKind<RosterWait> Waiting = new("roster", 1);

    public static async Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => Reply.Show(await Home(turn, programme, ct));

    /// <summary>A table pasted as text would come in pieces, and half a list looks like a whole one.</summary>
    public static Task<Reply> Typed(Turn turn, (RosterWait Data, string Words) typed, CancellationToken ct) =>
        Task.FromResult(Reply.Say(RosterScreens.OnlyAFile(new(typed.Data.Programme), turn.Dialogs.Open(Waiting, typed.Data))));

    /// <summary>«Отмена» of the waiting, of a choice or of a review.</summary>
    public static Task<Reply> Stop(Turn turn, string nonce, CancellationToken ct)
    {
        var programme = turn.Dialogs.Read(Waiting, nonce)?.Programme ?? turn.Dialogs.Read(ReviewRoster.Reviewing, nonce)?.Programme;
        if (programme is null) return Task.FromResult(Reply.Whisper(RosterScreens.Over));
        turn.Dialogs.Close();
        return Task.FromResult(Reply.Show(RosterScreens.Stopped(new(programme.Value))));
    }

    internal static async Task<Screen> Home(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var title = await turn.Db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        var people = await turn.Db.Memberships.CountAsync(m => m.ProgrammeId == programme, ct);
        return RosterScreens.Home(programme, title, people, turn.Dialogs.Open(Waiting, new(programme.Value)));
    }
}
