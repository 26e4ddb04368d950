using Microsoft.EntityFrameworkCore;

namespace Shnor.Bot.Tests.Features;

/// <summary>Nights: what waits for the morning, what does not, and who decides when they are.</summary>
public sealed class QuietHoursSpecs
{
    private static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);
    private static readonly (string, string, string) Note = ("Подготовка справки", "Апрель 2022 года", "Анина А.А.");

    [Fact]
    public async Task News_of_the_night_come_in_the_morning_and_a_press_is_answered_at_once()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 4, 15, 22, 30, 0));
        await anina.Presses("Выполнено");
        Assert.Equal("Отмечено", anina.Toast);
        Assert.StartsWith("✅ Выполнено", anina.Last.Text, StringComparison.Ordinal);
        var teacher = await town.TeacherJoins();
        Assert.Equal("Меню", teacher.Buttons.Single());
        await town.Town.PassTo(new DateTime(2022, 4, 16, 7, 59, 0));
        await town.Town.RiseAfterCrash();
        await town.Town.Tick();
        Assert.DoesNotContain(ReminderTown.Lines(town.Coordinator, Launch), line => line.Contains("Выполнено", StringComparison.Ordinal));

        await town.Town.PassTo(new DateTime(2022, 4, 16, 12, 0, 0));
        Assert.Single(ReminderTown.Lines(town.Coordinator, Launch), line => line.StartsWith("16.04 08:00 ✅ Выполнено: Анина А.А., пт 15 апреля, 22:30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("08:05", "07:05 Через 1 час", "07:55 Началось")] // cannot wait
    [InlineData("08:10", "08:00 Началось", null)] // the hour before has become the ten minutes before: one message
    [InlineData("08:40", "08:00 Через 40 минут", "08:30 Началось")]
    [InlineData("23:30", "22:30 Через 1 час", "23:20 Началось")]
    public async Task An_event_at_the_edge_of_the_night_is_reminded_of_in_time(string start, string first, string? second)
    {
        await using var town = await ReminderTown.Found(Launch, [("Заседание рабочей группы", "Март 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Launch.AddHours(2));
        await anina.Presses("Назначить дату");
        await anina.Presses("11");
        await anina.Writes(start);
        await anina.Presses("Готово");
        await town.Town.PassTo(new DateTime(2022, 3, 12, 20, 0, 0));

        var lines = ReminderTown.Lines(anina, new DateTime(2022, 3, 10, 20, 0, 0));
        Assert.Equal([.. new[] { first, second }.OfType<string>().Select(line => "11.03 " + line)], lines.SkipLast(1));
        Assert.EndsWith(start == "23:30" ? "12.03 08:00 Получилось провести?" : "Получилось провести?", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_chooses_when_they_sleep_and_what_waited_comes_by_the_new_hours()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, ("Анализ результатов", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 4, 15, 22, 30, 0));
        await anina.Presses("1. Подготовка справки");
        await anina.Presses("Выполнено");
        Assert.DoesNotContain(ReminderTown.Lines(town.Coordinator, Launch), line => line.Contains("Выполнено", StringComparison.Ordinal));

        await town.Coordinator.Writes("/settings");
        Assert.Equal(["✅ 21:00–08:00", "22:00–07:00", "20:00–09:00", "Без тихих часов", "Другие часы", "Час напоминаний", "Меня не будет", "Меню"], town.Coordinator.Buttons);
        await town.Coordinator.Presses("20:00–09:00");
        Assert.Equal("Тихие часы: с 20:00 до 09:00", town.Coordinator.Toast);
        await town.Town.PassTo(new DateTime(2022, 4, 16, 8, 30, 0));
        Assert.DoesNotContain(ReminderTown.Lines(town.Coordinator, Launch), line => line.Contains("✅ Выполнено", StringComparison.Ordinal));

        await town.Coordinator.Presses("Другие часы");
        await town.Coordinator.Presses("Конец в 08:00");
        await town.Coordinator.Presses("Начало в 21:00");
        Assert.Single(ReminderTown.Lines(town.Coordinator, Launch), line => line.StartsWith("16.04 08:30 ✅ Выполнено", StringComparison.Ordinal));
        await town.Coordinator.Presses("Назад");
        var settings = town.Coordinator.Inbox.Last(message => message.Text.StartsWith("Настройки", StringComparison.Ordinal));
        Assert.Contains("✅ 21:00–08:00", settings.Buttons.Select(button => button.Label));
        await town.Coordinator.Presses("Без тихих часов");
        Assert.Equal("Тихих часов больше нет", town.Coordinator.Toast);

        await town.Town.PassTo(new DateTime(2022, 4, 16, 23, 0, 0));
        await anina.Presses("Отменить отметку");
        await anina.Presses("Выполнено");
        Assert.StartsWith("✅ Выполнено: Анина А.А., сб 16 апреля, 23:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21:00")]
    [InlineData("21:00-08:00-09:00")]
    [InlineData("09:00-08:00")] // nearly a whole day of silence
    [InlineData("21:00-21:59")]
    [InlineData("никогда")]
    public async Task Hours_that_no_button_offers_are_not_taken(string hours)
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        foreach (var button in (string[])["quiet", "quiet-step"])
        {
            await town.Coordinator.Forges($"v1:{button}:{hours}");
            Assert.StartsWith("Кнопка устарела", town.Coordinator.Toast, StringComparison.Ordinal);
        }

        Assert.False(await town.Town.Look(db => db.People.AnyAsync(person => person.Quiet != null)));
    }

    [Fact]
    public async Task Whoever_sleeps_until_nine_gets_one_message_at_nine()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, ("Анализ результатов", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await anina.Writes("/settings");
        await anina.Presses("20:00–09:00");
        await town.Town.PassTo(new DateTime(2022, 4, 15, 19, 30, 0));
        await anina.Presses("1. Подготовка справки");
        await anina.Presses("Напомнить позже");
        await anina.Presses("Завтра утром, сб 16 апреля, 09:00"); // in an hour it is night, until the same moment
        await anina.PressesFormer(anina.Last, "2. Анализ результатов");
        await anina.Presses("Напомнить позже");
        await anina.Presses("Завтра утром, сб 16 апреля, 09:00");
        await town.Town.PassTo(new DateTime(2022, 4, 16, 12, 0, 0));

        Assert.Equal(["16.04 09:00 Доброе утро! 2 дела ждут внимания"], ReminderTown.Lines(anina, new DateTime(2022, 4, 15, 19, 30, 0)));
    }
}
