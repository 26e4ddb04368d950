using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Plan;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>What the review asks, and what each answer does to the programme.</summary>
public sealed class PlanQuestionSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;
    private Phone _owner = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Now);
        _owner = await Programmes.Owner(_town);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Верно", "2022", "2022 год")]
    [InlineData("2022/2023", "2022/2023", "2022/2023 учебный год")]
    [InlineData("2022–2023", "2022-2023", "2022–2023 годы")]
    public async Task Missing_years_are_chosen_by_a_button(string button, string stored, string shown)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(null, ("Подготовка приказа", "до 15 марта", "Светлова Е.А.")));
        Assert.Contains("Готовый ответ — 2022 год", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses(button);
        Assert.Contains("План на " + shown, _owner.Last.Text, StringComparison.Ordinal);
        await Launch();
        Assert.Equal(stored, (await _town.Look(db => db.Programmes.SingleAsync())).Years);
    }

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData(" 2022 / 2023 ", "2022/2023")]
    [InlineData("2022–2024", "2022-2024")]
    public async Task Missing_years_may_be_typed(string typed, string stored)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(null, ("Подготовка приказа", "до 15 марта 2023 года", "Светлова Е.А.")));
        await _owner.Writes(typed);
        await Launch();
        Assert.Equal(stored, (await _town.Look(db => db.Programmes.SingleAsync())).Years);
    }

    [Theory]
    [InlineData("на этот год")]
    [InlineData("1800")]
    [InlineData("2025-2022")]
    [InlineData("1900-2100")]
    [InlineData("🙂")]
    public async Task Years_that_are_none_are_asked_again(string typed)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(null, ("Подготовка приказа", "до 15 марта", "Светлова Е.А.")));
        await _owner.Writes(typed);
        Assert.StartsWith("Не понял годы.", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("2022");
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_over_is_kept_to_be_read_and_stays_silent()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Twin.Replace("202", "201", StringComparison.Ordinal));
        await _owner.Presses("Верно");
        Assert.Contains("План на 2011–2012 годы закончился", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Перенести на 2022–2023", _owner.Buttons);
        await _owner.Presses("Только просмотр");
        Assert.Contains("Всё готово", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Запустить");
        Assert.Contains("План сохранён", _owner.Last.Text, StringComparison.Ordinal);

        Assert.True((await _town.Look(db => db.Programmes.SingleAsync())).IsReadOnly);
        Assert.All(await _town.Look(db => db.Occurrences.ToListAsync()), o => Assert.Equal((OccurrenceState.Past, (DateTime?)null), (o.State, o.NextRungAt)));
        await _town.PassTo(Now.AddDays(60));
        Assert.Equal(0, await _town.Look(db => db.Outbox.CountAsync(row => row.Kind == "reminder" || row.Kind == "nobody")));
    }

    [Fact]
    public async Task A_plan_moved_to_new_years_lies_there_whole()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(
            "2019-2020 гг.",
            ("Подготовка отчёта за февраль", "29 февраля 2020 года", "Светлова Е.А."),
            ("Подготовка сведений", "до 29 февраля", "Светлова Е.А."),
            ("Семинар", "Март – апрель 2020 года", "Светлова Е.А."),
            ("Вебинар", "еженедельно, четверг 12:00", "Светлова Е.А."),
            ("Мониторинг", "1 раз в квартал", "Светлова Е.А."),
            ("Курсы", "В течение 2019 года", "Светлова Е.А."),
            ("Заседание", "сентябрь 2019 года, май 2020 года", "Светлова Е.А.")));
        await _owner.Presses("Верно");
        await _owner.Presses("Перенести на 2022–2023");
        await Launch();

        var occurrences = await _town.Look(db => db.Occurrences.Include(o => o.Activity).ToListAsync());
        Assert.Equal("2022-2023", (await _town.Look(db => db.Programmes.SingleAsync())).Years);
        Assert.Equal(7, occurrences.Select(o => o.ActivityId).Distinct().Count());
        Assert.All(occurrences, o =>
        {
            Assert.InRange(o.WindowFrom, new(2022, 1, 1), new(2023, 12, 31));
            Assert.InRange(o.WindowTo, new(2022, 1, 1), new(2023, 12, 31));
        });
        Assert.Equal(new DateOnly(2023, 2, 28), occurrences.Single(o => o.Activity!.Ordinal == 1).WindowTo);
        Assert.Contains(occurrences, o => o.Activity!.Ordinal == 7 && o.WindowFrom == new DateOnly(2022, 9, 1));
        Assert.Contains(occurrences, o => o.Activity!.Ordinal == 7 && o.WindowFrom == new DateOnly(2023, 5, 1));
    }

    [Fact]
    public void A_meeting_on_a_holiday_that_the_plan_names_itself_is_kept_once()
    {
        var noon = new TimeOnly(12, 0);
        var timing = new Timing.Compound([new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Wednesday, Time = noon }, new Timing.Once(new(2022, 2, 23), By: null) { Time = noon }]);
        var row = new ReviewRow(No: null, Section: null, "Вебинар", "по средам и 23 февраля", "Светлова Е.А.", Expected: null, Years: null) { Deadline = RowDeadline.Of(timing) };
        var review = new PlanReview("План", "2022", TestTown.YekaterinburgZone, [row], [], []).With(ReviewQuestion.Gaps, ReviewChoice.KeepDates);

        var planned = new UnderstandPlan().Read(review, new(2022, 2, 9))!.Rows[0].Plan.Occurrences;

        Assert.Single(planned, each => each.Key == "2022-02-23T12:00");
    }

    [Fact]
    public async Task A_school_years_plan_is_moved_to_the_running_school_year()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2018/2019 учебный год", ("Семинар", "октябрь", "Светлова Е.А."), ("Заседание", "март", "Светлова Е.А.")));
        await _owner.Presses("Верно");
        await _owner.Presses("Перенести на 2021/2022");
        await Launch();
        Assert.Equal(
            [new DateOnly(2021, 10, 1), new DateOnly(2022, 3, 1)],
            await _town.Look(db => db.Occurrences.OrderBy(o => o.WindowFrom).Select(o => o.WindowFrom).ToListAsync()));
    }

    [Fact]
    public async Task What_only_a_person_knows_is_asked_with_a_ready_answer()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of(
            "2022-2023 гг.",
            ("Заседание совета", "март", "Светлова Е.А."),
            ("Обзор новостей", "еженедельно", "Светлова Е.А."),
            ("Подготовка справки", "как получится", "Светлова Е.А.")));
        await _owner.GoesOnTo("год в этих строках не указан");
        Assert.Contains("Заседание совета", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.Contains("В какой день недели?", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Обзор новостей", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.Contains("В плане: «как получится»", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Не понял, когда это.", _owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Обзор новостей", _owner.Last.Text, StringComparison.Ordinal);
        await Launch();

        var occurrences = await _town.Look(db => db.Occurrences.Include(o => o.Activity).ToListAsync());
        Assert.Equal(["2022-03", "2023-03"], occurrences.Where(o => o.Activity!.Ordinal == 1).Select(o => o.Key).Order());
        Assert.All(occurrences.Where(o => o.Activity!.Ordinal == 2), o => Assert.Equal(OccurrenceShape.Ongoing, o.Shape));
        Assert.DoesNotContain(occurrences, o => o.Activity!.Ordinal == 3);
    }

    [SkippableFact]
    public async Task Of_the_real_plan_one_deadline_has_passed()
    {
        await _owner.SendsFile("план.txt", await File.ReadAllBytesAsync(Repository.Shared("seeds", "000")));
        await _owner.GoesOnTo("уже прош");
        Assert.Contains("1 срок уже прошёл", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Проведение анализа и оценки комплекса мер", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Верно", "Не напоминать", "Отметить выполненным", "Напоминать", "№ 13", "Назад", "Отмена"], _owner.Buttons);
    }

    [Theory]
    [InlineData("Верно", OccurrenceState.Past)]
    [InlineData("Не напоминать", OccurrenceState.Past)]
    [InlineData("Отметить выполненным", OccurrenceState.Accepted)]
    [InlineData("Напоминать", OccurrenceState.Open)]
    public async Task A_deadline_that_has_passed_is_left_marked_or_reminded_of(string answer, OccurrenceState state)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2021-2022 гг.", ("Подготовка анализа", "Январь 2022 года", "Светлова Е.А.")));
        await _owner.GoesOnTo("уже прош");
        await _owner.Presses(answer);
        await Launch();
        var svetlova = await Programmes.Join(_town, _owner, "Светлова Е.А.", "Елена");

        var occurrence = await _town.Look(db => db.Occurrences.SingleAsync());
        Assert.Equal(state, occurrence.State);
        Assert.True(occurrence.RungsPlannedUntil >= _town.Zone.ToUtc(Now));
        Assert.Equal(state == OccurrenceState.Accepted ? 1 : 0, await _town.Look(db => db.History.CountAsync(h => h.OccurrenceId == occurrence.Id && h.What == HistoryEvent.Confirmed)));

        await _town.PassTo(Now.AddDays(14));
        var reminders = svetlova.After(Now).Where(m => m.Message.Text.StartsWith("Срок прошёл", StringComparison.Ordinal)).ToList();
        Assert.Equal(state == OccurrenceState.Open, reminders.Count > 0);
    }

    [Fact]
    public async Task A_deadline_that_returns_is_not_asked_about()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", ("Мониторинг", "ежемесячно", "Светлова Е.А."), ("Вебинар", "Январь 2022 года", "Светлова Е.А.")));
        await _owner.Presses("Верно");
        Assert.Contains("Всё готово", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_on_days_off_are_kept_only_when_asked_for_and_under_the_same_keys()
    {
        var plan = PlanTexts.Of("2022 год", ("Вебинар проекта", "еженедельно, среда 15.00-16.30", "Светлова Е.А."));
        await _owner.SendsFile("план.txt", plan);
        await _owner.GoesOnTo("Праздники и каникулы");
        Assert.Contains("23 февраля", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("каникулы, 8 встреч", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        await Launch();
        Assert.Equal(0, await _town.Look(db => db.Occurrences.CountAsync(o => o.Key == "2022-02-23T15:00")));

        await _owner.SendsFile("план.txt", plan.Replace("Озёрного", "Лесного", StringComparison.Ordinal));
        await _owner.Presses("Новая программа");
        await _owner.GoesOnTo("Праздники и каникулы");
        await _owner.Presses("Оставить");
        await Launch();
        var second = await _town.Look(db => db.Programmes.OrderBy(p => p.Id).LastAsync());
        var kept = await _town.Look(db => db.Occurrences.SingleAsync(o => o.ProgrammeId == second.Id && o.Key == "2022-02-23T15:00"));
        Assert.Equal((true, 90, new DateTime(2022, 2, 23, 15, 0, 0)), (kept.IsSeries, kept.DurationMinutes, kept.StartsAt));
        Assert.Equal(52, await _town.Look(db => db.Occurrences.CountAsync(o => o.ProgrammeId == second.Id)));
    }

    [Fact]
    public async Task The_same_title_is_asked_about_and_only_of_those_who_may_know()
    {
        var plan = PlanTexts.Of("2022 год", ("Совещание", "Март 2022 года", "Светлова Е.А."));
        await _owner.SendsFile("план.txt", plan);
        await Launch();
        await _owner.SendsFile("план.txt", plan);
        Assert.Contains("уже есть", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Верно", "Новая программа", "Новая версия „Программа поддержки…, 2022“", "План на следующий год", "Отмена"], _owner.Buttons);
        await _owner.Presses("Новая программа");
        await Launch();
        Assert.Equal(2, await _town.Look(db => db.Programmes.CountAsync(p => p.Title == PlanTexts.Title)));

        // Somebody who coordinates another programme must not learn from the question that this one is here.
        await _owner.SendsFile("план.txt", PlanTexts.Titled("Программа Лесного округа", "2022 год", [("Семинар", "Март 2022 года", "Орлова И.П.")]));
        await Launch();
        var forest = await _town.Look(db => db.Programmes.SingleAsync(p => p.Title == "Программа Лесного округа"));
        await _owner.Presses("Люди и ссылки");
        var orlova = _town.Phone("Ирина");
        await orlova.Starts(Programmes.CodeOf(_owner.Last.Text, "Орлова И.П."));
        await orlova.Presses("Да");
        await orlova.Presses("Согласен(на)");
        await _town.Store.InOneCommit(
            (db, ct) => db.Memberships.Where(m => m.ProgrammeId == forest.Id && m.Person!.Name == "Орлова И.П.")
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Domain.People.Role.Coordinator), ct),
            CancellationToken.None);
        await orlova.SendsFile("план.txt", plan);
        await orlova.Presses("Верно");
        Assert.Contains("Всё готово", orlova.Last.Text, StringComparison.Ordinal);
        await orlova.Presses("Запустить");
        Assert.Contains("Программа запущена", orlova.Last.Text, StringComparison.Ordinal);
        await orlova.Writes("/plan");
        Assert.Contains("Какую программу открыть?", orlova.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, orlova.Buttons.Count(b => b.EndsWith("округа", StringComparison.Ordinal)));
    }

    private async Task Launch()
    {
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
    }
}
