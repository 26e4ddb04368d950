using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Duty;

/// <summary>«Убрать из программы»: only with empty hands, and never the last coordinator. The person's row stays: history names it.</summary>
public sealed class LeaveProgramme
{
    public async Task<Reply> Ask(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct) =>
        await Refuse(turn, asked, ct) ?? Reply.Show(HandOverScreens.Leaves((await HandOverWork.Load(turn, asked.Programme, asked.Person, ct))!));

    public async Task<Reply> Do(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await Refuse(turn, asked, ct) is { } refusal) return refusal;
        var name = await turn.Db.People.Where(p => p.Id == asked.Person).Select(p => p.Name).SingleAsync(ct);
        await Remove(turn, asked.Programme, asked.Person, ct);
        await turn.Db.SaveChangesAsync(ct);
        return Reply.Show(asked.Person == turn.Me && !turn.Who.IsOwner ? HandOverScreens.IAmGone() : HandOverScreens.Gone(asked.Programme, name), "Убрано из программы");
    }

    private static async Task<Reply?> Refuse(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        if (await HandOverWork.Load(turn, asked.Programme, asked.Person, ct) is not { } view || await RoleView.Load(turn, asked, ct) is not { } role) return Reply.Whisper(RoleScreens.NotInList);
        if (role.IsOutOfReachOf(turn)) return Reply.Whisper(RoleScreens.OnlyOwner);
        if (await Coordinators.IsLast(turn.Db, asked.Programme, asked.Person, ct))
            return Reply.Show(RoleScreens.WhoFollows(role, Role.Responsible, await NameSuccessor.Candidates(turn, asked.Programme, asked.Person, ct), page: 0), "Сначала назначьте преемника");
        return view.HasNothing ? null : await new HandOverWork().Show(turn, asked, ct) with { Toast = "Сначала передайте дела" };
    }

    private static async Task Remove(Turn turn, ProgrammeId programme, PersonId person, CancellationToken ct)
    {
        var db = turn.Db;
        foreach (var absent in await db.Memberships.Where(m => m.ProgrammeId == programme && m.DeputyId == person).ToListAsync(ct)) absent.DeputyId = null; // of absences that are over
        foreach (var invitation in await db.Invitations.Where(i => i.ProgrammeId == programme && i.PersonId == person && i.RevokedAt == null).ToListAsync(ct)) invitation.RevokedAt = turn.UtcNow;
        // Reminders are looked at once more when they would be sent: they go to whoever has taken over.
        await db.Outbox
            .Where(r => r.PersonId == person && r.ProgrammeId == programme && r.State == OutboxState.Pending && r.Kind != LetterKinds.Reminder && r.Kind != LetterKinds.HandedOver)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Dropped).SetProperty(r => r.SettledAt, turn.UtcNow), ct);
        await db.Snoozes.Where(s => s.PersonId == person && db.Occurrences.Any(o => o.Id == s.OccurrenceId && o.ProgrammeId == programme)).ExecuteDeleteAsync(ct);
        await UnsentAnnouncements.GoTo(person == turn.Me ? null : turn.Me, db, programme, person, ct);
        db.Memberships.Remove((await db.Memberships.FindAsync([person, programme], ct))!);
        db.History.Add(new HistoryEntry { ProgrammeId = programme, At = turn.UtcNow, By = turn.Me, What = HistoryEvent.Left, Detail = person.Value.ToString(CultureInfo.InvariantCulture) });
    }
}
