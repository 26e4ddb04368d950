using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>«Напомнить позже»: silence for one person about one thing, and one reminder at the end of it.</summary>
public sealed class SnoozeSpecs
{
    private static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);
    private static readonly (string, string, string) Note = ("Подготовка справки", "Апрель 2022 года", "Анина А.А., Борин Б.Б."); // due on Friday 29 April
    private static readonly (string, string, string) Meeting = ("Заседание рабочей группы", "Март 2022 года", "Анина А.А., Борин Б.Б.");

    [Fact]
    public async Task An_hour_later_one_reminder_comes_and_the_ladder_goes_on()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(April(15, 9, 20));
        await PutOff(anina, "Через час, 10:20");
        Assert.Equal("Напомню: пт 15 апреля, 10:20", anina.Toast);
        Assert.StartsWith("Напомню: пт 15 апреля, 10:20\nПодготовка справки", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Выполнено", "Напомнить позже", "Отменить", "Открыть"], anina.Buttons);

        await town.Town.PassTo(April(23));
        Assert.Equal(["15.04 09:00 Напомню: пт 15 апреля, 10:20", "15.04 10:20 Срок — через 14 дней", "22.04 09:00 Срок — через 7 дней"], ReminderTown.Lines(anina, Launch));
        Assert.Equal(["15.04 09:00 Срок — через 14 дней", "22.04 09:00 Срок — через 7 дней"], ReminderTown.Lines(borin, Launch));
        Assert.Equal(["Выполнено", "Напомнить позже"], anina.Buttons);
    }

    [Fact]
    public async Task What_is_due_meanwhile_is_neither_said_then_nor_later_and_nobody_else_is_spared()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(May(4, 10)); // overdue since that morning; the next word would be on Friday the 6th
        await PutOff(anina, "В понедельник, 9 мая, 09:00");
        await town.Town.PassTo(May(14));

        Assert.Equal(["09.05 09:00 Срок прошёл", "13.05 09:00 Срок прошёл"], ReminderTown.Lines(anina, May(4, 10)));
        Assert.Equal(["06.05 09:00 Срок прошёл", "13.05 09:00 Срок прошёл"], ReminderTown.Lines(borin, May(4, 10)));
        Assert.Contains("06.05 09:00 Просрочено", ReminderTown.Lines(town.Coordinator, Launch));
    }

    [Fact]
    public async Task A_rung_of_the_same_moment_is_one_message_with_it()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(May(12, 10)); // a weekly word follows on Friday the 13th at 09:00
        await PutOff(anina, "Завтра утром, пт 13 мая, 09:00");
        await town.Town.PassTo(May(14));

        Assert.Equal(["13.05 09:00 Срок прошёл"], ReminderTown.Lines(anina, May(12, 10)));
    }

    [Fact]
    public async Task What_was_put_off_to_one_evening_is_one_list_and_to_a_morning_joins_that_one()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, ("Анализ результатов", "Апрель 2022 года", "Анина А.А."), ("Разработка положения", "до 6 мая 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 10));
        await anina.Presses("1. Подготовка справки");
        await PutOff(anina, "Вечером, 18:00");
        await anina.PressesFormer(anina.Last, "2. Анализ результатов");
        await PutOff(anina, "Вечером, 18:00");
        await town.Town.PassTo(April(15, 19));
        Assert.Equal(["15.04 18:00 2 дела ждут внимания"], ReminderTown.Lines(anina, April(15, 10)));

        await town.Town.PassTo(April(21, 12));
        await anina.Presses("1. Подготовка справки");
        await PutOff(anina, "Завтра утром, пт 22 апреля, 09:00");
        await town.Town.PassTo(April(22, 12));
        Assert.Equal(["22.04 09:00 Доброе утро! 3 дела ждут внимания"], ReminderTown.Lines(anina, April(21, 12)));
    }

    [Fact]
    public async Task Put_off_in_the_evening_it_comes_when_the_quiet_hours_end_and_says_so()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 20, 30));
        await anina.Presses("Напомнить позже");
        Assert.Equal(["После тихих часов, сб 16 апреля, 08:00", "Завтра утром, сб 16 апреля, 09:00", "В понедельник, 18 апреля, 09:00", "Назад"], anina.Buttons);
        await anina.Presses("После тихих часов, сб 16 апреля, 08:00");
        await town.Town.PassTo(April(17));

        Assert.Equal(["16.04 08:00 Срок — через 13 дней"], ReminderTown.Lines(anina, April(15, 20, 30)));
    }

    [Fact]
    public async Task Done_by_somebody_else_it_is_silent()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(April(15, 10));
        await PutOff(anina, "Вечером, 18:00");
        await borin.Presses("Выполнено");
        await town.Town.PassTo(May(31));
        Assert.Empty(ReminderTown.Lines(anina, April(15, 10)));

        await anina.PressesFormer(anina.Last, "Напомнить позже");
        Assert.StartsWith("Уже отмечено: Борин Б.Б.", anina.Toast, StringComparison.Ordinal);
        Assert.Equal(["Открыть", "Меню"], anina.Buttons);
    }

    [Fact]
    public async Task Given_a_date_by_somebody_else_it_is_over_and_the_event_reminds_as_events_do()
    {
        await using var town = await ReminderTown.Found(Launch, [Meeting]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(new DateTime(2022, 3, 9, 10, 0, 0)); // a quarter of the window has passed
        await PutOff(anina, "В понедельник, 14 марта, 09:00");
        await borin.Presses("Назначить дату");
        await borin.Presses("11");
        await borin.Writes("14:00");
        await borin.Presses("Готово");
        await town.Town.PassTo(new DateTime(2022, 3, 12));

        Assert.Equal(
            ["09.03 10:02 Дата назначена", "10.03 16:00 Завтра", "11.03 13:00 Через 1 час", "11.03 13:50 Началось", "11.03 16:00 Получилось провести?"],
            ReminderTown.Lines(anina, new DateTime(2022, 3, 9, 10, 0, 0)));
    }

    [Fact]
    public async Task An_event_is_put_off_to_before_its_start_only_and_its_start_changes_the_last_message()
    {
        await using var town = await ReminderTown.Found(Launch, [Meeting]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 3, 1, 10, 0, 0));
        await anina.Presses("Назначить дату");
        await anina.Presses("11");
        await anina.Writes("10:00");
        await anina.Presses("Готово");
        await town.Town.PassTo(new DateTime(2022, 3, 10, 16, 20, 0));
        Assert.Equal(["Понятно", "Добавить ссылку", "Напомнить позже"], anina.Buttons);
        await anina.Presses("Напомнить позже");
        Assert.Equal(["Через час, 17:20", "Вечером, 18:00", "Завтра утром, пт 11 марта, 09:00", "Назад"], anina.Buttons);
        await anina.Presses("Завтра утром, пт 11 марта, 09:00");
        await town.Town.PassTo(new DateTime(2022, 3, 11, 9, 30, 0));

        // The hour before is this very moment: one message, and it still asks for the link.
        Assert.Equal(["11.03 09:00 Через 1 час"], ReminderTown.Lines(anina, new DateTime(2022, 3, 10, 16, 20, 0)));
        Assert.Equal(["Понятно", "Добавить ссылку"], anina.Buttons);
        await town.Town.PassTo(new DateTime(2022, 3, 11, 10, 0, 0));
        Assert.Equal(["11.03 09:00 Через 1 час", "11.03 09:50 Началось"], ReminderTown.Lines(anina, new DateTime(2022, 3, 10, 16, 20, 0)));
    }

    [Fact]
    public async Task Taken_back_everything_comes_as_usual_and_put_off_again_it_comes_once()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 10));
        await PutOff(anina, "Вечером, 18:00");
        await anina.Presses("Отменить");
        Assert.Equal("Напоминания снова включены", anina.Toast);
        Assert.StartsWith("Напомню как обычно", anina.Last.Text, StringComparison.Ordinal);
        await anina.PressesFormer(anina.Last, "Отменить");
        Assert.Equal("Здесь ничего не отложено.", anina.Toast);

        await PutOff(anina, "В понедельник, 18 апреля, 09:00");
        await PutOff(anina, "Вечером, 18:00"); // another thought
        await anina.PressesFormer(anina.Last, "Вечером, 18:00"); // and a second press
        Assert.Equal("Уже отложено: напомню пт 15 апреля, 18:00", anina.Toast);
        await town.Town.PassTo(April(23));
        Assert.Equal(["15.04 18:00 Срок — через 14 дней", "22.04 09:00 Срок — через 7 дней"], ReminderTown.Lines(anina, April(15, 10)));
    }

    [Fact]
    public async Task A_card_says_that_it_is_put_off_and_the_way_back_leads_to_it()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 10));
        await anina.Presses("Напомнить позже");
        await anina.Presses("Назад");
        Assert.Contains("Напомнить позже", anina.Buttons);
        Assert.DoesNotContain("Напомню вам", anina.Last.Text, StringComparison.Ordinal);
        await PutOff(anina, "Вечером, 18:00");
        await anina.Presses("Открыть");
        Assert.Contains("Напомню вам: пт 15 апреля, 18:00", anina.Last.Text, StringComparison.Ordinal);
        Assert.Single(anina.Inbox, message => message.Text.Contains("Подготовка справки", StringComparison.Ordinal) && message.Former.Count > 0);

        await town.Town.PassTo(April(15, 18, 30));
        await town.Coordinator.Writes("/plan");
        Assert.DoesNotContain("Напомню вам", (await Card(town.Coordinator)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Напомнить позже", town.Coordinator.Buttons);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(-20)]
    [InlineData(18 * 60 + 1)]
    [InlineData(18 * 60 + 60)]
    [InlineData(9 * 24 * 60)]
    [InlineData(30 * 24 * 60)]
    public async Task A_time_that_was_never_offered_is_answered_kindly_and_changes_nothing(int minutesFromMidnight)
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 10));
        var note = await town.Town.Look(db => db.Occurrences.Select(o => o.Id.Value).SingleAsync());
        await anina.Forges($"v1:snooze-to:{note}.{Minute(town.Town, April(15)) + minutesFromMidnight}");

        Assert.Equal("Этого времени уже нет. Выберите другое", anina.Toast);
        Assert.StartsWith("Когда напомнить?", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await Stored(town.Town));
        await anina.Forges($"v1:snooze-to:{note}.2147483647");
        Assert.Equal((0, 0), await Stored(town.Town));
    }

    [Fact]
    public async Task An_hour_on_a_button_that_was_not_pressed_at_once_is_kept_and_one_that_has_passed_is_not()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 10));
        await anina.Presses("Напомнить позже");
        await town.Town.PassTo(April(15, 10, 40));
        await anina.Presses("Через час, 11:00");
        Assert.Equal("Напомню: пт 15 апреля, 11:00", anina.Toast);

        await town.Town.PassTo(April(15, 12));
        await anina.Presses("Напомнить позже");
        await town.Town.PassTo(April(15, 18, 30));
        await anina.Presses("Вечером, 18:00");
        Assert.Equal("Этого времени уже нет. Выберите другое", anina.Toast);
        Assert.Equal(["Через час, 19:30", "Завтра утром, сб 16 апреля, 09:00", "В понедельник, 18 апреля, 09:00", "Назад"], anina.Buttons);
    }

    [Fact]
    public async Task Whoever_does_not_answer_for_it_can_put_off_nothing()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        var teacher = await town.TeacherJoins();
        await town.Town.PassTo(April(15, 10));
        var note = await town.Town.Look(db => db.Occurrences.Select(o => o.Id.Value).SingleAsync());
        var evening = Minute(town.Town, April(15, 18));
        foreach (var data in (string[])[$"v1:snooze:{note}", $"v1:snooze-to:{note}.{evening}", $"v1:snooze-off:{note}"])
        {
            await teacher.Forges(data);
            Assert.Equal("Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.", teacher.Toast);
            await town.Coordinator.Forges(data);
            Assert.Equal(data.Contains("off", StringComparison.Ordinal) ? "Здесь ничего не отложено." : "Об этом деле напоминаем не вам: откладывать нечего.", town.Coordinator.Toast);
        }

        Assert.Equal((0, 0), await Stored(town.Town));
        Assert.Contains("Напомнить позже", anina.Buttons);
    }

    [Fact]
    public async Task Stops_and_crashes_in_between_change_nothing()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 10));
        await PutOff(anina, "Вечером, 18:00");
        await town.Town.Restart();
        await town.Town.PassTo(April(15, 17, 59));
        await town.Town.RiseAfterCrash();
        town.Town.JumpTo(April(15, 18));
        await town.Town.Restart();
        await town.Town.Tick();
        await town.Town.RiseAfterCrash();
        await town.Town.Tick();
        Assert.Equal(["15.04 18:00 Срок — через 14 дней"], ReminderTown.Lines(anina, April(15, 10)));

        // Down over the end of the next one, and the clock put back a day after it.
        await PutOff(anina, "Завтра утром, сб 16 апреля, 09:00");
        town.Town.JumpTo(April(16, 13));
        await town.Town.Restart();
        await town.Town.Tick();
        Assert.Equal("16.04 13:00 Срок — через 13 дней", ReminderTown.Lines(anina, April(15, 10))[^1]);
        town.Town.JumpTo(April(15, 13));
        await town.Town.PassTo(April(17));
        Assert.Equal(2, ReminderTown.Lines(anina, April(15, 10)).Count);
    }

    [Fact]
    public async Task A_rung_written_down_while_the_service_stood_still_is_silenced_too()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(May(5, 10));
        await PutOff(anina, "В понедельник, 9 мая, 09:00");
        town.Town.JumpTo(May(9, 9, 5)); // over the rung of the 6th and the end
        await town.Town.Tick();
        await town.Town.Tick();

        Assert.Equal(["09.05 09:05 Срок прошёл"], ReminderTown.Lines(anina, May(5, 10)));
        Assert.Equal(1, await town.Town.Look(db => db.Outbox.CountAsync(row => row.Detail == "late3" && row.State == OutboxState.Dropped)));
    }

    private static async Task PutOff(Phone phone, string choice)
    {
        await phone.Presses("Напомнить позже");
        await phone.Presses(choice);
        Assert.StartsWith("Напомню: ", phone.Toast, StringComparison.Ordinal);
    }

    private static async Task<SandboxMessage> Card(Phone phone)
    {
        await phone.Presses(phone.Buttons.First(label => label.Contains("Подготовка справки", StringComparison.Ordinal)));
        return phone.Last;
    }

    private static Task<(int Snoozes, int Letters)> Stored(TestTown town) => town.Look(async db => (await db.Snoozes.CountAsync(), await db.Outbox.CountAsync(row => row.Detail == "snooze")));

    private static int Minute(TestTown town, DateTime local) => (int)(town.Zone.ToUtc(local) - DateTime.UnixEpoch).TotalMinutes;

    private static DateTime April(int day, int hour = 0, int minute = 0) => new(2022, 4, day, hour, minute, 0);

    private static DateTime May(int day, int hour = 0, int minute = 0) => new(2022, 5, day, hour, minute, 0);
}
