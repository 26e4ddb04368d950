using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.People;

/// <summary>One person of a programme, for its coordinator.</summary>
public sealed class PeopleCards(PeopleList list)
{
    private const string Gone = "Этого человека уже нет в списке.";

    public async Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        await Find(turn, asked, ct) is { } person ? Reply.Show(PeopleScreens.OfPerson(asked.Programme, person)) : Reply.Whisper(Gone);

    /// <summary>The coordinator is named in the plan too.</summary>
    public async Task<Reply> ThisIsMe(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn, asked, ct) is not { } person) return Reply.Whisper(Gone);
        if (person.IsConnected) return Reply.Whisper("Этот человек уже подключён со своего аккаунта.");
        await PersonMerge.Into(turn, from: asked.Person, into: turn.Me, asked.Programme, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(PeopleScreens.List(await list.Load(turn.Db, asked.Programme, ct), page: 0), $"Записали: {person.Name} — это вы");
    }

    public async Task<Reply> NewCode(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Find(turn, asked, ct) is not { IsConnected: false }) return Reply.Whisper(Gone);
        await Reinvite(turn, asked, ct);
        return Reply.Show(PeopleScreens.OfPerson(asked.Programme, (await Find(turn, asked, ct))!), "Старая ссылка больше не работает");
    }

    /// <summary>Undoes a wrong join: the account leaves, the name keeps its work and gets a new link.</summary>
    public async Task<Reply> Disconnect(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (asked.Person == turn.Me) return Reply.Whisper("Себя отключить нельзя: программа останется без координатора.");
        if (await Find(turn, asked, ct) is not { IsConnected: true } person) return Reply.Whisper(Gone);
        if (await BelongsElsewhere(turn, asked, ct)) return Reply.Whisper("Этот человек участвует и в других программах или управляет ботом: отключить его отсюда нельзя.");

        await turn.Db.Addresses.Where(a => a.PersonId == asked.Person).ExecuteDeleteAsync(ct);
        turn.Db.History.Add(new HistoryEntry { ProgrammeId = asked.Programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Left, Detail = $"{asked.Person.Value}" });
        if (person.Role == Role.Teacher)
        {
            // Nobody in the plan: a wrong guest of the shared link simply leaves.
            turn.Db.Memberships.Remove(await turn.Db.Memberships.SingleAsync(m => m.PersonId == asked.Person && m.ProgrammeId == asked.Programme, ct));
            await turn.Db.SaveChangesAsync(ct);
            return Reply.Show(PeopleScreens.List(await list.Load(turn.Db, asked.Programme, ct), page: 0), "Отключено");
        }

        await Reinvite(turn, asked, ct);
        return Reply.Show(PeopleScreens.OfPerson(asked.Programme, (await Find(turn, asked, ct))!), "Отключено. Ссылка новая");
    }

    private async Task<PersonLine?> Find(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        (await list.Load(turn.Db, asked.Programme, ct)).People.FirstOrDefault(p => p.Id == asked.Person);

    private static Task<bool> BelongsElsewhere(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        turn.Db.People.AnyAsync(p => p.Id == asked.Person && (p.IsOwner || p.Memberships.Any(m => m.ProgrammeId != asked.Programme)), ct);

    private static async Task Reinvite(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        await turn.Db.Invitations.Where(i => i.ProgrammeId == asked.Programme && i.PersonId == asked.Person && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, turn.UtcNow), ct);
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = asked.Programme, PersonId = asked.Person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });
        await turn.Db.SaveChangesAsync(ct);
    }
}
