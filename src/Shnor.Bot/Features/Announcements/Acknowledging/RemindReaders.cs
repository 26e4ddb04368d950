using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>«Напомнить тем, кто не ознакомился»: one press, and not again for four hours, whoever presses.</summary>
internal static class RemindReaders
{
    public static readonly TimeSpan Between = TimeSpan.FromHours(4);

    public static async Task<Reply> Press(Turn turn, AnnouncementId id, CancellationToken ct) => await ShowReaders.Summary(turn, id, await Remind(turn, id, ct), ct);

    private static async Task<string> Remind(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        if (announcement.State is AnnouncementState.Draft or AnnouncementState.Scheduled) return "Рассылка ещё не отправлена";
        if (announcement.WithdrawnAt is not null) return "Рассылка удалена у всех: напоминать не о чем";
        if (!announcement.Content.AsksAcknowledgement) return "В этой рассылке нет кнопки «Ознакомлен(а)»";
        if (programme.IsSilent) return "Программа приостановлена или завершена: напоминания не приходят";
        if (announcement.RemindedAt + Between is { } next && next > turn.UtcNow)
            return $"Напоминали недавно. Снова можно после {AnnouncementWords.Moment(next, new(programme.Zone, turn.UtcNow))}";
        var people = await Silent(turn, announcement, DutyRows.TodayIn(programme.ZoneId, turn.UtcNow), ct);
        if (people.Count == 0) return "Напоминать некому: остальным рассылка не дошла, или их сейчас нет";
        (announcement.Reminders, announcement.RemindedAt) = (announcement.Reminders + 1, turn.UtcNow);
        await turn.Db.SaveChangesAsync(ct); // the card is drawn from the table

        await turn.Outbox.LookFor(people.Select(person => ReminderKey.Of(id, announcement.Reminders, person)), ct);
        foreach (var person in people)
            await turn.Outbox.Add(ReminderKey.Of(id, announcement.Reminders, person), new OutboxMessage(LetterKinds.AnnouncementReminder, person, programme.Id, Detail: $"{id.Value}:{announcement.Reminders}"), ct);
        return $"Напоминание уйдёт: {AnnouncementWords.People(people.Count)}";
    }

    /// <summary>Who has it, or may have it, has not pressed, and is there.</summary>
    private static async Task<List<PersonId>> Silent(Turn turn, Announcement announcement, DateOnly today, CancellationToken ct)
    {
        var db = turn.Db;
        var people = await db.AnnouncementRecipients
            .Where(r => r.AnnouncementId == announcement.Id && r.AcknowledgedAt == null && (r.State == RecipientState.Delivered || r.State == RecipientState.Unclear))
            .Join(
                db.Memberships.Where(m => m.ProgrammeId == announcement.ProgrammeId && m.Person!.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable)),
                r => r.PersonId,
                m => m.PersonId,
                (r, m) => new { m.PersonId, m.Away })
            .ToListAsync(ct);
        return [.. people.Where(person => person.Away is not { } away || !away.Contains(today)).Select(person => person.PersonId).OrderBy(person => person.Value)];
    }
}
