using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using static Shnor.Bot.Tests.Features.Events.EventTown;

namespace Shnor.Bot.Tests.Features.Events;

/// <summary>A weekly series: one date left out, another day from a date on, an end, the break.</summary>
public sealed class SeriesSpecs
{
    private static readonly (string, string, string) Webinars = ("Участие в вебинарах", "еженедельно - среда 12:00", "Анина А.А.");

    [Fact]
    public async Task One_date_is_left_out_and_the_next_is_held()
    {
        await using var town = await Found(Webinars);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await town.Town.PassTo(Ten);
        await anina.Opens("ср 9 марта");
        await anina.Presses("Изменить");
        await anina.Presses("Не проводить в этот день");
        await anina.Writes("Конференция");
        await anina.Presses("Не проводить в этот день");
        Assert.StartsWith("Встречи в этот день не будет", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(new(2022, 3, 16, 11, 5, 0));
        Assert.Equal(["01.03 10:02 Встречи ср 9 марта не будет", "02.03 11:00 Через 1 час", "16.03 11:00 Через 1 час"], teacher.Lines(Ten));
        var notice = teacher.Inbox.Single(message => message.Text.StartsWith("Встречи", StringComparison.Ordinal));
        Assert.Contains("Следующая — ср 16 марта, 12:00\nПричина: Конференция", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_date_on_it_is_another_day_and_what_was_touched_stays()
    {
        await using var town = await Found(Webinars);
        var (anina, teacher) = (await town.Joins(ReminderTown.Anina), await town.TeacherJoins());
        await town.Town.PassTo(Ten);
        await anina.Opens("ср 23 марта");
        await anina.Moves("24", "12:00");
        await anina.Opens("ср 9 марта");
        await anina.Presses("Изменить");
        await anina.Presses("Изменить серию");
        await anina.Presses("ср 16 марта, 12:00");
        await anina.Presses("пт");
        await anina.Writes("15:00");
        Assert.Contains("Со ср 16 марта — по пятницам в 15:00", anina.Last.Text, StringComparison.Ordinal);
        await town.Town.Restart();
        await anina.Presses("Готово");
        Assert.StartsWith("Серия изменена", anina.Last.Text, StringComparison.Ordinal);

        var march = await town.Town.Look(db => db.Occurrences.Where(o => o.State == OccurrenceState.Open && o.StartsAt < new DateTime(2022, 4, 1) && o.StartsAt > new DateTime(2022, 3, 1)).OrderBy(o => o.StartsAt).Select(o => o.StartsAt!.Value).ToListAsync());
        Assert.Equal(["02 12", "09 12", "18 15", "24 12", "25 15"], march.Select(start => start.ToString("dd HH", System.Globalization.CultureInfo.InvariantCulture)));
        await town.Town.PassTo(Ten.AddHours(1));
        var said = teacher.Lines(Ten);
        Assert.Equal(1, said.Count(line => line.Contains("новое расписание", StringComparison.Ordinal)));
        Assert.Equal(1, said.Count(line => line.Contains("Перенесено", StringComparison.Ordinal)));
        Assert.Equal(2, said.Count);

        // And then it ends.
        await anina.Opens("ср 9 марта");
        await anina.Presses("Изменить");
        await anina.Presses("Изменить серию");
        await anina.Presses("пт 25 марта, 15:00");
        await anina.Presses("Закончить серию");
        await anina.Presses("Готово");
        await town.Town.PassTo(Ten.AddHours(2));
        Assert.Contains("встреч больше не будет", teacher.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await town.Town.Look(db => db.Occurrences.CountAsync(o => o.State == OccurrenceState.Open && o.StartsAt >= new DateTime(2022, 3, 25))));
    }

    [Fact]
    public async Task Another_break_takes_untouched_dates_away_and_brings_others()
    {
        await using var town = await Found(Webinars);
        await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(Ten);
        var programme = await town.Town.Look(db => db.Programmes.Select(p => p.Id.Value).SingleAsync());
        Assert.Equal(0, await Held(7));
        await town.Coordinator.Forges($"v1:breaks:{programme}");
        await town.Coordinator.Presses("Другие дни");
        await town.Coordinator.Writes("когда-нибудь летом");
        Assert.StartsWith("Не понял дни", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Writes("с 1 июня по 30 июня");
        Assert.StartsWith("Сейчас: 1 июня – 30 июня", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal((0, 4, 5), (await Held(6), await Held(7), await Held(8)));
        await town.Coordinator.Presses("Каникулы");
        await town.Coordinator.Presses("1 июля – 24 августа");
        Assert.Equal((5, 0, 1), (await Held(6), await Held(7), await Held(8)));

        Task<int> Held(int month) => town.Town.Look(db => db.Occurrences.CountAsync(o =>
            o.State == OccurrenceState.Open && o.StartsAt >= new DateTime(2022, month, 1) && o.StartsAt < new DateTime(2022, month, 1).AddMonths(1)));
    }
}
