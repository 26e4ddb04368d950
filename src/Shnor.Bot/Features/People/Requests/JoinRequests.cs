using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>Those who wait at the doors of schools, as they stand in the tables.</summary>
public sealed class JoinRequests
{
    public async Task<Reply> List(Turn turn, SchoolId school, CancellationToken ct) => Reply.Show(await ListOf(turn, school, ct));

    /// <summary>The usual end of a second press: somebody has decided, and the request is no more.</summary>
    public Task<Reply> ShowDecided(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        CloseRename(turn);
        return Task.FromResult(Reply.Show(RequestScreens.AlreadyDecided(
            turn.Who.Coordinates(programme) ? Buttons.Awaited.Labelled("Кого ждём", programme) : Buttons.JoinRequests.Labelled("Все, кто ждёт", turn.Who.SchoolsHeadedIn(programme)[0]))));
    }

    public async Task<Reply> Show(Turn turn, (SchoolId School, JoinRequestId Request) asked, CancellationToken ct)
    {
        CloseRename(turn);
        return await Find(turn.Db, asked, ct) is { } request ? Reply.Show(RequestScreens.Asked(request)) : await Decided(turn, asked.School, ct);
    }

    /// <summary>The button names school and request: whose school it is was asked already, and whether the request is of that school is asked here.</summary>
    public async Task<RequestView?> Find(ShnorDb db, (SchoolId School, JoinRequestId Request) asked, CancellationToken ct) =>
        await db.JoinRequests.AsNoTracking().Where(r => r.Id == asked.Request && r.SchoolId == asked.School)
            .Select(r => new RequestView(
                r.Id, r.ProgrammeId, r.SchoolId, r.School!.Name, r.PersonId, r.Person!.Name, !r.Person.IsOwner && !db.Memberships.Any(m => m.PersonId == r.PersonId)))
            .FirstOrDefaultAsync(ct);

    /// <summary>Two who may decide have the same message: the second is told, and sees who still waits.</summary>
    public async Task<Reply> Decided(Turn turn, SchoolId school, CancellationToken ct) =>
        Reply.Show(await ListOf(turn, school, ct), "По этому запросу уже решили");

    /// <summary>«Отмена».</summary>
    private static void CloseRename(Turn turn)
    {
        if (turn.Dialogs.Read(RenameNewcomer.AskName) is not null) turn.Dialogs.Close();
    }

    private static async Task<Screen> ListOf(Turn turn, SchoolId id, CancellationToken ct)
    {
        var school = await turn.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var waiting = await turn.Db.JoinRequests.Where(r => r.SchoolId == id).OrderBy(r => r.Id).Select(r => new { r.Id, r.Person!.Name }).ToListAsync(ct);
        return RequestScreens.List(id, school.Name, [.. waiting.Select(r => (r.Id, r.Name))]);
    }
}

/// <param name="Name">Of their profile, or as somebody has corrected it.</param>
/// <param name="IsNew">Nobody anywhere yet: a refusal removes them, and the name may be put right.</param>
public sealed record RequestView(JoinRequestId Id, ProgrammeId Programme, SchoolId School, string SchoolName, PersonId Person, string Name, bool IsNew);
