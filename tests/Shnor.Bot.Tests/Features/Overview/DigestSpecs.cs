using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Overview;

/// <summary>What a coordinator is told of the whole programme, and when.</summary>
public sealed class DigestSpecs
{
    private static readonly DateTime Launch = new(2022, 4, 4, 10, 0, 0); // a Monday

    private static readonly (string, string, string)[] Rows =
    [
        ("Подготовка справки", "до 12 апреля 2022 года", ReminderTown.Anina),
        ("Вебинар проекта", "еженедельно, четверг 12:00", ReminderTown.Anina),
        ("Семинар по оцениванию", "Май 2022 года", ReminderTown.Anina),
    ];

    [Fact]
    public async Task A_fortnight_of_a_coordinator()
    {
        await using var town = await ReminderTown.Found(Launch, Rows, digests: true);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 4, 12, 12, 0, 0));
        await anina.Writes("/tasks");
        await anina.Presses("1. Подготовка справки");
        await anina.Presses("Выполнено");
        await town.Town.PassTo(new(2022, 4, 18, 12, 0, 0));

        Assert.Equal(
            [
                "07.04 09:00 Доброе утро! Сводка на чт 7 апреля", // the webinar
                "08.04 15:00 Итоги недели: 4–8 апреля 2022", // it has no mark
                "11.04 09:00 Доброе утро! Сводка на пн 11 апреля", // once a week also what has none
                "12.04 09:00 Доброе утро! Сводка на вт 12 апреля",
                "12.04 12:00 ✅ Выполнено: Анина А.А., вт 12 апреля, 12:00",
                "13.04 09:00 Доброе утро! Сводка на ср 13 апреля", // waits for acceptance
                "14.04 09:00 Доброе утро! Сводка на чт 14 апреля",
                "15.04 09:00 Доброе утро! Сводка на пт 15 апреля",
                "15.04 15:00 Итоги недели: 11–15 апреля 2022",
                "18.04 09:00 Доброе утро! Сводка на пн 18 апреля",
            ],
            Lines(town.Coordinator));
        Assert.DoesNotContain(Lines(anina), line => line.Contains("Сводка", StringComparison.Ordinal) || line.Contains("Итоги", StringComparison.Ordinal));
        var week = town.Coordinator.Inbox.Last(message => message.Text.StartsWith("Итоги недели", StringComparison.Ordinal)).Text;
        Assert.Contains("Выполнено 1 из 3", week, StringComparison.Ordinal);
        Assert.Contains("▓▓▓░░░░░░░ 33 %", week, StringComparison.Ordinal);
        Assert.Contains("Сделано за неделю: 1\n• Подготовка справки", week, StringComparison.Ordinal);
        Assert.Contains("На следующей неделе: 1\n• Вебинар проекта — чт 21 апреля, 12:00", week, StringComparison.Ordinal);
        Assert.Contains("Прошло, отметки нет: 2\n• Вебинар проекта", week, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_the_same_on_the_screen_and_each_opens_its_list()
    {
        await using var town = await ReminderTown.Found(Launch, Rows, digests: true);
        await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 5, 5, 10, 0, 0)); // a Thursday: the webinar comes at 12:00
        var coordinator = town.Coordinator;
        await AskedSomething(town.Town);
        await coordinator.Writes("/digest");
        Assert.Contains("Выполнено 0 из 6", coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Вопросы без ответа: 1", "Просрочено: 1", "Сегодня: 1", "Без даты: 1", "Прошло без отметки: 4", "План", "Меню"], coordinator.Buttons);
        foreach (var (label, words) in (IEnumerable<(string, string)>)[("Просрочено: 1", "Подготовка справки"), ("Сегодня: 1", "12:00"), ("Без даты: 1", "Семинар по оцениванию"), ("Прошло без отметки: 4", "И ещё 3 даты без отметки")])
        {
            await coordinator.Presses(label);
            Assert.Contains(words, coordinator.Last.Text, StringComparison.Ordinal);
            await coordinator.Presses("Как идёт программа");
            Assert.StartsWith("Как идёт программа", coordinator.Last.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_a_stop_there_is_one_digest_and_nothing_stale_and_a_restart_doubles_none()
    {
        await using var town = await ReminderTown.Found(Launch, Rows, digests: true);
        await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new(2022, 4, 14, 8, 0, 0));
        var before = town.Town.Now;
        town.Town.JumpTo(new(2022, 4, 18, 10, 30, 0)); // from Thursday morning over the weekend
        await town.Town.Tick();
        Assert.Equal(["18.04 10:30 Доброе утро! Сводка на пн 18 апреля"], Digests(town, before));

        town.Town.JumpTo(new(2022, 4, 19, 12, 0, 0)); // three hours late: the next morning will say it
        await town.Town.Tick();
        await town.Town.Restart();
        await town.Town.Tick();
        Assert.Single(Digests(town, before));
        await town.Town.PassTo(new(2022, 4, 20, 10, 0, 0));
        Assert.Equal("20.04 09:00 Доброе утро! Сводка на ср 20 апреля", Digests(town, before)[^1]);

        // A machine that lived by a wrong date for a while, and one that comes from before there were digests.
        foreach (var wrong in (int[])[2031, 2000])
        {
            var reckoned = await Next(town);
            await town.Town.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.NextDigestAt, new DateTime(wrong, 1, 1, 0, 0, 0, DateTimeKind.Utc)), ct), CancellationToken.None);
            await town.Town.Tick();
            Assert.Equal(reckoned, await Next(town));
        }

        Assert.Equal(2, Digests(town, before).Count);
    }

    [Fact]
    public async Task What_nobody_is_reminded_of_stands_in_the_mornings_digest()
    {
        await using var town = await ReminderTown.Found(Launch, Rows, digests: true); // nobody has come
        await town.Town.PassTo(new(2022, 4, 12, 9, 30, 0));
        Assert.Equal("12.04 09:00 Доброе утро! Сводка на вт 12 апреля", Lines(town.Coordinator)[^1]);
        Assert.Contains("срок: Подготовка справки", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Некому напомнить: 1 мероприятие\n\n• Подготовка справки", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, town.Coordinator.Inbox.Count(message => message.Text.Contains("Сводка на вт 12 апреля", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_comes_at_the_coordinators_own_hour_says_nothing_when_there_is_nothing_and_goes_to_whoever_coordinates()
    {
        await using var town = await ReminderTown.Found(Launch, Rows, digests: true);
        var anina = await town.Joins(ReminderTown.Anina);
        await Change(town, person => person.ReminderHour = new(10, 0));
        await town.Town.PassTo(new(2022, 4, 7, 13, 0, 0));
        Assert.Equal(["07.04 10:00 Доброе утро! Сводка на чт 7 апреля"], Lines(town.Coordinator));

        town.Town.JumpTo(new(2022, 4, 12, 9, 0, 0));
        await town.Town.Tick(); // written down, held until 10:00
        await Change(town, person => person.IsOwner = false);
        await town.Town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.Role == Role.Coordinator).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Responsible), ct), CancellationToken.None);
        await town.Town.Store.InOneCommit((db, ct) => db.Memberships.Where(m => m.Person!.Name == ReminderTown.Anina).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Coordinator), ct), CancellationToken.None);
        await town.Town.PassTo(new(2022, 4, 12, 11, 0, 0));
        Assert.Single(Lines(town.Coordinator));
        Assert.Single(anina.Inbox, message => message.Text.StartsWith("Доброе утро! Сводка на вт 12 апреля", StringComparison.Ordinal));

        await town.Town.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.PausedAt, new DateTime(2022, 4, 12, 7, 0, 0, DateTimeKind.Utc)), ct), CancellationToken.None);
        await town.Town.PassTo(new(2022, 4, 30, 10, 0, 0));
        Assert.DoesNotContain(anina.After(new(2022, 4, 12, 12, 0, 0)), each => each.Message.Text.Contains("Сводка", StringComparison.Ordinal));
        Assert.Null(await town.Town.Look(db => db.Programmes.Select(p => p.NextDigestAt).SingleAsync()));
        Assert.Equal(0, await town.Town.Look(db => db.Outbox.CountAsync(row => row.Kind == "digest" && row.State == OutboxState.Pending)));
    }

    private static IReadOnlyList<string> Lines(Phone phone) => ReminderTown.Lines(phone, Launch);

    private static List<string> Digests(ReminderTown town, DateTime after) => [.. ReminderTown.Lines(town.Coordinator, after).Where(line => line.Contains("Сводка", StringComparison.Ordinal) || line.Contains("Итоги", StringComparison.Ordinal))];

    private static Task<DateTime?> Next(ReminderTown town) => town.Town.Look(db => db.Programmes.Select(p => p.NextDigestAt).SingleAsync());

    private static Task AskedSomething(TestTown town) => town.Store.InOneCommit(
        async (db, ct) => db.Questions.Add(new Question { ProgrammeId = await db.Programmes.Select(p => p.Id).SingleAsync(ct), AskedBy = await db.People.Select(p => p.Id).FirstAsync(ct), OpenedAt = town.Zone.ToUtc(town.Now) }),
        CancellationToken.None);

    private static Task Change(ReminderTown town, Action<Person> change) => town.Town.Store.InOneCommit(
        async (db, ct) => change(await db.People.SingleAsync(p => p.Addresses.Any(a => a.ChatId == town.Coordinator.Id), ct)), CancellationToken.None);
}
