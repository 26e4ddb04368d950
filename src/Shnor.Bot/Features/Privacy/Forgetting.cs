using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features.Privacy;

/// <param name="Programme">Through which a coordinator asks; null: it is the person themself.</param>
/// <param name="IsSure">The second screen is open.</param>
/// <param name="Aside">What was open before; «Отмена» leads back to it.</param>
public sealed record AskedToForget(long Person, long? Programme, bool IsSure = false, DialogAside? Aside = null) : IAbout
{
    object? IAbout.Subject => Programme is { } programme ? (new ProgrammeId(programme), new PersonId(Person)) : null;
}

/// <summary>/forget, and a coordinator who passes on somebody's wish. Asked twice; what may be done is looked at again each time.</summary>
public sealed class Forgetting(ForgottenLedger ledger, FoldAfterForgetting fold)
{
    public static readonly DialogKind<AskedToForget> Asking = new("forget", 1);

    public async Task<Reply> Command(Turn turn, string rest, CancellationToken ct) => Reply.Say(await First(turn, new(turn.Me.Value, Programme: null), ct));

    public async Task<Reply> AskMine(Turn turn, Nothing nothing, CancellationToken ct) => Reply.Show(await First(turn, new(turn.Me.Value, Programme: null), ct));

    public async Task<Reply> AskAbout(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        Reply.Show(await First(turn, new(asked.Person.Value, asked.Person == turn.Me ? null : asked.Programme.Value), ct));

    public async Task<Reply> AskAgain(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Asking, nonce) is not { IsSure: false } asked) return Reply.Whisper(ForgetScreens.NoLongerAsked);
        return await Standing(turn, asked, ct) is ForgetStanding.Possible possible
            ? Reply.Show(ForgetScreens.Sure(possible, asked.Programme is null, turn.Dialogs.Open(Asking, asked with { IsSure = true })))
            : Reply.Show(await First(turn, asked, ct));
    }

    public Task<Reply> Cancel(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Asking, nonce) is not { } asked) return Task.FromResult(Reply.Whisper(ForgetScreens.NoLongerAsked));
        turn.Dialogs.GoOnWith(asked.Aside);
        return Task.FromResult(Reply.Show(ForgetScreens.Cancelled()));
    }

    public async Task<Reply> Forget(Turn turn, string nonce, CancellationToken ct)
    {
        if (turn.Dialogs.Read(Asking, nonce) is not { IsSure: true } asked) return Reply.Whisper(ForgetScreens.NoLongerAsked);
        if (await Standing(turn, asked, ct) is not ForgetStanding.Possible possible) return Reply.Show(await First(turn, asked, ct));

        turn.Dialogs.Close();
        var person = await turn.Db.People.SingleAsync(p => p.Id == possible.Person, ct);
        // The ledger first: cut short here, the next start finishes what was asked for; the other way round a restored copy would bring the name back.
        ledger.Add(person.Id, await ForgetPerson.NamesOf(turn.Db, person, ct), turn.UtcNow);
        var traces = (await ForgetPerson.Run(turn.Db, person.Id, turn.UtcNow, ct))!;
        await Tell(turn, person.Id, traces, ct);
        fold.Ask();
        return Reply.Show(asked.Programme is null ? ForgetScreens.DoneMine() : ForgetScreens.Done(new(asked.Programme.Value), traces));
    }

    private async Task<Screen> First(Turn turn, AskedToForget asked, CancellationToken ct)
    {
        var open = turn.Dialogs.Read(Asking);
        var aside = open is null ? turn.Dialogs.Aside() : open.Aside;
        var standing = await Standing(turn, asked, ct);
        if (standing is ForgetStanding.Possible possible) return ForgetScreens.What(possible, asked.Programme is null, turn.Dialogs.Open(Asking, asked with { IsSure = false, Aside = aside }));
        if (open is not null) turn.Dialogs.GoOnWith(aside);
        return ForgetScreens.NotPossible(standing, asked.Programme is { } programme ? new ProgrammeId(programme) : null);
    }

    private static Task<ForgetStanding> Standing(Turn turn, AskedToForget asked, CancellationToken ct) => asked.Programme is { } programme
        ? ForgetStanding.Of(turn, new ProgrammeId(programme), new PersonId(asked.Person), ct)
        : ForgetStanding.Of(turn.Db, turn.Me, ct);

    /// <summary>The coordinators hear in one line which rows need somebody else; whoever did it reads that at once.</summary>
    private static async Task Tell(Turn turn, PersonId who, ForgottenTraces traces, CancellationToken ct)
    {
        foreach (var (programme, _, hasNamesake) in traces.Programmes)
        {
            var told = await turn.Db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Coordinator && m.PersonId != who && m.PersonId != turn.Me)
                .Select(m => m.PersonId).ToListAsync(ct);
            var detail = who.Value.ToString(CultureInfo.InvariantCulture) + (hasNamesake ? ForgottenLetters.WithNamesake : "");
            foreach (var coordinator in told)
                await turn.Outbox.Add($"{LetterKinds.Forgotten}:{programme.Value}:{who.Value}:{coordinator.Value}", new(LetterKinds.Forgotten, coordinator, programme, Detail: detail), ct);
        }
    }
}
