using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Invitations;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>One person of a programme, for its coordinator.</summary>
public sealed class PeopleCards(PeopleList list)
{
    private const string Gone = "Этого в списке уже нет.";
    private const string AlreadyIn = "Этот человек уже подключился со своего телефона.";
    private const string NotIn = "Этот человек не подключён.";

    public Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (turn.Dialogs.Read(RenamePerson.AskName) is not null) turn.Dialogs.Close(); // «Отмена»
        return IfThere(turn, asked, (_, person) => Task.FromResult(Reply.Show(PersonScreens.Card(asked.Programme, person))), ct);
    }

    public Task<Reply> More(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        IfThere(turn, asked, (_, person) => Task.FromResult(Reply.Show(PersonScreens.More(asked.Programme, person))), ct);

    public Task<Reply> AskThisIsMe(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => IfThere(
        turn,
        asked,
        (_, person) => Task.FromResult(person.IsConnected
            ? Reply.Show(PersonScreens.Card(asked.Programme, person), AlreadyIn)
            : Reply.Show(PersonScreens.IsItYou(asked.Programme, person, turn.Who.Name))),
        ct);

    /// <summary>The coordinator is named in the plan too.</summary>
    public Task<Reply> ThisIsMe(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => IfThere(
        turn,
        asked,
        async (_, person) =>
        {
            if (person.IsConnected) return Reply.Show(PersonScreens.Card(asked.Programme, person), AlreadyIn);
            await PersonMerge.Into(turn, from: asked.Person, into: turn.Me, asked.Programme, ct);
            await turn.Db.SaveChangesAsync(ct);
            return Reply.Show(PeopleScreens.List(await list.Load(turn, asked.Programme, ct), page: 0), $"Записали: {person.Name} — это вы");
        },
        ct);

    public Task<Reply> AskDisconnect(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => IfThere(
        turn,
        asked,
        (_, person) => Task.FromResult(person.IsConnected
            ? Reply.Show(PersonScreens.IsItWrong(asked.Programme, person))
            : Reply.Show(PersonScreens.Card(asked.Programme, person), NotIn)),
        ct);

    public async Task<Reply> Disconnect(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (asked.Person == turn.Me) return Reply.Whisper("Себя отключить нельзя: программа останется без координатора.");
        return await IfThere(
            turn,
            asked,
            async (_, person) =>
            {
                if (!person.IsConnected) return Reply.Show(PersonScreens.Card(asked.Programme, person), NotIn);
                if (person.Role == Role.Coordinator) return Reply.Whisper("Это координатор программы: отключить его нельзя.");
                var left = await WrongJoin.Undo(turn, asked.Programme, asked.Person, ct);
                await turn.Db.SaveChangesAsync(ct);
                if (left is not { } name) return Reply.Show(PeopleScreens.List(await list.Load(turn, asked.Programme, ct), page: 0), "Отключено");

                await PersonalCodes.IssueAnew(turn, asked.Programme, name, ct);
                return Reply.Show(PersonScreens.Card(asked.Programme, (await list.Load(turn, asked.Programme, ct)).Find(name)!), "Отключено. Ссылка новая");
            },
            ct);
    }

    /// <summary>A stale card: the list as it is now.</summary>
    internal async Task<Reply> IfThere(Turn turn, (ProgrammeId Programme, PersonId Person) asked, Func<PeopleView, PersonLine, Task<Reply>> go, CancellationToken ct)
    {
        var view = await list.Load(turn, asked.Programme, ct);
        return view.Find(asked.Person) is { } person ? await go(view, person) : Reply.Show(PeopleScreens.List(view, page: 0), Gone);
    }
}
