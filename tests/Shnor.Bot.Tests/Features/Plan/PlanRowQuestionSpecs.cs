using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>What needs a person is asked row by row: on buttons, or in the coordinator's own words.</summary>
public sealed class PlanRowQuestionSpecs : IAsyncLifetime
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

    [Fact]
    public async Task A_weekly_row_gets_its_day_and_then_its_hour()
    {
        await Begin(("Обзор новостей", "еженедельно"));
        Assert.Contains("В какой день недели?", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("чт");
        Assert.Contains("День — четверг", _owner.Last.Text, StringComparison.Ordinal);
        await _town.Restart();
        await _owner.Presses("15:00");
        await Launch();
        var first = await _town.Look(db => db.Occurrences.OrderBy(o => o.WindowFrom).FirstAsync());
        Assert.Equal((OccurrenceShape.Dated, DayOfWeek.Thursday, new TimeOnly(15, 0)), (first.Shape, first.StartsAt!.Value.DayOfWeek, TimeOnly.FromDateTime(first.StartsAt.Value)));
        Assert.Equal("еженедельно", (await _town.Look(db => db.Activities.SingleAsync())).DeadlineText);
    }

    [Theory]
    [InlineData("14:30", "чт", 14, 30)]
    [InlineData("в 14.30", "чт", 14, 30)]
    [InlineData("четверг 14:30", null, 14, 30)]
    [InlineData("по четвергам в 14:30", null, 14, 30)]
    [InlineData("еженедельно, четверг 14.30", null, 14, 30)]
    [InlineData("xtndthu 14:30", null, 14, 30)]
    public async Task The_day_and_the_hour_may_be_written(string words, string? dayBefore, int hour, int minute)
    {
        await Begin(("Обзор новостей", "еженедельно"));
        if (dayBefore is not null) await _owner.Presses(dayBefore);
        await _owner.Writes(words);
        Assert.Contains("Понял так: каждый четверг в 14:30", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        await Launch();
        var first = await _town.Look(db => db.Occurrences.OrderBy(o => o.WindowFrom).FirstAsync());
        Assert.Equal((DayOfWeek.Thursday, new TimeOnly(hour, minute)), (first.StartsAt!.Value.DayOfWeek, TimeOnly.FromDateTime(first.StartsAt.Value)));
    }

    [Theory]
    [InlineData("Верно")]
    [InlineData("чт", "Верно")]
    public async Task A_weekly_row_may_stay_without_its_hour(params string[] presses)
    {
        await Begin(("Обзор новостей", "еженедельно"));
        foreach (var label in presses) await _owner.Presses(label);
        await Launch();
        Assert.All(await _town.Look(db => db.Occurrences.ToListAsync()), o => Assert.Equal(OccurrenceShape.Ongoing, o.Shape));
    }

    [Fact]
    public async Task Unclear_deadlines_come_one_by_one_and_are_said_in_words()
    {
        await Begin(("Подготовка справки", "как получится"), ("Совещание", "позже сообщим"), ("Подготовка отчёта", "когда-нибудь"));
        Assert.StartsWith("Проверьте срок · 1 из 3", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Написать словами");
        Assert.Contains("Напишите срок словами.", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("когда рак на горе свистнет");
        Assert.StartsWith("Не понял, когда это: «когда рак на горе свистнет»", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("до 15 марта");
        Assert.Contains("Понял так: до 15 марта 2022", _owner.Last.Text, StringComparison.Ordinal);
        await _town.Restart();
        await _owner.Presses("Верно");

        Assert.StartsWith("Проверьте срок · 2 из 3\n2. Совещание", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("vfhn"); // without the button, and with the keyboard left in English
        Assert.Contains("Понял так: март 2022", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Writes("апрель"); // thought better of it
        Assert.Contains("Понял так: апрель 2022", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");

        Assert.StartsWith("Проверьте срок · 3 из 3", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Написать словами");
        await _owner.Presses("Без срока");
        await Launch();
        var occurrences = await _town.Look(db => db.Occurrences.Include(o => o.Activity).OrderBy(o => o.Activity!.Ordinal).ToListAsync());
        Assert.Equal([(1, "..2022-03-15"), (2, "2022-04")], occurrences.Select(o => (o.Activity!.Ordinal, o.Key)));
        Assert.Equal("как получится", occurrences[0].Activity!.DeadlineText); // what the document says stays
    }

    [Fact]
    public async Task Another_likely_reading_is_taken_from_a_button()
    {
        await Begin(("Подготовка справки", "31 апреля"), ("Совещание", "июмь"));
        Assert.StartsWith("Проверьте срок · 1 из 2", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Не уверен, но, кажется, это 30 апреля 2022.", _owner.Last.Text, StringComparison.Ordinal);
        var check = _owner.Last.Buttons.Single(b => b.Label == "Верно").Data!;
        await _owner.Forges(check.Replace(".ok", ".r7", StringComparison.Ordinal));
        Assert.StartsWith("Проверьте срок · 1 из 2", _owner.Last.Text, StringComparison.Ordinal); // there is no such reading
        await _owner.Presses("1 мая 2022");
        Assert.Contains("Не понял, когда это. Может быть, один из вариантов ниже?", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("июль 2022");
        await Launch();
        Assert.Equal(["2022-05-01", "2022-07"], await _town.Look(db => db.Occurrences.OrderBy(o => o.WindowFrom).Select(o => o.Key).ToListAsync()));
    }

    [Fact]
    public async Task Out_of_a_question_about_many_rows_one_is_given_its_year()
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022-2023 гг.", ("Заседание совета", "март", "Светлова Е.А."), ("Заседание комиссии", "май", "Светлова Е.А.")));
        await _owner.Presses("Верно");
        await _owner.Presses("№ 1");
        await _owner.Presses("Срок");
        await _owner.Presses("март 2023");
        await _owner.Presses("К вопросам");
        Assert.DoesNotContain("Заседание совета", _owner.Last.Text, StringComparison.Ordinal);
        await Launch();
        Assert.Equal(["2022-05", "2023-03", "2023-05"], (await _town.Look(db => db.Occurrences.Select(o => o.Key).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Back_takes_back_one_answer_about_one_row_at_a_time()
    {
        await Begin(("Обзор новостей", "еженедельно"), ("Подготовка справки", "как получится"), ("Совещание", "позже сообщим"));
        List<string> asked = [];
        foreach (var answer in (string[])["чт", "15:00", "Верно", "Верно"])
        {
            asked.Add(_owner.Last.Text);
            await _owner.Presses(answer);
        }

        foreach (var text in Enumerable.Reverse(asked))
        {
            await _owner.Presses("Назад");
            Assert.Equal(text, _owner.Last.Text);
        }

        await _owner.Presses("Назад");
        Assert.Contains("План прочитан", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_the_rest_may_stay_as_it_is()
    {
        await Begin([.. Enumerable.Range(1, 14).Select(i => ($"Подготовка справки {i}", "как получится"))]);
        for (var i = 0; i < 3; i++)
        {
            Assert.DoesNotContain("Остальное оставить как есть", _owner.Buttons);
            await _owner.Presses("Верно");
        }

        Assert.StartsWith("Проверьте срок · 4 из 14", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Остальное оставить как есть");
        Assert.Contains("Всё готово", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Назад");
        Assert.StartsWith("Проверьте срок · 4 из 14", _owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_told_apart_is_left_out_or_becomes_a_row()
    {
        var review = Reviewing.ReviewOf(PlanTexts.Of("2022 год", ("Совещание", "Март 2022 года", "Светлова Е.А.")));
        await _owner.Reviews(_town, review with { Unread = ["9 Семинар март\n10 Вебинар", "Подготовка <памятки>"] });
        Assert.Contains("Не разобрал 2 строки", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.StartsWith("Не разобрал · 1 из 2\n\n9 Семинар март\n10 Вебинар", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Пропустить");
        await _owner.Presses("Добавить как мероприятие без срока");
        await _owner.Presses("Назад");
        Assert.StartsWith("Не разобрал · 2 из 2", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Добавить как мероприятие без срока");
        await Launch();
        var rows = await _town.Look(db => db.Activities.Include(a => a.Occurrences).OrderBy(a => a.Ordinal).ToListAsync());
        Assert.Equal([("Совещание", 1), ("Подготовка <памятки>", 0)], rows.Select(a => (a.Title, a.Occurrences.Count)));
    }

    [Fact]
    public async Task Measures_without_deadlines_are_loaded_only_when_a_person_says_so()
    {
        var review = Reviewing.ReviewOf(PlanTexts.Of("2022 год", ("Работа с одарёнными детьми", "", "Светлова Е.А."), ("Мониторинг", "", "Светлова Е.А."))) with
        {
            Undated = "В документе есть мероприятия, но нет сроков.",
        };
        await _owner.Reviews(_town, review);
        Assert.StartsWith("В документе есть мероприятия, но нет сроков.", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Верно", "Загрузить без сроков", "Отмена"], _owner.Buttons);
        await _owner.Presses("Загрузить без сроков");
        Assert.Contains("2 мероприятия: 2 без срока", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("Верно");
        Assert.Contains("Всё готово", _owner.Last.Text, StringComparison.Ordinal); // no row is asked about
        await _owner.Presses("Запустить");
        Assert.Equal((2, 0), await _town.Look(async db => (await db.Activities.CountAsync(), await db.Occurrences.CountAsync())));
    }

    [Fact]
    public async Task A_few_rows_without_a_deadline_are_one_question_and_one_of_them_can_be_opened()
    {
        await Begin(("Совещание", "Март 2022 года"), ("Обзор новинок", ""));
        Assert.StartsWith("У этих мероприятий нет срока.", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("№ 2");
        await _owner.Presses("Срок");
        await _owner.Writes("до 1 апреля");
        await _owner.Presses("Верно");
        Assert.Contains("Срок: до 1 апреля 2022", _owner.Last.Text, StringComparison.Ordinal);
        await _owner.Presses("К вопросам");
        await Launch();
        Assert.Equal(["Март 2022 года", "до 1 апреля"], await _town.Look(db => db.Activities.OrderBy(a => a.Ordinal).Select(a => a.DeadlineText).ToListAsync()));
    }

    private async Task Begin(params (string Title, string Deadline)[] rows)
    {
        await _owner.SendsFile("план.txt", PlanTexts.Of("2022 год", [.. rows.Select(row => (row.Title, row.Deadline, "Светлова Е.А."))]));
        await _owner.Presses("Верно");
    }

    private async Task Launch()
    {
        await _owner.GoesOnTo("Всё готово");
        await _owner.Presses("Запустить");
        Assert.Contains("Программа запущена", _owner.Last.Text, StringComparison.Ordinal);
    }
}
