using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>Deadlines: the way to them, past them, and around the people who are not there.</summary>
public sealed class ReminderSpecs
{
    private static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0); // a Tuesday

    [Fact]
    public async Task A_deadline_reminds_on_its_days_and_stops_after_four_weeks()
    {
        await using var town = await ReminderTown.Found(Launch, [("Подготовка справки", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 12, 31));

        // Due on Friday 29 April, for the 30th is a Saturday; 2, 3, 9 and 10 May are days off.
        Assert.Equal(
            [
                "15.04 09:00 Срок — через 14 дней", "22.04 09:00 Срок — через 7 дней", "26.04 09:00 Срок — через 3 дня", "28.04 09:00 Срок — завтра", "29.04 09:00 Срок — сегодня",
                "04.05 09:00 Срок прошёл", "06.05 09:00 Срок прошёл", "13.05 09:00 Срок прошёл", "20.05 09:00 Срок прошёл", "27.05 09:00 Срок прошёл", "03.06 09:00 Срок прошёл",
            ],
            ReminderTown.Lines(anina, Launch));
        Assert.Equal(["06.05 09:00 Просрочено"], ReminderTown.Lines(town.Coordinator, Launch));
        Assert.Contains("срок — пт 29 апреля", anina.Last.Text, StringComparison.Ordinal);
        Assert.Contains("в плане — 30 апреля 2022", anina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_that_returns_is_pressed_for_until_its_next_window_opens()
    {
        await using var town = await ReminderTown.Found(Launch, [("Мониторинг посещаемости", "ежемесячно", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 5, 1));
        Assert.DoesNotContain(ReminderTown.Lines(anina, Launch), line => line.Contains("Срок прошёл", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mark_is_silence_and_a_mark_taken_back_brings_later_rungs_and_none_of_the_past()
    {
        await using var town = await ReminderTown.Found(Launch, [("Подготовка справки", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 4, 15, 10, 0, 0));
        await anina.Presses("Выполнено");
        Assert.StartsWith("✅ Выполнено: Анина А.А.", anina.Last.Text, StringComparison.Ordinal);
        await anina.PressesFormer(anina.Last, "Выполнено");
        Assert.StartsWith("Уже отмечено", anina.Toast, StringComparison.Ordinal);

        await town.Town.PassTo(new DateTime(2022, 4, 27, 10, 0, 0)); // 22 and 26 April pass in silence
        await anina.Presses("Отменить отметку");
        Assert.Equal("Отметка снята", anina.Toast);
        await town.Town.PassTo(new DateTime(2022, 4, 30));
        Assert.Equal(["28.04 09:00 Срок — завтра", "29.04 09:00 Срок — сегодня"], ReminderTown.Lines(anina, new DateTime(2022, 4, 15, 10, 0, 0)));
        Assert.Single(ReminderTown.Lines(town.Coordinator, Launch), line => line.Contains("Выполнено", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_rungs_of_one_morning_are_one_list_and_one_rung_is_itself()
    {
        await using var town = await ReminderTown.Found(
            Launch,
            [("Подготовка справки", "Апрель 2022 года", "Анина А.А."), ("Разработка положения", "до 6 мая 2022 года", "Анина А.А."), ("Анализ результатов", "Апрель 2022 года", "Борин Б.Б.")]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));

        await town.Town.PassTo(new DateTime(2022, 4, 22, 10, 0, 0)); // 7 days before the first, 14 before the second
        Assert.StartsWith("Доброе утро! 2 дела ждут внимания", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["1. Подготовка справки", "2. Разработка положения"], anina.Buttons);
        Assert.StartsWith("Срок — через 7 дней", borin.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Выполнено", "Напомнить позже"], borin.Buttons);

        await anina.Presses("2. Разработка положения");
        await anina.Presses("Выполнено");
        await town.Town.PassTo(new DateTime(2022, 4, 29, 10, 0, 0)); // the second's 7 days before fall on the first's last day
        Assert.StartsWith("Срок — сегодня", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Выполнено", "Напомнить позже"], anina.Buttons);
    }

    [Fact]
    public async Task Who_is_marked_between_plan_and_sending_is_not_reminded()
    {
        await using var town = await ReminderTown.Found(Launch, [("Подготовка справки", "Апрель 2022 года", "Анина А.А."), ("Разработка положения", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 4, 15, 10, 0, 0));
        await anina.Presses("1. Подготовка справки");
        town.Town.JumpTo(new DateTime(2022, 4, 22, 9, 0, 0));
        await Sweep(town.Town);
        await anina.Presses("Выполнено"); // both rows are written and wait
        Assert.Equal(["22.04 09:00 Срок — через 7 дней"], ReminderTown.Lines(anina, new DateTime(2022, 4, 22)));
        Assert.Contains("Разработка положения", anina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_nobody_reaches_the_coordinator_hears_of_once_and_who_connects_gets_one_list()
    {
        await using var town = await ReminderTown.Found(
            Launch, [("Подготовка справки", "Март 2022 года", "Анина А.А."), ("Разработка положения", "Март 2022 года", "Рабочая группа"), ("Семинар по оцениванию", "Март 2022 года", "Анина А.А.")]);
        await town.Town.PassTo(new DateTime(2022, 3, 18, 12, 0, 0));
        Assert.Equal(
            ["01.03 09:00 Некому напомнить: 1 мероприятие", "16.03 09:00 Прошла половина срока, а дата не назначена", "17.03 09:00 Некому напомнить: 2 мероприятия"],
            ReminderTown.Lines(town.Coordinator, Launch));
        Assert.Equal(["Люди программы"], town.Coordinator.Buttons);

        var anina = await town.Joins(ReminderTown.Anina);
        Assert.StartsWith("За вами сейчас 2 дела", anina.Last.Text, StringComparison.Ordinal);
        var connected = town.Town.Now;
        await town.Town.PassTo(new DateTime(2022, 3, 24, 12, 0, 0)); // 24 March: 7 days before the deadline, three quarters of the window
        Assert.Equal(["24.03 09:00 Доброе утро! 2 дела ждут внимания"], ReminderTown.Lines(anina, connected));
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_nothing_and_nothing_twice_after_the_return()
    {
        await using var town = await ReminderTown.Found(Launch, [("Подготовка справки", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 4, 16));
        await anina.Blocks();
        await town.Town.PassTo(new DateTime(2022, 4, 27));
        Assert.Equal(["22.04 09:00 Некому напомнить: 1 мероприятие"], ReminderTown.Lines(town.Coordinator, Launch));
        await anina.Unblocks();
        await town.Town.PassTo(new DateTime(2022, 4, 30));
        Assert.Equal(["15.04 09:00 Срок — через 14 дней", "28.04 09:00 Срок — завтра", "29.04 09:00 Срок — сегодня"], ReminderTown.Lines(anina, Launch));
        Assert.Equal(0, await town.Town.Look(db => db.Outbox.CountAsync(row => row.State == Storage.Tables.OutboxState.Pending)));
    }

    [Fact]
    public async Task A_long_window_is_told_when_it_opens()
    {
        await using var town = await ReminderTown.Found(Launch, [("Разработка положения", "Апрель – июнь 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 6, 20));
        Assert.Equal(["01.04 09:00 Можно начинать", "16.06 09:00 Срок — через 14 дней"], ReminderTown.Lines(anina, Launch));
        Assert.Equal(OccurrenceState.Open, await town.Town.Look(db => db.Occurrences.Select(o => o.State).SingleAsync()));
    }

    private static Task Sweep(TestTown town) =>
        ((Bot.Features.Reminders.SweepDueRungs)town.Services.GetService(typeof(Bot.Features.Reminders.SweepDueRungs))!).Run(CancellationToken.None);
}
