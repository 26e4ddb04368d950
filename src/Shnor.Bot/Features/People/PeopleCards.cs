using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

/// <summary>One person of a programme, for its coordinator.</summary>
public sealed class PeopleCards(PeopleList list)
{
    private const string Gone = "Этого человека в списке нет.";
    private const string AlreadyIn = "Этот человек уже подключился со своего телефона.";
    private const string NotIn = "Этот человек не подключён.";

    public async Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        await Find(turn, asked, ct) is { } person ? Reply.Show(PeopleScreens.OfPerson(asked.Programme, person)) : await NoLongerThere(turn, asked, ct);

    public async Task<Reply> AskThisIsMe(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn, asked, ct) is not { } person) return await NoLongerThere(turn, asked, ct);
        return person.IsConnected
            ? Reply.Show(PeopleScreens.OfPerson(asked.Programme, person), AlreadyIn)
            : Reply.Show(PeopleScreens.IsItYou(asked.Programme, person, turn.Who.Name));
    }

    public async Task<Reply> AskDisconnect(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn, asked, ct) is not { } person) return await NoLongerThere(turn, asked, ct);
        return person.IsConnected
            ? Reply.Show(PeopleScreens.IsItWrong(asked.Programme, person))
            : Reply.Show(PeopleScreens.OfPerson(asked.Programme, person), NotIn);
    }

    /// <summary>The coordinator is named in the plan too.</summary>
    public async Task<Reply> ThisIsMe(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn, asked, ct) is not { } person) return await NoLongerThere(turn, asked, ct);
        if (person.IsConnected) return Reply.Show(PeopleScreens.OfPerson(asked.Programme, person), AlreadyIn);
        await PersonMerge.Into(turn, from: asked.Person, into: turn.Me, asked.Programme, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(PeopleScreens.List(await list.Load(turn.Db, asked.Programme, ct), page: 0), $"Записали: {person.Name} — это вы");
    }

    public async Task<Reply> NewCode(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn, asked, ct) is not { } person) return await NoLongerThere(turn, asked, ct);
        if (person.IsConnected) return Reply.Show(PeopleScreens.OfPerson(asked.Programme, person), "Этот человек уже подключился.");
        await Reinvite(turn, asked, ct);
        return Reply.Show(PeopleScreens.OfPerson(asked.Programme, (await Find(turn, asked, ct))!), "Старая ссылка больше не работает");
    }

    public async Task<Reply> Disconnect(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (asked.Person == turn.Me) return Reply.Whisper("Себя отключить нельзя: программа останется без координатора.");
        if (await Find(turn, asked, ct) is not { } person) return await NoLongerThere(turn, asked, ct);
        if (!person.IsConnected) return Reply.Show(PeopleScreens.OfPerson(asked.Programme, person), NotIn);
        if (person.Role == Role.Coordinator) return Reply.Whisper("Это координатор программы: отключить его нельзя.");

        if (await WrongJoin.Undo(turn, asked.Programme, asked.Person, ct) is not { } name)
        {
            await turn.Db.SaveChangesAsync(ct);
            return Reply.Show(PeopleScreens.List(await list.Load(turn.Db, asked.Programme, ct), page: 0), "Отключено");
        }

        await Reinvite(turn, (asked.Programme, name), ct);
        return Reply.Show(PeopleScreens.OfPerson(asked.Programme, (await Find(turn, (asked.Programme, name), ct))!), "Отключено. Ссылка новая");
    }

    /// <summary>A stale card: the list as it is now.</summary>
    private async Task<Reply> NoLongerThere(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        Reply.Show(PeopleScreens.List(await list.Load(turn.Db, asked.Programme, ct), page: 0), Gone);

    private async Task<PersonLine?> Find(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        (await list.Load(turn.Db, asked.Programme, ct)).People.FirstOrDefault(p => p.Id == asked.Person);

    private static async Task Reinvite(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        await turn.Db.Invitations.Where(i => i.ProgrammeId == asked.Programme && i.PersonId == asked.Person && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, turn.UtcNow), ct);
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = asked.Programme, PersonId = asked.Person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });
        await turn.Db.SaveChangesAsync(ct);
    }
}
