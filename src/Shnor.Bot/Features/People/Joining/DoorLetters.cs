using System.Globalization;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>«Орлова Е.А. открыла просроченную ссылку»: once a day, and only while they have no other.</summary>
public sealed class ExpiredOpenedLetters(PeopleList list) : ILetterWriter
{
    public string Kind => LetterKinds.ExpiredOpened;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        var opener = new PersonId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        return (await list.Load(request.Db, programme, request.UtcNow, ct)).Find(opener) is { Code.Standing: CodeStanding.Expired } person
            ? new Letter.Message(DoorScreens.ExpiredOpened(programme, person))
            : null;
    }
}

/// <summary>Many wrong codes in one day: somebody may be trying the door.</summary>
public sealed class WrongGuessLetters : ILetterWriter
{
    public string Kind => LetterKinds.WrongGuesses;

    public bool GrowsStale => false;

    public Role? LeastRole => null;

    public Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        Task.FromResult<Letter?>(new Letter.Message(DoorScreens.WrongGuesses(int.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture))));
}

/// <summary>Somebody's account is no more: one line, and the way to a new link.</summary>
public sealed class AccountGoneLetters(PeopleList list) : ILetterWriter
{
    public string Kind => LetterKinds.AccountGone;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        var gone = new PersonId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        return (await list.Load(request.Db, programme, request.UtcNow, ct)).Find(gone) is { AccountIsGone: true } person
            ? new Letter.Message(DoorScreens.AccountGone(programme, person))
            : null;
    }
}
