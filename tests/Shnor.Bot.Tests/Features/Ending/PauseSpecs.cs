using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Features.Ending;

/// <summary>«Приостановить», «Завершить», and the way back.</summary>
public sealed class PauseSpecs
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0);

    private static readonly (string Title, string When, string Who)[] Rows =
    [
        ("Подготовка приказа", "до 28 февраля 2022 года", ReminderTown.Anina),
        ("Сбор отчётов", "до 31 марта 2022 года", ReminderTown.Anina),
        ("Участие в вебинарах", "еженедельно, четверг 12:00", ReminderTown.Anina),
    ];

    [Fact]
    public async Task Nothing_is_said_of_a_paused_programme_and_nothing_is_made_up_for_later()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 2, 11, 12, 0, 0));
        await Card(town);
        await town.Coordinator.Presses("Приостановить");
        Assert.Contains("Приостановить программу?", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Приостановить");
        Assert.Contains("Приостановлена с 11 февраля 2022", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await town.Town.Look(db => db.Occurrences.CountAsync(o => o.NextRungAt != null)));

        var (heard, told) = (anina.Inbox.Count, town.Coordinator.Inbox.Count);
        await town.Town.PassTo(new(2022, 3, 21, 12, 0, 0));
        Assert.Equal((heard, told), (anina.Inbox.Count, town.Coordinator.Inbox.Count));

        await anina.Writes("/plan");
        await anina.Presses(anina.Buttons.First(label => label.Contains("Сбор", StringComparison.Ordinal)));
        await anina.Presses("Выполнено"); // buttons work all the same
        Assert.Contains("Выполнено", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Отменить отметку");
        Assert.Equal(0, await town.Town.Look(db => db.Occurrences.CountAsync(o => o.NextRungAt != null))); // and start nothing

        await Card(town);
        await town.Coordinator.Presses("Возобновить");
        Assert.Equal("Напоминания снова приходят", town.Coordinator.Toast);
        var resumed = new DateTime(2022, 3, 21, 12, 0, 0);
        await town.Town.PassTo(new(2022, 3, 31, 12, 0, 0));
        var lines = ReminderTown.Lines(anina, resumed);
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains("молчал", StringComparison.Ordinal));
        Assert.All(anina.After(resumed), each => Assert.True(each.At >= new DateTime(2022, 3, 24, 9, 0, 0), $"{each.At}: {each.Message.Text}")); // 7 days before the next deadline was during the pause
        Assert.Equal(["Paused", "Resumed"], await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.Paused || h.What == HistoryEvent.Resumed).OrderBy(h => h.Id).Select(h => h.What.ToString()).ToListAsync()));
    }

    [Fact]
    public async Task A_letter_that_waited_for_the_morning_stays_unsaid()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 2, 14, 8, 59, 0));
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var occurrence = await db.Occurrences.FirstAsync(o => o.Shape == OccurrenceShape.Deadline, ct);
                var who = await db.People.SingleAsync(p => p.Name == ReminderTown.Anina, ct);
                var at = new DateTime(2022, 2, 14, 5, 0, 0, DateTimeKind.Utc);
                db.Outbox.Add(new OutboxRow { Key = "welcome:test", Kind = "welcome", PersonId = who.Id, ProgrammeId = occurrence.ProgrammeId, DueAt = at, NotBefore = at });
            },
            CancellationToken.None);
        await Card(town);
        await town.Coordinator.Presses("Приостановить");
        await town.Coordinator.Presses("Приостановить");
        var heard = anina.Inbox.Count;

        await town.Town.PassTo(new(2022, 2, 14, 18, 0, 0));

        Assert.Equal(heard, anina.Inbox.Count);
        Assert.Equal(OutboxState.Dropped, await town.Town.Look(db => db.Outbox.Where(r => r.Key == "welcome:test").Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task A_finished_programme_is_silent_is_read_and_can_be_taken_back()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Memberships.SingleAsync(m => m.Person!.Name == ReminderTown.Anina, ct)).Role = Role.Coordinator, CancellationToken.None);
        await Card(town);
        await town.Coordinator.Presses("Завершить");
        await town.Coordinator.Presses("Завершить");
        Assert.Contains("Завершена 9 февраля 2022", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Coordinator.Buttons, label => label.StartsWith("Приёмка", StringComparison.Ordinal));
        Assert.Contains("Программа завершена", anina.Last.Text, StringComparison.Ordinal); // the other coordinator

        var heard = anina.Inbox.Count;
        await town.Town.PassTo(new(2022, 2, 28, 12, 0, 0));
        Assert.Equal(heard, anina.Inbox.Count);
        await town.Coordinator.Writes("/plan");
        Assert.Contains("Подготовка приказа", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await Card(town);
        await town.Coordinator.Presses("Вернуть в работу");
        await town.Coordinator.PressesFormer(town.Coordinator.Last, "Вернуть в работу");
        Assert.Equal("Программа уже идёт", town.Coordinator.Toast);
        await town.Town.PassTo(new(2022, 3, 3, 12, 0, 0));
        Assert.Contains(anina.After(new(2022, 2, 28, 12, 0, 0)), each => each.Message.Text.Contains("Участие в вебинарах", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_is_changed_once_and_written_down()
    {
        await using var town = await ReminderTown.Found(Launch, Rows);
        await Card(town);
        await town.Coordinator.Presses("Имена в чатах: нет");
        Assert.Contains("Имена в чатах: есть", town.Coordinator.Buttons);
        await town.Coordinator.PressesFormer(town.Coordinator.Last, "Имена в чатах: нет");
        Assert.Equal("Так уже и есть", town.Coordinator.Toast);
        Assert.True(await town.Town.Look(db => db.Programmes.Select(p => p.NamesInGroups).SingleAsync()));
        Assert.Equal("group-names on", (await town.Town.Look(db => db.History.SingleAsync(h => h.What == HistoryEvent.SettingChanged))).Detail);
    }

    private static async Task Card(ReminderTown town)
    {
        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Presses("Программа");
    }
}
