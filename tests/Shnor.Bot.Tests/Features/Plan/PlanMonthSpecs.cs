using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>/plan, month by month.</summary>
public sealed class PlanMonthSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;

    public async Task InitializeAsync() => _town = await TestTown.Found(Now);

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_running_month_comes_first_for_everybody_but_teachers()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Twin);
        await owner.Presses("Люди и ссылки");
        var teachersCode = owner.Last.Text.Split('\n').Single(line => line.StartsWith("Ссылка для педагогов", StringComparison.Ordinal)).Split("start=")[1];
        var svetlova = await Programmes.Join(_town, owner, "Светлова Е.А.", "Елена");
        foreach (var phone in new[] { owner, svetlova })
        {
            await phone.Writes("/plan");
            Assert.StartsWith("Февраль 2022", phone.Last.Text, StringComparison.Ordinal);
            Assert.Contains("чт 10 февраля, 12:00 (завтра)", phone.Last.Text, StringComparison.Ordinal);
            Assert.Contains("‹ январь", phone.Buttons);
            Assert.Contains("март ›", phone.Buttons);
        }

        var teacher = _town.Phone("Вера");
        await teacher.Starts(teachersCode);
        await teacher.Presses("Согласен(на)");
        await teacher.Writes("/plan");
        Assert.DoesNotContain("Февраль 2022", teacher.Last.Text, StringComparison.Ordinal);
        await teacher.Forges($"v1:plan:{(await Programme()).Value}.20220201");
        Assert.Equal("Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.", teacher.Toast);
    }

    [Fact]
    public async Task Months_turn_within_the_span_and_a_forged_month_is_brought_back()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Twin);
        await owner.Presses("План");
        for (var month = 1; month >= -12; month--)
        {
            var back = owner.Buttons.FirstOrDefault(b => b.StartsWith('‹'));
            if (back is null) break;
            await owner.Presses(back);
        }

        Assert.StartsWith("Январь 2021", owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(owner.Buttons, b => b.StartsWith('‹'));

        var id = (await Programme()).Value;
        foreach (var (forged, shown) in new[] { ("00010101", "Январь 2021"), ("99991231", "Декабрь 2022"), ("20211231", "Декабрь 2021") })
        {
            await owner.Forges($"v1:plan:{id}.{forged}");
            Assert.StartsWith(shown, owner.Last.Text, StringComparison.Ordinal);
        }

        await owner.Forges($"v1:plan-page:{id}.20220201.2147483647");
        Assert.StartsWith("Февраль 2022", owner.Last.Text, StringComparison.Ordinal);
        await owner.Forges($"v1:plan:{id + 77}.20220201");
        Assert.Equal("Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.", owner.Toast);
        await owner.Forges($"v1:plan:{id}.20221399");
        Assert.StartsWith("Кнопка устарела", owner.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_anything_says_so_and_shows_what_goes_on()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Of("2022 год", ("Подготовка приказа", "Март 2022 года", "Светлова Е.А."), ("Курсы", "В течение года", "Светлова Е.А."), ("Консультации", "По запросу", "Светлова Е.А.")));
        await owner.Presses("План");
        Assert.Contains("В этом месяце сроков и встреч нет.", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Постоянно:\n🔁 Курсы", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Без дат: 1 мероприятие", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["‹ январь", "март ›", "Показать иначе", "Найти", "Меню"], owner.Buttons);
    }

    [Fact]
    public async Task A_full_month_is_turned_page_by_page()
    {
        var rows = Enumerable.Range(1, 20).Select(i => ($"Подготовка справки {i}", "Февраль 2022 года", "Светлова Е.А.")).ToArray();
        var owner = await Reviewing.Launched(_town, PlanTexts.Of("2022 год", rows));
        await owner.Presses("План");
        Assert.Contains("Выполнено 0 из 20, страница 1 из 3", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Далее ›");
        await owner.Presses("Далее ›");
        Assert.Contains("20. ", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["17. Подготовка справки 17", "18. Подготовка справки 18", "19. Подготовка справки 19", "20. Подготовка справки 20", "‹ Назад", "‹ январь", "март ›", "Показать иначе", "Найти", "Меню"], owner.Buttons);
        await owner.Presses("‹ Назад");
        Assert.Contains("страница 2 из 3", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_outside_the_years_is_not_lost()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год",
            ("Подготовка отчёта", "до 1 января 2022 года", "Светлова Е.А."), // due on the last working day before the holidays
            ("Подготовка приказа", "Февраль 2023 года", "Светлова Е.А.")));
        await owner.Presses("План");
        while (owner.Buttons.FirstOrDefault(b => b.StartsWith('‹')) is { } back) await owner.Presses(back);
        Assert.StartsWith("Декабрь 2021", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Подготовка отчёта", owner.Last.Text, StringComparison.Ordinal);

        var turns = 0;
        while (owner.Buttons.FirstOrDefault(b => b.EndsWith('›')) is { } next)
        {
            await owner.Presses(next);
            turns++;
        }

        Assert.StartsWith("Февраль 2023", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Подготовка приказа", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(13, turns);
        await owner.Presses("‹ декабрь 2022");
        Assert.StartsWith("Декабрь 2022", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_held_late_stands_in_the_month_it_is_held()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Of("2022 год", ("Семинар для директоров", "Февраль 2022 года", "Светлова Е.А.")));
        await _town.PassTo(new(2022, 3, 10, 10, 0, 0));
        await owner.Writes("/plan");
        await owner.Presses("‹ февраль");
        await owner.Presses("1. Семинар для директоров");
        Assert.Contains("Просрочено", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Назначить дату");
        await owner.Presses("18");
        await owner.Writes("14:00");
        await owner.Presses("Готово");
        await owner.Writes("/plan");
        Assert.StartsWith("Март 2022", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("пт 18 марта, 14:00", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_programmes_one_is_chosen_and_the_other_is_never_shown()
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Twin);
        await Programmes.LaunchFile(owner, "ещё.txt", System.Text.Encoding.UTF8.GetBytes(PlanTexts.Of("2022/2023", ("Совещание", "Октябрь", "Орлова И.П."))));
        await owner.Writes("/plan");
        Assert.StartsWith("Какую программу открыть?", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("2022/2023 учебный год", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("1. " + PlanTexts.Title);
        Assert.StartsWith("Август 2022", owner.Last.Text, StringComparison.Ordinal);

        await owner.Writes("/people");
        Assert.StartsWith($"Люди: {PlanTexts.Title}", owner.Last.Text, StringComparison.Ordinal); // chosen once
        var orlova = _town.Phone("Ирина");
        await orlova.Starts(Programmes.CodeOf(owner.Last.Text, "Орлова И.П."));
        await orlova.Presses("Да");
        await orlova.Presses("Согласен(на)");
        await orlova.Writes("/plan");
        Assert.StartsWith("Август 2022", orlova.Last.Text, StringComparison.Ordinal);
        var other = await _town.Look(db => db.Programmes.Where(p => p.Title != PlanTexts.Title).Select(p => p.Id).SingleAsync());
        await orlova.Forges($"v1:plan:{other.Value}.20220201");
        Assert.Equal("Эта кнопка не для вас, или этого уже нет. Что есть сейчас — в /menu.", orlova.Toast);
    }

    private Task<ProgrammeId> Programme() => _town.Look((ShnorDb db) => db.Programmes.Select(p => p.Id).SingleAsync());
}
