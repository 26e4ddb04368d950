using Microsoft.EntityFrameworkCore;
using Shnor.Testing;
using static Shnor.Bot.Tests.Features.Duty.DutyTown;
using static Shnor.Bot.Tests.Features.ReminderTown;

namespace Shnor.Bot.Tests.Features.Duty;

/// <summary>The hour at which a person wants to be reminded of what comes once a day.</summary>
public sealed class ReminderHourSpecs
{
    [Fact]
    public async Task The_mornings_list_comes_whole_at_the_chosen_hour_and_meetings_as_ever()
    {
        await using var town = await Found(Launch, [Note, ("Анализ результатов", "Апрель 2022 года", "Анина А.А."), ("Заседание рабочей группы", "Апрель 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(Anina);
        await Chooses(anina, "16:00");
        Assert.Equal("Напоминания дня — в 16:00", anina.Toast);
        Assert.Contains("✅ 16:00", anina.Buttons);
        await town.Town.PassTo(new(2022, 4, 1, 18, 0, 0));
        Assert.Equal(["01.04 16:00 Назначьте дату"], Lines(anina, new(2022, 4, 1)));
        await anina.Presses("Назначить дату");
        await anina.Presses("18");
        await anina.Writes("11:00");
        await anina.Presses("Готово");
        await town.Town.PassTo(April(15, 15, 59));
        Assert.DoesNotContain(Lines(anina, April(15, 0)), line => line.Contains("дела", StringComparison.Ordinal));
        await town.Town.PassTo(April(18, 10, 30));

        Assert.Equal(
            ["15.04 16:00 2 дела ждут внимания", "15.04 16:00 Через 3 дня", "17.04 16:00 Завтра", "18.04 10:00 Через 1 час"],
            Lines(anina, April(14)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_changed_hour_moves_what_waits_and_it_is_not_called_late()
    {
        await using var town = await Found(Launch, [Note]);
        var anina = await town.Joins(Anina);
        await Chooses(anina, "18:00");
        await town.Town.PassTo(April(15, 14));
        Assert.Empty(Lines(anina, April(15, 0)));
        await Chooses(anina, "20:00");
        Assert.DoesNotContain(Lines(anina, April(15, 14)), line => line.Contains("Срок", StringComparison.Ordinal));
        await Chooses(anina, "10:00");
        Assert.Equal(["15.04 14:00 Срок — через 14 дней"], Lines(anina, April(15, 0)).Where(line => line.Contains("Срок", StringComparison.Ordinal)));
        await town.Town.PassTo(April(23));
        Assert.Contains("22.04 10:00 Срок — через 7 дней", Lines(anina, April(16)));
    }

    [Fact]
    public async Task An_hour_in_which_they_sleep_is_no_choice()
    {
        await using var town = await Found(Launch, [Note]);
        var anina = await town.Joins(Anina);
        await Chooses(anina, "20:00");
        await anina.Writes("/settings");
        await anina.Presses("Другие часы");
        await anina.Presses("Начало в 20:00"); // now 20:00–08:00
        await anina.Forges("v1:remind-at:20");
        Assert.Equal("В этот час у вас тихие часы", anina.Toast);
        Assert.DoesNotContain("20:00", anina.Buttons);
        await town.Town.PassTo(April(16));
        Assert.Contains("15.04 09:00 Срок — через 14 дней", Lines(anina, April(15, 0)));

        foreach (var hour in (string[])["8", "21", "0", "2147483647"])
        {
            await anina.Forges($"v1:remind-at:{hour}");
            Assert.StartsWith("Кнопка устарела", anina.Toast, StringComparison.Ordinal);
        }

        Assert.Equal(new TimeOnly(20, 0), await town.Town.Look(db => db.People.Where(p => p.Name == Anina).Select(p => p.ReminderHour).SingleAsync()));
    }

    private static async Task Chooses(Phone phone, string hour)
    {
        await phone.Writes("/settings");
        await phone.Presses("Час напоминаний");
        await phone.Presses(hour);
    }
}
