using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Duty;

/// <summary>Who may do what in a programme. A coordinator may make another; the owner's role is the owner's; the last coordinator stays until there is a successor.</summary>
public sealed class GiveRole
{
    public async Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        await RoleView.Load(turn, asked, ct) is { } view ? Reply.Show(RoleScreens.Choose(view)) : Reply.Whisper(RoleScreens.NotInList);

    public async Task<Reply> Set(Turn turn, (ProgrammeId Programme, PersonId Person, int Role) asked, CancellationToken ct)
    {
        var role = (Role)asked.Role;
        if (!Enum.IsDefined(role)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        if (await RoleView.Load(turn, (asked.Programme, asked.Person), ct) is not { } view) return Reply.Whisper(RoleScreens.NotInList);
        if (view.Role == role) return Reply.Show(RoleScreens.Choose(view), "Роль уже такая");
        if (view.IsOutOfReachOf(turn)) return Reply.Show(RoleScreens.Choose(view), RoleScreens.OnlyOwner);
        if (role == Role.Coordinator) return Reply.Show(RoleScreens.AreYouSure(view));
        if (role == Role.Teacher && await WorkOf.Count(turn.Db, asked.Programme, asked.Person, turn.UtcNow, ct) is { IsNothing: false } work) return Reply.Show(RoleScreens.HasWork(view, work));
        if (await Coordinators.IsLast(turn.Db, asked.Programme, asked.Person, ct)) return Reply.Show(RoleScreens.WhoFollows(view, role, await NameSuccessor.Candidates(turn, asked.Programme, asked.Person, ct), page: 0));
        return await Give(turn, view, role, ct);
    }

    public async Task<Reply> MakeCoordinator(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await RoleView.Load(turn, asked, ct) is not { } view) return Reply.Whisper(RoleScreens.NotInList);
        if (view.Role == Role.Coordinator) return Reply.Show(RoleScreens.Choose(view), "Роль уже такая");
        return view.IsOutOfReachOf(turn) ? Reply.Show(RoleScreens.Choose(view), RoleScreens.OnlyOwner) : await Give(turn, view, Role.Coordinator, ct);
    }

    private static async Task<Reply> Give(Turn turn, RoleView view, Role role, CancellationToken ct)
    {
        await RoleRows.Give(turn, view.Programme, view.Person, role, ct);
        if (role != Role.Coordinator) await UnsentAnnouncements.GoTo(view.Person == turn.Me ? null : turn.Me, turn.Db, view.Programme, view.Person, ct);
        await turn.Db.SaveChangesAsync(ct);
        var now = (await RoleView.Load(turn, (view.Programme, view.Person), ct))!;
        return Reply.Show(view.Person == turn.Me && !turn.Who.IsOwner ? RoleScreens.SteppedDown(now) : RoleScreens.Choose(now), $"Роль: {RoleScreens.InWords(role)}");
    }
}
