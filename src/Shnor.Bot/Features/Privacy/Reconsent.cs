using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Privacy;

/// <param name="Aside">What was open when the question came; it goes on after the answer.</param>
public sealed record AskedAgain(DialogAside? Aside);

/// <summary>The consent's text has changed: whoever does anything is asked first. What they wanted is not done; they can want it again.</summary>
public sealed class Reconsent(ConsentAsked consent)
{
    public static readonly DialogKind<AskedAgain> Asking = new("consent-again", 1);

    public Task<Reply> Ask(Turn turn, Nothing nothing, CancellationToken ct) => Task.FromResult(Reply.Say(Question(turn)));

    public Task<Reply> Agree(Turn turn, string nonce, CancellationToken ct) => IfAsked(
        turn,
        nonce,
        async asked =>
        {
            (await turn.Db.People.SingleAsync(p => p.Id == turn.Me, ct)).Agree(consent.Version, turn.UtcNow);
            turn.Dialogs.GoOnWith(asked.Aside);
            return Reply.Show(ConsentScreens.Agreed());
        });

    /// <summary>Nothing is sent to them any more; what the programme knew of them stays with the coordinator, who is told.</summary>
    public Task<Reply> Disagree(Turn turn, string nonce, CancellationToken ct) => IfAsked(
        turn,
        nonce,
        async _ =>
        {
            turn.Dialogs.Close();
            var person = await turn.Db.People.Include(p => p.Addresses).SingleAsync(p => p.Id == turn.Me, ct);
            foreach (var address in person.Addresses.Where(a => a.Address != turn.Chat))
                turn.Db.Dialogs.RemoveRange(await turn.Db.Dialogs.Where(d => d.Messenger == address.Messenger && d.ChatId == address.ChatId).ToListAsync(ct));
            turn.Db.Addresses.RemoveRange(person.Addresses);
            turn.Db.CalendarFeeds.RemoveRange(await turn.Db.CalendarFeeds.Where(f => f.PersonId == turn.Me).ToListAsync(ct)); // a telephone that fetches it is written to, too
            turn.Db.Entry(person).Property(p => p.ConsentVersion).CurrentValue = null;
            turn.Db.Entry(person).Property(p => p.ConsentAt).CurrentValue = null;
            foreach (var programme in turn.Who.Memberships.Select(m => m.ProgrammeId))
            {
                turn.Db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Left, Detail = $"{turn.Me.Value}" });
                await Tell(turn, programme, ct);
            }

            return Reply.Show(ConsentScreens.Disconnected());
        });

    private static async Task Tell(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var told = await turn.Db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Coordinator && m.PersonId != turn.Me && m.Person!.Addresses.Count > 0).Select(m => m.PersonId).ToListAsync(ct);
        if (told.Count == 0) told = await turn.Db.People.Where(p => p.IsOwner && p.Id != turn.Me).Select(p => p.Id).ToListAsync(ct);
        foreach (var coordinator in told)
        {
            var once = $"{LetterKinds.ConsentRefused}:{programme.Value}:{turn.Me.Value}:{turn.UtcNow:yyyyMMddHHmmss}:{coordinator.Value}";
            await turn.Outbox.Add(once, new(LetterKinds.ConsentRefused, coordinator, programme, Detail: turn.Me.Value.ToString(CultureInfo.InvariantCulture)), ct);
        }
    }

    /// <summary>Buttons of an earlier question: only what is asked now counts.</summary>
    private async Task<Reply> IfAsked(Turn turn, string nonce, Func<AskedAgain, Task<Reply>> answer)
    {
        if (turn.Who.ConsentVersion == consent.Version) return Reply.Whisper(ConsentScreens.AlreadyAgreed);
        return turn.Dialogs.Read(Asking, nonce) is { } asked ? await answer(asked) : Reply.Say(Question(turn));
    }

    private static Screen Question(Turn turn) =>
        ConsentScreens.Again(turn.Dialogs.Open(Asking, turn.Dialogs.Read(Asking) ?? new AskedAgain(turn.Dialogs.Aside())));
}
