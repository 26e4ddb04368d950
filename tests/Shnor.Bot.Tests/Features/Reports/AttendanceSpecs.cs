using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Features.Reports;

/// <summary>«Кто был»: ticks that are kept at once, by those who answer for it and by people themselves.</summary>
public sealed class AttendanceSpecs
{
    [Fact]
    public async Task The_list_begins_with_who_said_they_would_come_and_keeps_every_tick()
    {
        var (town, teachers) = await ReportTown.Found("Вера", "Дина", "Рита");
        await using var found = town;
        await town.SayComing(teachers[0], teachers[1]);
        var anina = town.Anina;
        await town.Opens(anina, "attendance");
        Assert.Contains("Отмечено: 2 из 3", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Все были", "Все, кроме…", "✅ Вера", "✅ Дина", "Рита", "Готово", "Открыть"], anina.Buttons);

        var list = anina.Last;
        await anina.Presses("✅ Дина");
        await anina.Presses("Рита");
        await town.Town.Restart();
        await anina.PressesFormer(list, "Рита");
        Assert.Equal("Уже отмечено", anina.Toast);
        Assert.Equal([(teachers[1].Id, false), (teachers[2].Id, true)], await Marks(town)); // «Буду» is no mark yet
        await anina.Presses("Готово");
        Assert.Contains("Были: 2. Не были: 1.", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal([(teachers[0].Id, true), (teachers[1].Id, false), (teachers[2].Id, true)], await Marks(town));
        await town.Opens(anina, "was-ready");
        Assert.Equal("Список уже сохранён", anina.Toast);
        Assert.Equal(["2/1"], await Taken(town));

        // The last word counts, and whose it was is kept.
        await town.Town.PassTo(ReportTown.After.AddMinutes(2));
        await teachers[1].Forges("v1:menu");
        await teachers[1].Forges($"v1:came:{town.Seminar.Value}.1");
        var (dina, by) = (await town.PersonOf(teachers[1]), await town.Town.Look(db => db.Attendances.Where(a => a.WasThere).ToListAsync()));
        Assert.Equal(dina, by.Single(a => a.PersonId == dina).MarkedBy);
        Assert.Equal(await town.PersonOf(anina), by.First(a => a.PersonId != dina).MarkedBy);
        await town.Opens(anina, "was-ready");
        Assert.Equal(["2/1", "3/0"], await Taken(town));

        await town.Opens(anina, "report"); // and the report knows it
        await anina.Presses("Очно");
        Assert.Contains("По отметкам «Кто был» — 3.", anina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_and_everybody_but_a_few_are_one_press_and_a_long_list_turns_its_pages()
    {
        var (town, teachers) = await ReportTown.Found([.. Enumerable.Range(10, 12).Select(i => $"Педагог{i}")]);
        await using var found = town;
        var anina = town.Anina;
        await town.Opens(anina, "attendance");
        await anina.Presses("Все, кроме…");
        Assert.Contains("Отмечено: 12 из 12", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Далее ›");
        await anina.Presses("✅ Педагог21");
        Assert.Contains("Педагог21", anina.Buttons); // it stays on its page
        await anina.Presses("Готово");
        Assert.Equal(11, (await Marks(town)).Count(mark => mark.WasThere));
        await anina.Presses("Изменить");
        await anina.Presses("Все были");
        Assert.Equal(12, (await Marks(town)).Count(mark => mark.WasThere));
        Assert.Equal(["11/1", "12/0"], await Taken(town));

        // Somebody of the same programme whom nobody invited, and an event that has not begun.
        var borin = await town.PersonOf(await town.Joins(ReminderTown.Borin));
        await anina.Forges($"v1:was:{town.Seminar.Value}.{borin.Value}.1.0");
        Assert.Equal("Этого человека на мероприятие не приглашали.", anina.Toast);
        await teachers[0].Forges($"v1:was:{town.Seminar.Value}.{borin.Value}.1.0");
        Assert.StartsWith("Эта кнопка не для вас", teachers[0].Toast, StringComparison.Ordinal);
        await town.Opens(anina, "attendance", town.Memo);
        Assert.StartsWith("Кто был, можно отметить после начала", anina.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_invited_those_who_answer_for_it_are_listed()
    {
        var (town, _) = await ReportTown.Found("Вера");
        await using var found = town;
        await town.Town.Store.InOneCommit(async (db, ct) => (await db.Activities.SingleAsync(a => a.Title.StartsWith("Семинар"), ct)).Audience = Audience.Nobody, CancellationToken.None);
        await town.Opens(town.Anina, "attendance");
        Assert.Equal([ReminderTown.Anina, ReminderTown.Borin], town.Anina.Buttons.Where(label => label.Contains("А.А.", StringComparison.Ordinal) || label.Contains("Б.Б.", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<(long Chat, bool WasThere)>> Marks(ReportTown town) => [.. (await town.Town.Look(db => db.Attendances
        .Join(db.Addresses, a => a.PersonId, x => x.PersonId, (a, x) => new { x.ChatId, a.WasThere }).OrderBy(x => x.ChatId).ToListAsync())).Select(x => (x.ChatId, x.WasThere))];

    private static Task<List<string?>> Taken(ReportTown town) =>
        town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.AttendanceTaken).OrderBy(h => h.Id).Select(h => h.Detail).ToListAsync());
}
