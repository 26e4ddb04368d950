using System.Globalization;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>«Орлова Е.А. подключилась», with the way to undo it.</summary>
public sealed class JoinedLetters(PeopleList list) : ILetterWriter
{
    public string Kind => LetterKinds.Joined;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        var joined = new PersonId(long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture));
        var person = (await list.Load(request.Db, programme, request.UtcNow, ct)).People.FirstOrDefault(p => p.Id == joined && p.IsConnected);
        return person is null ? null : new Letter.Message(DoorScreens.Joined(programme, person));
    }
}
