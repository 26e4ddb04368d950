using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>An event that somebody must give its date, from the question to the silence after the mark.</summary>
public sealed class EventSpecs
{
    private static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0); // a Tuesday; the window of March opens at 09:00
    private static readonly (string, string, string)[] Seminar = [("Семинар по оцениванию", "Март – апрель 2022 года", "Анина А.А. Борин Б.Б.")];

    [Fact]
    public async Task A_date_is_set_by_days_months_and_a_typed_hour()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Launch.AddHours(2));
        Assert.StartsWith("Назначьте дату", anina.Last.Text, StringComparison.Ordinal);

        await anina.Presses("Назначить дату");
        Assert.Contains("Март 2022. В какой день?", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(31, anina.Buttons.Count(IsDay));
        Assert.Equal(["пн", "вт", "ср", "чт", "пт", "сб", "вс", "·", "1", "2", "3", "4", "5", "(6)", "(7)", "(8)", "9"], anina.Buttons.Take(17)); // the 1st is a Tuesday; Saturday the 5th is worked for Monday the 7th
        Assert.DoesNotContain(anina.Buttons, label => label.StartsWith('‹'));
        await anina.Presses("апрель ›");
        Assert.Equal(30, anina.Buttons.Count(IsDay));
        await anina.Presses("‹ март");
        await anina.Presses("апрель ›");
        await anina.Presses("12");
        Assert.StartsWith("вт 12 апреля", anina.Last.Text, StringComparison.Ordinal);

        await anina.Writes("после обеда");
        Assert.StartsWith("Не понял время", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("3");
        Assert.StartsWith("Это до полудня или после? Напишите 15:00 или 03:00.", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.Restart(); // a dialogue survives it
        await anina.Writes("в 15.00");
        Assert.Contains("Когда: вт 12 апреля, 15:00–16:00", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.Restart();
        await anina.Presses("Готово");
        Assert.Contains("вт 12 апреля, 15:00 (через 42 дня)", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Добавить ссылку", "Изменить", "Открыть", "Меню"], anina.Buttons);

        // From now on it climbs the ladder of events only.
        await town.Town.PassTo(new DateTime(2022, 4, 20));
        Assert.Equal(
            ["09.04 16:00 Через 3 дня", "11.04 16:00 Завтра", "12.04 14:00 Через 1 час", "12.04 14:50 Началось", "12.04 17:00 Получилось провести?"],
            ReminderTown.Lines(anina, Launch.AddHours(3)));
    }

    [Fact]
    public async Task A_past_hour_a_closed_window_and_a_day_gone_by_are_refused_kindly()
    {
        await using var town = await ReminderTown.Found(Launch, [("Семинар по оцениванию", "Март 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Launch.AddHours(2));
        await anina.Presses("Назначить дату");
        await anina.Presses("1");
        await anina.Writes("9:30");
        Assert.StartsWith("Это время уже прошло", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(Launch.AddDays(1));
        await anina.Writes("15:00");
        Assert.StartsWith("Этот день уже нельзя выбрать", anina.Last.Text, StringComparison.Ordinal);

        // The window closes: a month of grace, from the day on which it is asked.
        await town.Town.PassTo(new DateTime(2022, 4, 1, 10, 0, 0));
        Assert.StartsWith("Дата так и не назначена", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Назначить дату");
        Assert.Equal("1", anina.Buttons.First(label => char.IsDigit(label[0])));
        await anina.Presses("май ›");
        Assert.Equal("(2)", anina.Buttons.Last(IsDay)); // 1 May 2022 was a Sunday
        await anina.Presses("(2)");
        await anina.Writes("10:00");
        await anina.Presses("Готово");
        Assert.StartsWith("Дата назначена", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new DateTime(2022, 5, 2, 9, 30, 0));
        Assert.Equal(["29.04 16:00 Через 3 дня", "01.05 16:00 Завтра", "02.05 09:00 Через 1 час"], ReminderTown.Lines(anina, new DateTime(2022, 4, 1, 10, 0, 0)));
    }

    [Fact]
    public async Task Going_back_from_the_hour_forgets_the_day()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Launch.AddHours(2));
        await anina.Presses("Назначить дату");
        await anina.Presses("10");
        await anina.Presses("Назад");
        await anina.Writes("15:00");
        Assert.DoesNotContain(anina.Inbox, m => m.Text.StartsWith("Дата назначена", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_types_meanwhile_is_not_taken_for_the_answer()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(Launch.AddHours(2));
        await anina.Presses("Назначить дату");
        await anina.Presses("10");
        await borin.Writes("16:00");
        Assert.DoesNotContain(borin.Inbox, m => m.Text.StartsWith("Дата назначена", StringComparison.Ordinal));

        // Both ask for a date at once: the first one stands, the second is told so.
        await borin.Presses("Назначить дату");
        await borin.Presses("11");
        await anina.Writes("15:00");
        await anina.Presses("Готово");
        await borin.Writes("10:00");
        Assert.Contains("чт 10 марта, 15:00", borin.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(borin.Inbox, m => m.Text.StartsWith("Дата назначена", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_is_asked_for_the_day_before_and_shown_to_teachers_afterwards()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await SetDate(town, anina, "10", "15:00");

        await town.Town.PassTo(new DateTime(2022, 3, 7, 16, 1, 0));
        Assert.Equal(["Понятно", "Напомнить позже"], anina.Buttons);
        await town.Town.PassTo(new DateTime(2022, 3, 9, 16, 1, 0));
        Assert.Equal(["Понятно", "Добавить ссылку", "Напомнить позже"], anina.Buttons);
        Assert.StartsWith("Завтра", teacher.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Добавить ссылку");
        await anina.Writes("приходите все");
        Assert.StartsWith("Это не похоже на ссылку", anina.Last.Text, StringComparison.Ordinal);
        await anina.Writes("https://meet.example.org/a?b=<1>&c");
        Assert.StartsWith("Ссылка сохранена", anina.Last.Text, StringComparison.Ordinal);

        await town.Town.PassTo(new DateTime(2022, 3, 10, 14, 1, 0));
        Assert.Contains("Ссылка: https://meet.example.org/a?b=<1>&c", teacher.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Ссылка: https://meet.example.org/a?b=<1>&c", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Понятно"], anina.Buttons);
    }

    [Fact]
    public async Task A_series_keeps_its_link_for_all_dates()
    {
        await using var town = await ReminderTown.Found(Launch, [("Участие в вебинарах", "еженедельно - среда 12:00", "Анина А.А.")]);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await town.Town.PassTo(new DateTime(2022, 3, 2, 11, 1, 0));
        Assert.Equal(["Понятно", "Добавить ссылку"], anina.Buttons);
        Assert.DoesNotContain("Ссылка", teacher.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Добавить ссылку");
        await anina.Writes("https://meet.example.org/w");

        await town.Town.PassTo(new DateTime(2022, 3, 9, 11, 1, 0));
        Assert.Contains("https://meet.example.org/w", teacher.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Понятно"], anina.Buttons);
    }

    [Fact]
    public async Task Understood_takes_the_buttons_away_and_later_rungs_still_come()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await SetDate(town, anina, "10", "15:00");
        await town.Town.PassTo(new DateTime(2022, 3, 10, 14, 50, 0));
        await anina.Presses("Понятно");
        await teacher.Presses("Понятно");
        Assert.Empty(anina.Buttons);
        Assert.Equal("Хорошо", anina.Toast);

        await town.Town.PassTo(new DateTime(2022, 3, 10, 15, 0, 0));
        Assert.StartsWith("Началось", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Выполнено"], anina.Buttons);
        Assert.StartsWith("Через 10 минут", teacher.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new DateTime(2022, 3, 10, 17, 0, 0));
        Assert.StartsWith("Получилось провести?", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Выполнено"], anina.Buttons);
    }

    [Fact]
    public async Task One_of_two_marks_and_the_other_hears_no_more()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await SetDate(town, anina, "10", "15:00");
        await town.Town.PassTo(new DateTime(2022, 3, 10, 15, 10, 0));
        await borin.Presses("Выполнено");
        Assert.Single(ReminderTown.Lines(town.Coordinator, new DateTime(2022, 3, 10)), line => line.Contains("Выполнено: Борин Б.Б.", StringComparison.Ordinal));
        await anina.Presses("Выполнено"); // her button is still there; the second mark changes nothing
        Assert.Contains("Выполнено: Борин Б.Б.", anina.Last.Text, StringComparison.Ordinal);

        await town.Town.PassTo(new DateTime(2022, 6, 1));
        Assert.Empty(ReminderTown.Lines(anina, new DateTime(2022, 3, 10, 15, 10, 0)));
        Assert.Empty(ReminderTown.Lines(borin, new DateTime(2022, 3, 10, 15, 10, 0)));
    }

    [Fact]
    public async Task A_mark_taken_back_brings_the_question_after_the_end()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        var anina = await town.Joins(ReminderTown.Anina);
        await SetDate(town, anina, "10", "15:00");
        await town.Town.PassTo(new DateTime(2022, 3, 10, 15, 10, 0));
        await anina.Presses("Выполнено");
        await anina.Presses("Отменить отметку");
        await town.Town.PassTo(new DateTime(2022, 3, 11));
        Assert.Equal(["10.03 17:00 Получилось провести?"], ReminderTown.Lines(anina, new DateTime(2022, 3, 10, 15, 10, 0)));
    }

    [Fact]
    public async Task A_coordinator_who_is_also_responsible_is_not_told_twice()
    {
        await using var town = await ReminderTown.Found(Launch, Seminar);
        await town.Coordinator.Writes("/people");
        await town.Coordinator.Presses(ReminderTown.Anina);
        await town.Coordinator.Presses("Это я");
        await town.Coordinator.Presses("Да");
        await town.Town.PassTo(new DateTime(2022, 5, 10));
        var lines = ReminderTown.Lines(town.Coordinator, Launch);
        Assert.Equal(
            ["01.03 09:00 Назначьте дату", "16.03 09:00 Назначьте дату", "31.03 09:00 Назначьте дату", "15.04 09:00 Назначьте дату", "04.05 09:00 Дата так и не назначена", "06.05 09:00 Дата так и не назначена"],
            lines);
    }

    [Fact]
    public async Task Teachers_are_not_invited_to_a_meeting()
    {
        await using var town = await ReminderTown.Found(Launch, [("Заседание рабочей группы", "Март 2022 года", "Анина А.А.")]);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await SetDate(town, anina, "10", "15:00");
        await town.Town.PassTo(new DateTime(2022, 4, 10));
        Assert.Empty(ReminderTown.Lines(teacher, Launch));
        Assert.Equal("10.03 17:00 Получилось провести?", ReminderTown.Lines(anina, Launch)[^1]);
    }

    [Fact]
    public async Task An_hour_that_the_clocks_skip_is_kept_as_they_will_show_it()
    {
        await using var town = await ReminderTown.Found(Launch, [("Заседание рабочей группы", "Март 2022 года", "Анина А.А.")], zone: "Europe/Berlin");
        var anina = await town.Joins(ReminderTown.Anina);
        await SetDate(town, anina, "(27)", "02:30");
        Assert.Contains("вс 27 марта, 03:30", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new DateTime(2022, 3, 28));
        Assert.Equal(
            ["24.03 16:00", "26.03 16:00", "27.03 01:30", "27.03 03:20", "27.03 08:00"], // an hour before 03:30 is 01:30 that night; «Получилось?» waits for the morning
            ReminderTown.Lines(anina, new DateTime(2022, 3, 2)).Select(line => line[..11]));
    }

    private static bool IsDay(string label) => char.IsDigit(label.Trim('(', ')')[0]) && !label.Contains(':', StringComparison.Ordinal);

    private static async Task SetDate(ReminderTown town, Phone who, string day, string time)
    {
        await town.Town.PassTo(Launch.AddHours(2));
        await who.Presses("Назначить дату");
        await who.Presses(day);
        await who.Writes(time);
        await who.Presses("Готово");
        Assert.StartsWith("Дата назначена", who.Last.Text, StringComparison.Ordinal);
    }
}
