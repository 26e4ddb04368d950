using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Cards;
using Shnor.Bot.Features.People.Joining;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>«Впустить», «Отклонить», or «это человек из списка»: the opener is told either way.</summary>
public sealed class DecideRequests(JoinRequests requests, PeopleList list)
{
    public async Task<Reply> LetIn(Turn turn, (SchoolId School, JoinRequestId Request) asked, CancellationToken ct)
    {
        if (await requests.Find(turn.Db, asked, ct) is not { } request) return await requests.Decided(turn, asked.School, ct);
        if (await turn.Db.Memberships.FindAsync([request.Person, request.Programme], ct) is { } seat) seat.SchoolId ??= request.School;
        else turn.Db.Memberships.Add(new Membership { PersonId = request.Person, ProgrammeId = request.Programme, Role = Role.Teacher, SchoolId = request.School });
        await Close(turn, request, LetterKinds.LetIn, ct);
        await Welcoming.LetIn(turn, request.Programme, request.Person, $"r{request.Id.Value}", ct);
        return Reply.Show(RequestScreens.IsIn(request, turn.Who.Coordinates(request.Programme)), "Впустили");
    }

    /// <summary>Their data go once they have been told: see <see cref="ForgetRefused"/>.</summary>
    public async Task<Reply> Refuse(Turn turn, (SchoolId School, JoinRequestId Request) asked, CancellationToken ct)
    {
        if (await requests.Find(turn.Db, asked, ct) is not { } request) return await requests.Decided(turn, asked.School, ct);
        await Close(turn, request, LetterKinds.Refused, ct);
        return Reply.Show(RequestScreens.IsOut(request), "Отклонили");
    }

    public async Task<Reply> Pick(Turn turn, (SchoolId School, JoinRequestId Request, int Page) asked, CancellationToken ct)
    {
        if (await requests.Find(turn.Db, (asked.School, asked.Request), ct) is not { } request) return await requests.Decided(turn, asked.School, ct);
        return Reply.Show(RequestScreens.PickNamed(request, await Candidates(turn, request, ct), asked.Page));
    }

    public Task<Reply> AskNamed(Turn turn, (SchoolId School, JoinRequestId Request, PersonId Person) asked, CancellationToken ct) =>
        IfNamed(turn, asked, (request, named) => Task.FromResult(Reply.Show(RequestScreens.IsItThem(request, named))), ct);

    public Task<Reply> IsNamed(Turn turn, (SchoolId School, JoinRequestId Request, PersonId Person) asked, CancellationToken ct) => IfNamed(
        turn,
        asked,
        async (request, named) =>
        {
            await Close(turn, request, LetterKinds.LetIn, ct);
            var person = await PersonMerge.Into(turn, from: named.Id, into: request.Person, request.Programme, ct);
            var seat = await turn.Db.Memberships.FindAsync([request.Person, request.Programme], ct);
            seat!.SchoolId ??= request.School;
            await turn.Db.SaveChangesAsync(ct);
            await Welcoming.LetIn(turn, request.Programme, request.Person, $"r{request.Id.Value}", ct);
            return Reply.Show(RequestScreens.IsIn(request with { Name = person.Name }, turn.Who.Coordinates(request.Programme)), "Впустили");
        },
        ct);

    private async Task<Reply> IfNamed(
        Turn turn, (SchoolId School, JoinRequestId Request, PersonId Person) asked, Func<RequestView, PersonLine, Task<Reply>> go, CancellationToken ct)
    {
        if (await requests.Find(turn.Db, (asked.School, asked.Request), ct) is not { } request) return await requests.Decided(turn, asked.School, ct);
        var candidates = await Candidates(turn, request, ct);
        return candidates.Find(p => p.Id == asked.Person) is { } named
            ? await go(request, named)
            : Reply.Show(RequestScreens.PickNamed(request, candidates, page: 0), "Этого человека среди тех, кого ждём, уже нет");
    }

    /// <summary>Those who have not come; a head sees those of the own school, and nobody whose role is greater than what a head gives.</summary>
    private async Task<List<PersonLine>> Candidates(Turn turn, RequestView request, CancellationToken ct)
    {
        var isCoordinator = turn.Who.Coordinates(request.Programme);
        return [.. (await list.Load(turn, request.Programme, ct)).People
            .Where(p => !p.IsConnected && p.Id != request.Person)
            .Where(p => isCoordinator || (p.SchoolId == request.School && p.Role < Role.SchoolHead))
            .OrderByDescending(p => p.SchoolId == request.School).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value)];
    }

    private static async Task Close(Turn turn, RequestView request, string kind, CancellationToken ct)
    {
        var row = await turn.Db.JoinRequests.SingleAsync(r => r.Id == request.Id, ct);
        await turn.Outbox.Add(SchoolDoor.Key(kind, row, request.Person), new(kind, request.Person, request.Programme, Detail: $"{request.School.Value}"), ct);
        turn.Db.JoinRequests.Remove(row);
        await turn.Db.SaveChangesAsync(ct);
    }
}
