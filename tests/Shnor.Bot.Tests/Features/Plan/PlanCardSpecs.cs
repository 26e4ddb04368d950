using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>One occurrence with its history; «Выполнено», «Отменить отметку», and every press that comes too early, too late or twice.</summary>
public sealed class PlanCardSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);
    private static readonly DateTime Webinar = new(2022, 2, 10, 12, 0, 0);

    private TestTown _town = null!;
    private Phone _owner = null!;
    private Phone _svetlova = null!;
    private Phone _romashova = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год",
            ("Подготовка приказа", "Февраль 2022 года", "Светлова Е.А. Ромашова С.А."),
            ("Вебинар проекта", "еженедельно, четверг 12:00", "Светлова Е.А."),
            ("Подготовка справки", "Январь 2022 года", "Светлова Е.А."),
            ("Курсы", "В течение года", "Светлова Е.А."),
            ("Семинар", "Март 2022 года", "Светлова Е.А.")));
        _svetlova = await Programmes.Join(_town, _owner, "Светлова Е.А.", "Елена");
        _romashova = await Programmes.Join(_town, _owner, "Ромашова С.А.", "Софья");
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_mark_shows_its_author_and_time_goes_into_the_history_and_is_taken_back()
    {
        await Open(_svetlova, "Подготовка приказа");
        Assert.Equal(["Выполнено", "Отчёт", "Не могу", "Вопрос координатору", "Назад"], _svetlova.Buttons);
        Assert.Contains("Ответственные: Светлова Е.А., Ромашова С.А.", _svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Contains("В плане: «Февраль 2022 года»", _svetlova.Last.Text, StringComparison.Ordinal);
        await _svetlova.Presses("Выполнено");
        Assert.StartsWith("✅ Выполнено: Светлова Е.А., ср 9 февраля, 10:00", _svetlova.Last.Text, StringComparison.Ordinal);
        await _svetlova.Presses("Открыть");
        Assert.Contains("отмечено выполненным, Светлова Е.А.", _svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Отчёт", "Отменить отметку", "Вопрос координатору", "Назад"], _svetlova.Buttons);
        await _svetlova.Presses("Отменить отметку");
        Assert.Equal("Отметка снята", _svetlova.Toast);
        await _svetlova.Presses("Открыть");
        Assert.Contains("отметка снята, Светлова Е.А.", _svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Выполнено", "Отчёт", "Не могу", "Вопрос координатору", "Назад"], _svetlova.Buttons);
        await _svetlova.Presses("Назад");
        Assert.StartsWith("Февраль 2022", _svetlova.Last.Text, StringComparison.Ordinal);
        Assert.NotNull((await Occurrence("2022-02")).NextRungAt);
    }

    [Fact]
    public async Task Any_of_several_may_mark_it_and_the_others_see_who_did()
    {
        await Open(_romashova, "Подготовка приказа");
        await Open(_svetlova, "Подготовка приказа");
        await _svetlova.Presses("Выполнено");
        await _romashova.Presses("Выполнено");
        Assert.Equal("Уже отмечено: Светлова Е.А., ср 9 февраля, 10:00", _romashova.Toast);
        Assert.StartsWith("✅ Выполнено: Светлова Е.А.", _romashova.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Confirmed)));

        await _romashova.Presses("Отменить отметку");
        await _svetlova.Presses("Отменить отметку");
        Assert.StartsWith("Отметки нет", _svetlova.Toast, StringComparison.Ordinal);
        Assert.Contains("Выполнено", _svetlova.Buttons);
        await _romashova.Writes("/plan");
        Assert.Contains("Выполнено 0 из", _romashova.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_button_pressed_twice_at_once_marks_once()
    {
        await Open(_svetlova, "Подготовка приказа");
        var card = _svetlova.Last;
        _town.Messenger.Press(_svetlova.Id, card.Id, "Выполнено");
        _town.Messenger.Press(_svetlova.Id, card.Id, "Выполнено");
        await _town.Settle();
        Assert.StartsWith("Уже отмечено", _svetlova.Toast, StringComparison.Ordinal);
        Assert.Equal(1, await _town.Look(db => db.History.CountAsync(h => h.What == HistoryEvent.Confirmed)));
        Assert.Equal(1, await _town.Look(db => db.Outbox.CountAsync(row => row.Kind == "done")));
        Assert.StartsWith("✅ Выполнено", _svetlova.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_left_open_shows_the_state_as_it_is()
    {
        await Open(_svetlova, "Подготовка приказа");
        var old = _svetlova.Last;
        await _owner.Writes("/plan");
        await _owner.Presses(_owner.Buttons.First(b => b.Contains("Подготовка приказа", StringComparison.Ordinal)));
        await _owner.Presses("Выполнено"); // the coordinator may, too
        await _svetlova.PressesOn(old, "Выполнено");
        Assert.StartsWith("Уже отмечено: Ольга Комарова", _svetlova.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_an_event_starts_it_cannot_be_done()
    {
        await Open(_svetlova, "чт 10 февраля");
        Assert.Equal(["Добавить ссылку", "Кто придёт", "Изменить", "Не могу", "Вопрос координатору", "Назад"], _svetlova.Buttons);
        await _svetlova.Forges($"v1:done:{(await Occurrence("2022-02-10T12:00")).Id.Value}");
        Assert.StartsWith("Отметить можно, когда начнётся", _svetlova.Toast, StringComparison.Ordinal);
        await _town.PassTo(Webinar);
        await Open(_svetlova, "чт 10 февраля");
        await _svetlova.Presses("Выполнено");
        Assert.Equal(OccurrenceState.Reported, (await Occurrence("2022-02-10T12:00")).State);
    }

    [Fact]
    public async Task An_event_without_a_date_cannot_be_done_before_its_window()
    {
        var seminar = await Occurrence("2022-03");
        await _svetlova.Writes("/plan");
        await _svetlova.Presses("март ›");
        await _svetlova.Presses(_svetlova.Buttons.First(b => b.EndsWith("Семинар", StringComparison.Ordinal)));
        Assert.Equal(["Назначить дату", "Изменить", "Не могу", "Вопрос координатору", "Назад"], _svetlova.Buttons);
        await _svetlova.Forges($"v1:done:{seminar.Id.Value}");
        Assert.StartsWith("Отметить можно, когда начнётся", _svetlova.Toast, StringComparison.Ordinal);
        Assert.Equal(OccurrenceState.Open, (await Occurrence("2022-03")).State);
    }

    [Fact]
    public async Task A_mark_on_what_is_past_can_be_undone_without_waking_reminders()
    {
        var past = await Occurrence("2022-01");
        await _svetlova.Forges($"v1:open:{past.Id.Value}");
        Assert.Contains("Срок прошёл до запуска программы", _svetlova.Last.Text, StringComparison.Ordinal);
        await _svetlova.Presses("Выполнено");
        await _svetlova.Presses("Отменить отметку");
        past = await Occurrence("2022-01");
        Assert.Equal((OccurrenceState.Past, (DateTime?)null), (past.State, past.NextRungAt));
    }

    [Fact]
    public async Task What_goes_on_all_the_time_has_nothing_to_mark()
    {
        var ongoing = await Occurrence("2022");
        await _svetlova.Forges($"v1:done:{ongoing.Id.Value}");
        Assert.Equal(OccurrenceState.Open, (await Occurrence("2022")).State);
    }

    [Fact]
    public async Task Only_those_who_answer_for_it_may_act()
    {
        await Open(_romashova, "чт 10 февраля");
        Assert.Equal(["Вопрос координатору", "Назад"], _romashova.Buttons);
        await _town.PassTo(Webinar.AddMinutes(5));
        await _romashova.Forges($"v1:done:{(await Occurrence("2022-02-10T12:00")).Id.Value}");
        Assert.Equal("Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.", _romashova.Toast);
        Assert.Equal(OccurrenceState.Open, (await Occurrence("2022-02-10T12:00")).State);
        await _romashova.Forges("v1:open:999999");
        Assert.Equal("Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.", _romashova.Toast);
    }

    /// <param name="phone">Whose.</param>
    /// <param name="label">A piece of the row's button: the title, or the day of a series.</param>
    private static async Task Open(Phone phone, string label)
    {
        await phone.Writes("/plan");
        await phone.Presses(phone.Buttons.First(b => b.Contains(label, StringComparison.Ordinal)));
    }

    private Task<Occurrence> Occurrence(string key) => _town.Look(db => db.Occurrences.SingleAsync(o => o.Key == key));
}
