using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Duty;

/// <summary>«Передать все дела»: everything that one person answers for goes to another, in one commit. Undone by handing it back.</summary>
public sealed class HandOverWork
{
    public Task<Reply> Show(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) => Page(turn, (asked.Programme, asked.Person, 0), ct);

    public async Task<Reply> Page(Turn turn, (ProgrammeId Programme, PersonId Person, int Page) asked, CancellationToken ct)
    {
        if (await Load(turn, asked.Programme, asked.Person, ct) is not { } view) return Reply.Whisper(RoleScreens.NotInList);
        if (view is { HasNothing: true, Coordinates: false }) return Reply.Show(HandOverScreens.Nothing(view));
        return Reply.Show(HandOverScreens.WhoTakesOver(view, await Candidates(turn, view, ct), asked.Page));
    }

    public async Task<Reply> Ask(Turn turn, (ProgrammeId Programme, PersonId Person, PersonId To) asked, CancellationToken ct)
    {
        if (await Load(turn, asked.Programme, asked.Person, ct) is not { } view) return Reply.Whisper(RoleScreens.NotInList);
        return (await Candidates(turn, view, ct)).FirstOrDefault(c => c.Id == asked.To) is { } to
            ? Reply.Show(HandOverScreens.AreYouSure(view, to))
            : await Page(turn, (asked.Programme, asked.Person, 0), ct) with { Toast = "Этому человеку передать нельзя" };
    }

    public async Task<Reply> Do(Turn turn, (ProgrammeId Programme, PersonId Person, PersonId To, int WithRole) asked, CancellationToken ct)
    {
        if (await Load(turn, asked.Programme, asked.Person, ct) is not { } view) return Reply.Whisper(RoleScreens.NotInList);
        var withRole = asked.WithRole == 1 && view.Coordinates;
        if (view.HasNothing && !withRole) return await Page(turn, (asked.Programme, asked.Person, 0), ct) with { Toast = "Уже передано" };
        if ((await Candidates(turn, view, ct)).FirstOrDefault(c => c.Id == asked.To) is not { } to)
            return await Page(turn, (asked.Programme, asked.Person, 0), ct) with { Toast = "Этому человеку передать нельзя" };
        if (withRole && (await RoleView.Load(turn, (asked.Programme, asked.Person), ct))!.IsOutOfReachOf(turn)) return Reply.Whisper(RoleScreens.OnlyOwner);
        if (withRole && !to.IsConnected) return Reply.Show(HandOverScreens.AreYouSure(view, to), "Координатором может стать тот, кто уже в боте");

        await WorkOf.Move(turn.Db, asked.Programme, asked.Person, asked.To, ct);
        if (await turn.Db.Memberships.FindAsync([asked.Person, asked.Programme], ct) is { } left) left.DeputyId = null; // there is nothing left to stand in for
        if (withRole)
        {
            if (to.Role != Role.Coordinator) await RoleRows.Give(turn, asked.Programme, asked.To, Role.Coordinator, ct);
            await RoleRows.Give(turn, asked.Programme, asked.Person, Role.Responsible, ct);
        }

        if (withRole || to.Role == Role.Coordinator) await UnsentAnnouncements.GoTo(asked.To, turn.Db, asked.Programme, asked.Person, ct); // nobody else may write to many
        await WriteDown(turn, asked.Programme, asked.Person, asked.To, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(withRole && view.IsMe && !turn.Who.IsOwner ? HandOverScreens.DoneForMe(to, view.Work) : HandOverScreens.Done(view with { Coordinates = !withRole && view.Coordinates }, to, view.Work), "Передано");
    }

    internal static async Task<LeaverView?> Load(Turn turn, ProgrammeId programme, PersonId person, CancellationToken ct)
    {
        var member = await turn.Db.Memberships.Include(m => m.Person).FirstOrDefaultAsync(m => m.ProgrammeId == programme && m.PersonId == person, ct);
        return member is null ? null : new(programme, person, member.Person!.Name, await WorkOf.Count(turn.Db, programme, person, turn.UtcNow, ct), member.Role == Role.Coordinator, person == turn.Me);
    }

    /// <summary>Whoever sees the plan; one who has not come yet may be the very one who is awaited.</summary>
    private static async Task<IReadOnlyList<Colleague>> Candidates(Turn turn, LeaverView view, CancellationToken ct) =>
        [.. (await Colleagues.Of(turn.Db, view.Programme, view.Person, ct)).Where(c => c.Role >= Role.Responsible)];

    private static async Task WriteDown(Turn turn, ProgrammeId programme, PersonId from, PersonId to, CancellationToken ct)
    {
        var once = $"{programme.Value}:{from.Value}:{to.Value}:{turn.Incoming.UpdateId}";
        turn.Db.History.Add(new HistoryEntry
        {
            ProgrammeId = programme,
            At = turn.UtcNow,
            By = turn.Me,
            What = HistoryEvent.HandedOver,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{from.Value} {to.Value}"),
        });
        await turn.Outbox.Add($"received:{once}", new(LetterKinds.HandedOver, to, programme, Detail: $"from {from.Value.ToString(CultureInfo.InvariantCulture)}"), ct);
        await turn.Outbox.Add($"received-list:{once}", new(LetterKinds.Welcome, to, programme), ct);
        if (from != turn.Me) await turn.Outbox.Add($"given:{once}", new(LetterKinds.HandedOver, from, programme, Detail: $"to {to.Value.ToString(CultureInfo.InvariantCulture)}"), ct);
    }
}
