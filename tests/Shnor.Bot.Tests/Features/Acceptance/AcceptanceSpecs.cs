using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.Features.Duty;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using static Shnor.Bot.Tests.Features.Acceptance.AcceptTown;

namespace Shnor.Bot.Tests.Features.Acceptance;

/// <summary>«Принять» and «Вернуть»: under the coordinator's line, on the card, and in the list of what waits.</summary>
public sealed class AcceptanceSpecs
{
    private const string Words = "Нет списка <участников> & подписи.";

    [Fact]
    public async Task A_mark_goes_back_with_words_again_and_again_until_it_is_accepted()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, OfBorin]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15));
        await anina.Presses("Выполнено");
        Assert.StartsWith("✅ Выполнено: Анина А.А., пт 15 апреля, 10:00\nЖдёт приёмки\n", anina.Last.Text, StringComparison.Ordinal);

        var line = town.Coordinator.Last;
        Assert.Equal(["Принять", "Вернуть", "Открыть"], town.Coordinator.Buttons);
        for (var round = 1; round <= 2; round++)
        {
            await town.Coordinator.Presses("Вернуть");
            Assert.StartsWith("Вернуть\nПодготовка справки", town.Coordinator.Last.Text, StringComparison.Ordinal);
            await town.Coordinator.Writes(new string('ж', 701));
            Assert.StartsWith("Слишком длинно: 701 знак.", town.Coordinator.Last.Text, StringComparison.Ordinal);
            await town.Town.Restart();
            await town.Town.PassTo(April(15, 10, round));
            await town.Coordinator.Writes($"  {Words}{round} ");
            Assert.StartsWith("↩️ Возвращено\nПодготовка справки\n\nВаши слова получит ответственный.", town.Coordinator.Last.Text, StringComparison.Ordinal);
            Assert.StartsWith("↩️ Координатор просит доработать\nПодготовка справки", anina.Last.Text, StringComparison.Ordinal);
            Assert.Contains($"«{Words}{round}»", anina.Last.Text, StringComparison.Ordinal);
            Assert.Equal((OccurrenceState.Open, (DateTime?)null), ((await town.Of("Подготовка справки")).State, (await town.Of("Подготовка справки")).ReportedAt));
            Assert.Equal(["Выполнено", "Вопрос координатору", "Открыть"], anina.Buttons);
            await anina.Presses("Выполнено");
            Assert.Equal(["Принять", "Вернуть", "Открыть"], town.Coordinator.Buttons);
        }

        await town.Coordinator.Presses("Принять");
        Assert.Equal("Принято", town.Coordinator.Toast);
        Assert.Contains("\nПринято: ", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.PressesOn(line, "Принять"); // the line of the first mark
        Assert.Equal("Уже принято", town.Coordinator.Toast);
        await town.Coordinator.PressesFormer(line, "Вернуть");
        Assert.Equal("Уже принято: вернуть нельзя", town.Coordinator.Toast);
        await anina.Presses("Отменить отметку");
        Assert.Equal("Отметка уже принята координатором.", anina.Toast);
        await anina.Presses("Открыть");
        Assert.Contains("Принято: ", anina.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Отменить отметку", anina.Buttons);

        var told = ReminderTown.Lines(anina, April(15, 10)).Count;
        await town.Town.PassTo(April(30)); // accepted means silence, and no word of it to whoever has only pressed a button
        Assert.Equal(told, ReminderTown.Lines(anina, April(15, 10)).Count);
        var history = await town.Town.Look(db => db.History.Where(h => h.OccurrenceId != null).OrderBy(h => h.Id).Select(h => h.What).ToListAsync());
        Assert.Equal([HistoryEvent.Confirmed, HistoryEvent.Returned, HistoryEvent.Confirmed, HistoryEvent.Returned, HistoryEvent.Confirmed, HistoryEvent.Accepted], history);
        Assert.Equal([$"{Words}1", $"{Words}2"], await town.Town.Look(db => db.Remarks.OrderBy(r => r.Id).Select(r => r.Text).ToListAsync()));
    }

    [Fact]
    public async Task What_came_back_is_reminded_of_on_the_days_ahead_only_and_its_report_is_a_draft_again()
    {
        await using var town = await ReminderTown.Found(Launch, [Note]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15));
        await anina.Presses("Выполнено");
        var id = await town.IdOf("Подготовка справки");
        await town.Change(async db =>
        {
            db.EventReports.Add(new EventReport { OccurrenceId = id, Done = "Справка готова.", By = await db.People.Where(p => p.Name == ReminderTown.Anina).Select(p => p.Id).SingleAsync(), StartedAt = DateTime.UnixEpoch, SentAt = DateTime.UnixEpoch });
        });
        await town.Town.PassTo(April(27));
        await town.Coordinator.Presses("Вернуть");
        await town.Coordinator.Writes("Добавьте выводы.");
        Assert.Equal(["Отчёт", "Выполнено", "Вопрос координатору", "Открыть"], anina.Buttons);
        Assert.Equal(("Справка готова.", (DateTime?)null), await town.Town.Look(async db => (await db.EventReports.Select(r => r.Done).SingleAsync(), await db.EventReports.Select(r => r.SentAt).SingleAsync())));
        await town.Town.PassTo(April(30));
        Assert.Equal(["28.04 09:00 Срок — завтра", "29.04 09:00 Срок — сегодня"], ReminderTown.Lines(anina, April(27)));

        await anina.Presses("Выполнено");
        await town.Change(async db => (await db.EventReports.SingleAsync()).SentAt = DateTime.UnixEpoch);
        await town.Coordinator.Presses("Принять");
        Assert.Equal("✅ Отчёт принят\nПодготовка справки", anina.Last.Text); // there was something to read
    }

    [Fact]
    public async Task Of_two_coordinators_the_second_is_shown_what_the_first_has_done()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, OfBorin]);
        var (anina, borin) = (await town.Joins(ReminderTown.Anina), await town.Joins(ReminderTown.Borin));
        await town.Promote(ReminderTown.Borin);
        await town.Town.PassTo(April(15));
        await anina.Presses("Выполнено");
        await borin.Presses("Вернуть"); // and thinks about the words
        await town.Coordinator.Presses("Принять");
        var heard = anina.Inbox.Count;
        await borin.Writes("Не то");
        Assert.Contains("\nПринято: ", borin.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Вернуть", borin.Buttons);
        Assert.Equal((heard, OccurrenceState.Accepted), (anina.Inbox.Count, (await town.Of("Подготовка справки")).State));
        Assert.Equal(0, await town.Town.Look(db => db.Remarks.CountAsync()));

        // A coordinator's own mark needs nobody else, and can be taken back.
        await borin.Opens(town, "Разработка положения");
        await borin.Presses("Выполнено");
        Assert.Equal(OccurrenceState.Accepted, (await town.Of("Разработка положения")).State);
        Assert.DoesNotContain("Ждёт", borin.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Открыть"], town.Coordinator.Buttons); // told, and not asked
        await borin.Presses("Отменить отметку");
        Assert.Equal(("Отметка снята", OccurrenceState.Open), (borin.Toast, (await town.Of("Разработка положения")).State));
    }

    [Fact]
    public async Task The_list_of_what_waits_turns_its_pages_opens_and_goes_back_to_where_it_was()
    {
        var rows = Enumerable.Range(1, 8).Select(i => ($"Справка № {i}", "Апрель 2022 года", ReminderTown.Anina)).ToArray();
        await using var town = await ReminderTown.Found(Launch, rows);
        var anina = await town.Joins(ReminderTown.Anina);
        var list = $"v1:to-accept:{(await DutyTown.Programme(town)).Value}";
        await town.Coordinator.Forges(list);
        Assert.StartsWith("Всё принято", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await town.Town.PassTo(April(15));
        for (var i = 1; i <= 8; i++) await anina.Forges($"v1:done:{(await town.IdOf($"Справка № {i}")).Value}");
        await town.Coordinator.Forges(list);
        Assert.StartsWith("Ждут приёмки, страница 1 из 2\n\n1. Справка № 1\nВыполнено: Анина А.А., пт 15 апреля, 10:00", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Далее ›");
        await town.Coordinator.Presses("8. Справка № 8");
        Assert.Equal(["Принять", "Вернуть", "Назад", "Открыть"], town.Coordinator.Buttons);
        await town.Coordinator.Presses("Назад");
        Assert.StartsWith("Ждут приёмки, страница 2 из 2\n\n7. Справка № 7", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("8. Справка № 8");
        var opened = town.Coordinator.Last;
        await town.Coordinator.Presses("Принять");
        Assert.Equal(("Принято", OccurrenceState.Accepted), (town.Coordinator.Toast, (await town.Of("Справка № 8")).State));
        Assert.StartsWith("Ждут приёмки, страница 2 из 2\n\n7. Справка № 7", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.PressesFormer(opened, "Принять");
        Assert.Equal("Уже принято", town.Coordinator.Toast);

        await town.Coordinator.Presses("Принять все");
        Assert.StartsWith("Принять 7 отметок?", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await anina.Forges($"v1:undo:{(await town.IdOf("Справка № 1")).Value}");
        await town.Coordinator.Presses("Принять все 7");
        Assert.Equal("Список изменился. Посмотрите ещё раз", town.Coordinator.Toast);
        Assert.Equal(7, await town.Town.Look(db => db.Occurrences.CountAsync(o => o.State != OccurrenceState.Accepted)));
        await town.Coordinator.Presses("Принять все 6");
        Assert.Equal("✅ Принято: 6 отметок", town.Coordinator.Last.Text);
        Assert.Equal(1, await town.Town.Look(db => db.Occurrences.CountAsync(o => o.State == OccurrenceState.Open)));
        Assert.Equal(7, await town.Town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Accepted)));
        await town.Coordinator.Presses("К списку");
        Assert.StartsWith("Всё принято", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_marked_in_the_coordinators_night_is_one_message_in_the_morning()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, ("Подготовка приказа", "Апрель 2022 года", ReminderTown.Anina), ("Подготовка отчёта", "Апрель 2022 года", ReminderTown.Anina)]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15, 22));
        foreach (var title in (string[])["Подготовка справки", "Подготовка приказа", "Подготовка отчёта"]) await anina.Forges($"v1:done:{(await town.IdOf(title)).Value}");
        await anina.Forges($"v1:undo:{(await town.IdOf("Подготовка отчёта")).Value}");
        await town.Town.PassTo(April(16));
        var (at, message) = Assert.Single(town.Coordinator.After(April(15, 22)), m => m.Message.Text.StartsWith('✅'));
        Assert.Equal(April(16, 8), at);
        Assert.StartsWith("✅ Отмечено: 2 дела\n\n1. ✅ Подготовка справки\nВыполнено: Анина А.А.", message.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Ждут приёмки: 2");
        Assert.StartsWith("Ждут приёмки\n\n1. Подготовка справки", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_acceptance_a_mark_is_accepted_at_once_and_can_be_taken_back_and_what_waited_is_accepted_too()
    {
        await using var town = await ReminderTown.Found(Launch, [Note, ("Подготовка приказа", "Апрель 2022 года", ReminderTown.Anina)]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(April(15));
        await anina.Forges($"v1:done:{(await town.IdOf("Подготовка приказа")).Value}");
        var programme = await DutyTown.Programme(town);
        Assert.Equal(1, await town.InTurnOf(town.Coordinator, (turn, ct) => SwitchAcceptance.Set(turn, programme, isOn: false, ct)));
        Assert.Equal(0, await town.InTurnOf(town.Coordinator, (turn, ct) => SwitchAcceptance.Set(turn, programme, isOn: false, ct)));
        Assert.Equal(OccurrenceState.Accepted, (await town.Of("Подготовка приказа")).State);

        await anina.Forges($"v1:done:{(await town.IdOf("Подготовка справки")).Value}");
        Assert.Equal(OccurrenceState.Accepted, (await town.Of("Подготовка справки")).State);
        Assert.DoesNotContain("приёмки", anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Открыть"], town.Coordinator.Buttons);
        await anina.Presses("Отменить отметку");
        Assert.Equal(("Отметка снята", OccurrenceState.Open), (anina.Toast, (await town.Of("Подготовка справки")).State));
        Assert.Equal(["acceptance off"], await town.Town.Look(db => db.History.Where(h => h.What == HistoryEvent.SettingChanged).Select(h => h.Detail!).ToListAsync()));
    }
}
