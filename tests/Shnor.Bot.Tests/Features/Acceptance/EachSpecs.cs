using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.Duty;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using static Shnor.Bot.Tests.Features.Acceptance.AcceptTown;

namespace Shnor.Bot.Tests.Features.Acceptance;

/// <summary>Mode each: everybody named marks their own part, deputies and bodies too.</summary>
public sealed class EachSpecs
{
    private const string Note = "Подготовка справки", Kluchi = "МБОУ «Ключевская ООШ»", Zarechye = "МБОУ «Заречная СОШ»";

    [Fact]
    public async Task Whoever_has_marked_hears_no_more_and_the_others_do_until_the_last_of_them()
    {
        await using var town = await Found("Анина А.А., Борин Б.Б.");
        await Set(town, AssigneeMode.Each);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Town.PassTo(April(15));
        var coordinatorHeard = town.Coordinator.Inbox.Count;
        await anina.Presses("Выполнено");
        Assert.StartsWith("✅ Ваша часть отмечена\nПодготовка справки\n", anina.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith("Выполнено 1 из 2: Анина А.А.; ждём: Борин Б.Б.", anina.Last.Text, StringComparison.Ordinal);
        await anina.Forges($"v1:done:{(await town.IdOf(Note)).Value}");
        Assert.Equal("Вы уже отметили. Ждём: Борин Б.Б.", anina.Toast);
        Assert.Equal((OccurrenceState.Open, 1, coordinatorHeard), ((await town.Of(Note)).State, await Marks(town), town.Coordinator.Inbox.Count));
        await anina.Opens(town, Note);
        Assert.Contains("Выполнено 1 из 2: Анина А.А.; ждём: Борин Б.Б.", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Отчёт", "Отменить отметку", "Вопрос координатору", "Назад"], anina.Buttons);

        await town.Town.PassTo(April(22));
        Assert.Equal(["22.04 09:00 Срок — через 7 дней"], ReminderTown.Lines(borin, April(15)));
        Assert.Empty(ReminderTown.Lines(anina, April(15, 11)));

        await anina.Presses("Отменить отметку");
        Assert.Equal(("Отметка снята", 0), (anina.Toast, await Marks(town)));
        await town.Town.PassTo(April(26));
        Assert.Equal(["26.04 09:00 Срок — через 3 дня"], ReminderTown.Lines(anina, April(22, 11)));
        await anina.Presses("Выполнено");
        await borin.Presses("Выполнено");
        Assert.StartsWith("✅ Выполнено: Борин Б.Б., вт 26 апреля, 10:00\nЖдёт приёмки", borin.Last.Text, StringComparison.Ordinal);
        Assert.Equal(OccurrenceState.Reported, (await town.Of(Note)).State);
        Assert.Equal(["Принять", "Вернуть", "Открыть"], town.Coordinator.Buttons);

        // One of them may still take their part back; what the other has done stays.
        await anina.Forges($"v1:undo:{(await town.IdOf(Note)).Value}");
        Assert.Equal((OccurrenceState.Open, 1), ((await town.Of(Note)).State, await Marks(town)));
        await town.Town.PassTo(April(28));
        Assert.Single(ReminderTown.Lines(anina, April(26, 11)));
        Assert.Empty(ReminderTown.Lines(borin, April(26, 11)));
    }

    [Fact]
    public async Task A_cell_that_names_several_schools_waits_for_each_of_them()
    {
        await using var town = await Found($"{Kluchi}, {Zarechye}", ("Подготовка приказа", "Апрель 2022 года", "Анина А.А."), ("Разработка положения", "Декабрь 2022 года", "Борин Б.Б."));
        Assert.Equal([AssigneeMode.Each, AssigneeMode.Any, AssigneeMode.Any], await town.Town.Look(db => db.Activities.OrderBy(a => a.Ordinal).Select(a => a.Mode).ToListAsync()));
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await Fill(town, Kluchi, ReminderTown.Anina);
        await town.Town.PassTo(April(15));
        await anina.Forges($"v1:done:{(await town.IdOf(Note)).Value}");
        Assert.EndsWith($"Выполнено 1 из 2: {Kluchi}; ждём: {Zarechye}", anina.Last.Text, StringComparison.Ordinal);
        await borin.Forges($"v1:done:{(await town.IdOf(Note)).Value}");
        Assert.StartsWith("Эта кнопка не для вас", borin.Toast, StringComparison.Ordinal);

        // The second school has nobody in the bot: the coordinator is told so, and marks for it.
        await town.Town.PassTo(April(22, 9, 30));
        Assert.Contains(town.Coordinator.After(April(21)), m => m.Message.Text.Contains("Некому напомнить", StringComparison.Ordinal) && m.Message.Text.Contains(Note, StringComparison.Ordinal));
        await town.Coordinator.Opens(town, Note);
        await town.Coordinator.Presses("Выполнено");
        Assert.StartsWith("За кого отметить?", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal([Zarechye, "За всех: 1", "Назад"], town.Coordinator.Buttons);
        await town.Coordinator.Presses(Zarechye);
        Assert.Equal((OccurrenceState.Reported, 2), ((await town.Of(Note)).State, await Marks(town))); // the part of another is still to be looked at
        Assert.Contains("Ждёт приёмки", town.Coordinator.Last.Text, StringComparison.Ordinal);

        // Returned to one of them, the other's part stays.
        await town.Coordinator.Opens(town, Note);
        await town.Coordinator.Presses("Вернуть");
        Assert.Equal([Kluchi, Zarechye, "Всем", "Отмена"], town.Coordinator.Buttons);
        await town.Coordinator.Presses(Kluchi);
        await town.Coordinator.Writes("Не вся таблица заполнена.");
        Assert.Contains($"Выполнено 1 из 2: {Zarechye}; ждём: {Kluchi}", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("«Не вся таблица заполнена.»", anina.Last.Text, StringComparison.Ordinal);
        await anina.Presses("Выполнено");
        Assert.Equal(OccurrenceState.Reported, (await town.Of(Note)).State);
        await town.Coordinator.Presses("Вернуть");
        await town.Coordinator.Presses("Всем");
        await town.Coordinator.Writes("Форма изменилась.");
        Assert.Equal(0, await Marks(town));
    }

    [Fact]
    public async Task A_body_of_several_schools_is_done_when_each_of_its_people_has_done_it_and_deputies_mark_for_the_absent()
    {
        await using var town = await Found("Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»", ("Подготовка приказа", "Декабрь 2022 года", "Анина А.А., Борин Б.Б., Вилков В.В."));
        var (anina, borin, vilkov) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin), await town.Joins("Вилков В.В."));
        var body = await town.Town.Look(db => db.Bodies.Select(b => b.Name).SingleAsync());
        await Fill(town, body, ReminderTown.Anina);
        await Fill(town, body, ReminderTown.Borin);
        await DutyTown.IsAway(town, ReminderTown.Borin, new(2022, 4, 10), new(2022, 4, 20), "Вилков В.В.");
        await town.Town.PassTo(April(15));
        Assert.Single(ReminderTown.Lines(vilkov, April(15, 8)));
        await vilkov.Presses("Выполнено");
        Assert.EndsWith("Выполнено 1 из 2: Борин Б.Б.; ждём: Анина А.А.", vilkov.Last.Text, StringComparison.Ordinal);
        await town.Town.PassTo(April(22)); // Borin is back, and has nothing left to do
        Assert.Empty(ReminderTown.Lines(borin, April(21)));
        Assert.Single(ReminderTown.Lines(anina, April(21)));

        // Named no longer, a mark does not count; named again, it does.
        await town.Change(async db => db.BodyMembers.Remove(await db.BodyMembers.SingleAsync(m => m.Person!.Name == ReminderTown.Anina)));
        await town.Coordinator.Opens(town, Note);
        Assert.DoesNotContain("Выполнено 1 из", town.Coordinator.Last.Text, StringComparison.Ordinal); // one who stands there alone is everybody
        await Fill(town, body, ReminderTown.Anina);
        await anina.Forges($"v1:done:{(await town.IdOf(Note)).Value}");
        Assert.Equal(OccurrenceState.Reported, (await town.Of(Note)).State);
    }

    [Fact]
    public async Task A_coordinator_marks_for_all_and_a_changed_mode_leaves_no_mark_unheard()
    {
        await using var town = await Found("Анина А.А., Борин Б.Б.", ("Подготовка приказа", "Апрель 2022 года", "Анина А.А., Борин Б.Б."));
        await Set(town, AssigneeMode.Each);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Coordinator.Opens(town, Note);
        await town.Coordinator.Presses("Выполнено");
        await town.Coordinator.Presses("За всех: 2");
        Assert.Equal((OccurrenceState.Accepted, 2), ((await town.Of(Note)).State, await Marks(town))); // all of it a coordinator's
        await town.Coordinator.Presses("Отменить отметку");
        Assert.Equal((OccurrenceState.Open, 0), ((await town.Of(Note)).State, await Marks(town)));

        await anina.Forges($"v1:done:{(await town.IdOf("Подготовка приказа")).Value}");
        Assert.StartsWith("✅ Ваша часть отмечена", anina.Last.Text, StringComparison.Ordinal);
        await anina.Forges($"v1:done-all:{(await town.IdOf("Подготовка приказа")).Value}");
        Assert.StartsWith("Эта кнопка не для вас", anina.Toast, StringComparison.Ordinal);
        await Set(town, AssigneeMode.Any);
        var done = await town.Of("Подготовка приказа");
        Assert.Equal((OccurrenceState.Reported, await DutyTown.IdOf(town, ReminderTown.Anina)), (done.State, done.ReportedBy));
        Assert.Equal(OccurrenceState.Open, (await town.Of(Note)).State);
        await anina.Opens(town, "Подготовка приказа");
        Assert.Contains("Выполнено: Анина А.А.", anina.Last.Text, StringComparison.Ordinal);
    }

    private static Task<ReminderTown> Found(string who, params (string, string, string)[] others) => ReminderTown.Found(Launch, [(Note, "Апрель 2022 года", who), .. others]);

    private static async Task Set(ReminderTown town, AssigneeMode mode)
    {
        foreach (var id in await town.Town.Look(db => db.Activities.Select(a => a.Id).ToListAsync()))
            await town.InTurnOf(town.Coordinator, (turn, ct) => AssigneeModes.Set(turn, id, mode, ct));
    }

    private static Task<int> Marks(ReminderTown town) => town.Town.Look(db => db.AssigneeMarks.CountAsync(m => db.Occurrences.Any(o => o.Id == m.OccurrenceId && o.Activity!.Title == Note)));

    private static Task Fill(ReminderTown town, string body, string person) => town.Change(async db => db.BodyMembers.Add(new BodyMember
    {
        BodyId = await db.Bodies.Where(b => b.Name == body).Select(b => b.Id).SingleAsync(),
        PersonId = await db.People.Where(p => p.Name == person).Select(p => p.Id).SingleAsync(),
    }));
}
