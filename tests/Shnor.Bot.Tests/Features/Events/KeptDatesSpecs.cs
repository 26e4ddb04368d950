using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Plan;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Events;

/// <summary>A series that was asked to go on over holidays, and gets another day: nobody is called to an hour that is no more.</summary>
public sealed class KeptDatesSpecs
{
    [Fact]
    public async Task Another_day_takes_the_dates_along_that_were_kept_over_holidays_and_giving_up_leads_back()
    {
        await using var town = await TestTown.Found(EventTown.Ten);
        var owner = town.Phone("Ольга");
        await owner.Starts(town.OwnerCode);
        await owner.Presses("Согласен(на)");
        await owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Вебинар проекта", "еженедельно, среда 15:00", "Светлова Е.А.")));
        await owner.GoesOnTo("Праздники и каникулы");
        await owner.Presses("Оставить");
        await owner.GoesOnTo("Всё готово");
        await owner.Presses("Запустить");
        Assert.NotEqual(0, await Held(town, "2022-07-13"));

        await owner.Opens("ср 9 марта");
        Assert.DoesNotContain("без ответа", owner.Last.Text, StringComparison.Ordinal); // of a series nobody is asked
        await owner.Presses("Изменить");
        await owner.Presses("Перенести");
        await owner.Presses("10");
        await owner.Presses("15:00");
        await owner.Presses("Отмена");
        await owner.Presses("Открыть");
        Assert.Contains("Ср 9 марта, 15:00", owner.Last.Text, StringComparison.Ordinal);

        await owner.Presses("Изменить");
        await owner.Presses("Изменить серию");
        await owner.Presses("ср 9 марта, 15:00");
        await owner.Presses("пт");
        await owner.Presses("15:00");
        Assert.Contains("Со ср 9 марта — по пятницам в 15:00", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Готово");
        Assert.Equal(0, await Held(town, "2022-07-13"));
        Assert.Equal(1, await Held(town, "2022-03-02"));
        Assert.Equal(1, await Held(town, "2022-03-11"));
    }

    private static Task<int> Held(TestTown town, string day)
    {
        var start = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(15, 0));
        return town.Look(db => db.Occurrences.CountAsync(o => o.StartsAt == start && o.State == OccurrenceState.Open));
    }
}
