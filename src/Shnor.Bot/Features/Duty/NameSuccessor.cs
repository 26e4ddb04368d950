using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Duty;

/// <summary>The last coordinator names who follows; both roles change in one commit.</summary>
public sealed class NameSuccessor
{
    public async Task<Reply> Choose(Turn turn, (ProgrammeId Programme, PersonId Person, int Role, int Page) asked, CancellationToken ct)
    {
        if (!IsLower(asked.Role)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        return await RoleView.Load(turn, (asked.Programme, asked.Person), ct) is { } view
            ? Reply.Show(RoleScreens.WhoFollows(view, (Role)asked.Role, await Candidates(turn, asked.Programme, asked.Person, ct), asked.Page))
            : Reply.Whisper(RoleScreens.NotInList);
    }

    public async Task<Reply> StepDown(Turn turn, (ProgrammeId Programme, PersonId Person, PersonId Successor, int Role) asked, CancellationToken ct)
    {
        if (!IsLower(asked.Role)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        if (await RoleView.Load(turn, (asked.Programme, asked.Person), ct) is not { } view) return Reply.Whisper(RoleScreens.NotInList);
        if (view.Role != Role.Coordinator) return Reply.Show(RoleScreens.Choose(view), "Роль уже другая");
        if (view.IsOutOfReachOf(turn)) return Reply.Show(RoleScreens.Choose(view), RoleScreens.OnlyOwner);
        if ((Role)asked.Role == Role.Teacher && await WorkOf.Count(turn.Db, asked.Programme, asked.Person, turn.UtcNow, ct) is { IsNothing: false } work) return Reply.Show(RoleScreens.HasWork(view, work));
        var candidates = await Candidates(turn, asked.Programme, asked.Person, ct);
        if (candidates.FirstOrDefault(c => c.Id == asked.Successor) is not { } successor)
            return Reply.Show(RoleScreens.WhoFollows(view, (Role)asked.Role, candidates, page: 0), "Этого человека выбрать нельзя");

        if (successor.Role != Role.Coordinator) await RoleRows.Give(turn, asked.Programme, successor.Id, Role.Coordinator, ct);
        await RoleRows.Give(turn, asked.Programme, asked.Person, (Role)asked.Role, ct);
        await UnsentAnnouncements.GoTo(successor.Id, turn.Db, asked.Programme, asked.Person, ct);
        await turn.Db.SaveChangesAsync(ct);
        var now = (await RoleView.Load(turn, (asked.Programme, asked.Person), ct))!;
        return Reply.Show(asked.Person == turn.Me && !turn.Who.IsOwner ? RoleScreens.SteppedDown(now) : RoleScreens.Choose(now), "Роли сменились");
    }

    /// <summary>Whoever can be reached: a successor who has never come to the bot coordinates nothing.</summary>
    internal static async Task<IReadOnlyList<Colleague>> Candidates(Turn turn, ProgrammeId programme, PersonId person, CancellationToken ct) =>
        [.. (await Colleagues.Of(turn.Db, programme, person, ct)).Where(c => c.IsConnected)];

    /// <summary>Only what the last coordinator can become without anything else being settled first.</summary>
    private static bool IsLower(int role) => (Role)role is Role.Responsible or Role.SchoolHead or Role.Teacher;
}
