using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements.Acknowledging;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.After;

/// <summary>«Кто ознакомился», the reminder of those who have not, and the end of the time for it.</summary>
public sealed class ReadersSpecs
{
    [Fact]
    public async Task The_coordinator_sees_how_many_by_school_and_who()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, Arrived.Asking with { Poll = ["Приду", "Не приду"] }, (phone, row) =>
        {
            if (phone == town.Head) (row.State, row.Reason) = (RecipientState.Unreachable, FailureReason.Blocked);
        });
        await town.Vera.Presses("Ознакомлен(а)");
        await town.Vera.Presses("Приду");
        await Open(town, "announcement-readers", id);

        var text = town.Coordinator.Last.Text;
        Assert.Contains("Ознакомился 1 из 7\n▓░░░░░░░░░ 14 %", text, StringComparison.Ordinal);
        Assert.Contains("Берёзовская СОШ — 0 из 2\nКлючевская ООШ — 1 из 3\nБез школы — 0 из 2", text, StringComparison.Ordinal);
        Assert.Contains("Приду — 1\nНе приду — 0\nНе ответили — 6", text, StringComparison.Ordinal);
        Assert.Contains("Не подключены к боту: 1", text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Кто не ознакомился");
        Assert.Contains("Не ознакомились: 6", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("• Орлов П.С. — не дошло", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Алёхина", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Кто ознакомился");
        Assert.Contains("• Алёхина Вера — пн 16 ноября, 10:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Кто что ответил");
        Assert.Contains("Приду — 1\n• Алёхина Вера — Ключевская ООШ", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Назад");
        await town.Coordinator.Presses("Не подключены: 1");
        Assert.Contains("• Якушева Алла — ещё не подключались", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_reminds_those_who_have_not_and_not_again_for_four_hours()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, said: a => a.AcknowledgeBy = town.Utc.AddDays(2));
        await town.Vera.Presses("Ознакомлен(а)");
        await Open(town, "announcement-readers", id);
        await town.Coordinator.Presses("Напомнить тем, кто не ознакомился");

        Assert.Equal("Напоминание уйдёт: 6 человек", town.Coordinator.Toast);
        Assert.Single(town.Vera.Inbox);
        Assert.StartsWith("Отметьте, пожалуйста, что вы ознакомились\n\n«Семинар перенесён на пятницу»\n\nОтметить нужно до ср 18 ноября, 10:00.", town.Nina.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Напомнить тем, кто не ознакомился");
        Assert.Equal("Напоминали недавно. Снова можно после пн 16 ноября, 14:00", town.Coordinator.Toast);
        await Open(town, "announcement-readers", id, by: town.Colleague);
        await town.Colleague.Presses("Напомнить тем, кто не ознакомился"); // whoever presses
        Assert.StartsWith("Напоминали недавно", town.Colleague.Toast, StringComparison.Ordinal);
        Assert.Equal(6, await town.Town.Look(db => db.Outbox.CountAsync(row => row.Kind == LetterKinds.AnnouncementReminder)));

        var original = Arrived.On(town.Nina);
        await town.Nina.Presses("Ознакомлен(а)"); // under the reminder
        Assert.Equal("✓ Вы ознакомлены: пн 16 ноября, 10:00\n«Семинар перенесён на пятницу»", town.Nina.Last.Text);
        await town.Nina.PressesOn(original, "Ознакомлен(а)"); // the announcement itself is settled too
        Assert.Equal("Вы уже ознакомлены: пн 16 ноября, 10:00", town.Nina.Toast);
        Assert.EndsWith("✓ Вы ознакомлены: пн 16 ноября, 10:00", Arrived.On(town.Nina).Text, StringComparison.Ordinal);

        town.Town.JumpTo(AnnouncementTown.Launch.AddHours(5));
        await Open(town, "announcement-readers", id);
        await town.Coordinator.Presses("Напомнить тем, кто не ознакомился");
        Assert.Equal("Напоминание уйдёт: 5 человек", town.Coordinator.Toast);
        Assert.Equal(2, (await town.Of(id)).Reminders);
    }

    [Fact]
    public async Task A_reminder_that_is_no_longer_true_is_not_sent()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town);
        town.Town.JumpTo(AnnouncementTown.Launch.AddHours(12)); // 22:00, quiet
        await Open(town, "announcement-readers", id);
        await town.Coordinator.Presses("Напомнить тем, кто не ознакомился");
        Assert.Single(town.Vera.Inbox);
        await town.Vera.Presses("Ознакомлен(а)");
        await town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.PersonId == town.IdOf(town.Nina)).ExecuteDeleteAsync(ct), CancellationToken.None);
        await town.Town.PassTo(AnnouncementTown.Launch.AddDays(1));

        Assert.Single(town.Vera.Inbox);
        Assert.Single(town.Nina.Inbox);
        Assert.StartsWith("Отметьте", town.Teachers[2].Last.Text, StringComparison.Ordinal);

        await town.Change(id, a => a.WithdrawnAt = town.Utc);
        await town.Teachers[2].Presses("Ознакомлен(а)");
        Assert.Equal("Координатор удалил это сообщение у всех. Отвечать на него уже не нужно.", town.Teachers[2].Last.Text);
        await town.Coordinator.Presses("Напомнить тем, кто не ознакомился");
        Assert.Equal("Рассылка удалена у всех: напоминать не о чем", town.Coordinator.Toast);
    }

    [Fact]
    public async Task When_the_time_is_over_whoever_sent_it_hears_once_and_after_them_the_coordinators()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await Arrived.Send(town, said: a => a.AcknowledgeBy = town.Utc.AddHours(3));
        Assert.Equal(town.Utc.AddHours(3), (await town.Of(id)).NextAt);
        await town.Vera.Presses("Ознакомлен(а)");
        await Over(town, id); // too early: a put-off day is looked at again
        Assert.Equal(town.Utc.AddHours(3), (await town.Of(id)).NextAt);
        town.Town.JumpTo(AnnouncementTown.Launch.AddHours(3));
        await Over(town, id);
        await Over(town, id);
        await town.Town.Settle();

        Assert.StartsWith("Срок вышел: не ознакомились 6 из 7\n«Семинар перенесён на пятницу»", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Single(town.Coordinator.Inbox);
        Assert.DoesNotContain(town.Colleague.Inbox, message => message.Text.StartsWith("Срок", StringComparison.Ordinal));
        Assert.Null((await town.Of(id)).NextAt);
        await town.Coordinator.Presses("Напомнить");
        Assert.Equal("Напоминание уйдёт: 6 человек", town.Coordinator.Toast);

        var other = await Arrived.Send(town, said: a => (a.AcknowledgeBy, a.CreatedBy) = (town.Utc, null));
        await Over(town, other);
        await town.Town.Settle();
        Assert.All([town.Coordinator, town.Colleague], phone => Assert.Contains(phone.Inbox, message => message.Text.StartsWith("Срок вышел: не ознакомились 8 из 8", StringComparison.Ordinal)));
    }

    private static Task Open(AnnouncementTown town, string button, AnnouncementId id, Testing.Phone? by = null) => Pages.Open(by ?? town.Coordinator, button, id);

    private static Task Over(AnnouncementTown town, AnnouncementId id) => town.Store.InOneCommit(
        async (db, ct) => await DeadlineOver.Tell(db, await db.Announcements.SingleAsync(a => a.Id == id, ct), new OutboxWriter(db, town.Utc), town.Utc, ct), CancellationToken.None);
}
