using Shnor.Bot.Tests.Features.Plan;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Overview;

/// <summary>/tasks and /overdue: what is mine, by urgency; pages, opens, and goes back to where it was.</summary>
public sealed class TaskSpecs : IAsyncLifetime
{
    private static readonly DateTime Launch = new(2022, 2, 9, 10, 0, 0); // a Wednesday

    private TestTown _town = null!;
    private Phone _owner = null!;
    private Phone _svetlova = null!;

    public async Task InitializeAsync()
    {
        _town = await TestTown.Found(Launch);
        _owner = await Reviewing.Launched(_town, PlanTexts.Of(
            "2022 год",
            ("Подготовка приказа", "до 14 февраля 2022 года", "Светлова Е.А."),
            ("Подготовка справки", "до 16 февраля 2022 года", "Светлова Е.А."),
            ("Вебинар проекта", "еженедельно, четверг 12:00", "Светлова Е.А."),
            ("Курсы", "В течение года", "Светлова Е.А."),
            ("Семинар", "Февраль 2022 года", "Светлова Е.А."),
            ("Заседание совета", "до 18 февраля 2022 года", "Ромашова С.А."),
            ("Разработка дорожной карты", "Май 2022 года", "Ромашова С.А.")));
        _svetlova = await Programmes.Join(_town, _owner, "Светлова Е.А.", "Елена");
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Tasks_stand_by_urgency_open_and_lead_back_also_after_a_mark_and_a_restart()
    {
        await _town.PassTo(new(2022, 2, 16, 10, 0, 0));
        await _svetlova.Writes("/tasks");
        var text = _svetlova.Last.Text;
        Assert.Equal(["Просрочено", "Сегодня", "Прошло, отметки нет", "На этой неделе", "Пора назначить дату", "Идёт всё время"], Headings(text));
        Assert.DoesNotContain("Разработка дорожной карты", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("чт 17 февраля, 12:00").Length - 1); // of a series the nearest date only
        Assert.DoesNotContain("24 февраля", text, StringComparison.Ordinal);

        await _svetlova.Presses("1. Подготовка приказа");
        Assert.StartsWith("🔴 Подготовка приказа", _svetlova.Last.Text, StringComparison.Ordinal);
        await _town.Restart();
        await _svetlova.Presses("Назад");
        Assert.Equal(text, _svetlova.Last.Text);

        await _svetlova.Presses("1. Подготовка приказа");
        await _svetlova.Presses("Выполнено");
        await _svetlova.Presses("Открыть");
        await _svetlova.Presses("Назад");
        Assert.StartsWith("Мои дела", _svetlova.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Подготовка приказа", _svetlova.Last.Text, StringComparison.Ordinal);
        await _svetlova.Presses("План");
        Assert.StartsWith("Февраль 2022", _svetlova.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overdue_is_everybodys_for_the_coordinator_and_ones_own_for_others_a_series_without_marks_is_one_line()
    {
        await _town.PassTo(new(2022, 3, 3, 10, 0, 0));
        await _owner.Writes("/overdue");
        Assert.Equal(["Срок прошёл", "Дата так и не назначена", "Прошло, отметки нет"], Headings(_owner.Last.Text));
        Assert.Contains("1. 🔴 Подготовка приказа\nсрок — пн 14 февраля (17 дней назад)", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Заседание совета", _owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("И ещё 2 даты без отметки", _owner.Last.Text, StringComparison.Ordinal);

        await _svetlova.Writes("/overdue");
        Assert.DoesNotContain("Заседание совета", _svetlova.Last.Text, StringComparison.Ordinal);
        var list = _svetlova.Last.Text;
        await _svetlova.Presses(_svetlova.Buttons.Single(label => label.EndsWith("Вебинар проекта", StringComparison.Ordinal)));
        Assert.StartsWith("Вебинар проекта", _svetlova.Last.Text, StringComparison.Ordinal);
        var dates = _svetlova.Last.Text;
        await _svetlova.Presses(_svetlova.Buttons.First(label => label.Contains("чт 24 февраля, 12:00", StringComparison.Ordinal)));
        Assert.Contains("Прошло, отметки нет", _svetlova.Last.Text, StringComparison.Ordinal);
        await _svetlova.Presses("Назад");
        Assert.Equal(dates, _svetlova.Last.Text);
        await _svetlova.Presses("Назад");
        Assert.Equal(list, _svetlova.Last.Text);
    }

    [Fact]
    public async Task A_list_without_anything_says_what_to_do_next_and_a_made_up_one_is_refused()
    {
        await _owner.Writes("/tasks");
        Assert.Contains("За вами лично сейчас ничего нет. Как идёт программа — /digest, весь план — /plan.", _owner.Last.Text, StringComparison.Ordinal);
        await _svetlova.Writes("/overdue");
        Assert.Contains("Просроченного у вас нет.", _svetlova.Last.Text, StringComparison.Ordinal);
        var data = _svetlova.Last.Text;
        await _svetlova.Forges("v1:list:1.abcdef012345.0");
        Assert.Equal("Кнопка устарела. Откройте /menu — там всё как есть сейчас.", _svetlova.Toast);
        await _svetlova.Forges("v1:list:1.mine.2147483647");
        Assert.StartsWith("Мои дела", _svetlova.Last.Text, StringComparison.Ordinal);
        Assert.NotEqual(data, _svetlova.Last.Text);
        var occurrence = await _town.Look(db => Task.FromResult(db.Occurrences.Where(o => o.Activity!.Title == "Подготовка приказа").Select(o => o.Id.Value).First()));
        foreach (var way in (string[])["abcdef012345", "menu~", "~~", "people~1", "nowhere~1_2_3"])
        {
            await _svetlova.Forges($"v1:card:{occurrence}.{way}");
            Assert.Contains("Подготовка приказа", _svetlova.Last.Text, StringComparison.Ordinal); // a way is only a button, and that is asked for its right when pressed
        }
    }

    [Fact]
    public async Task A_deputy_sees_what_they_stand_in_for()
    {
        var romashova = await Programmes.Join(_town, _owner, "Ромашова С.А.", "Софья");
        await _town.Store.InOneCommit(
            async (db, ct) =>
            {
                var members = db.Memberships.Select(m => new { Member = m, m.Person!.Name }).ToList();
                var absent = members.Single(m => m.Name == "Светлова Е.А.").Member;
                absent.Away = new(new(2022, 2, 9), new(2022, 2, 20));
                absent.DeputyId = members.Single(m => m.Name == "Ромашова С.А.").Member.PersonId;
                await Task.CompletedTask;
            },
            CancellationToken.None);
        await romashova.Writes("/tasks");
        Assert.Contains("Подготовка приказа", romashova.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Заседание совета", romashova.Last.Text, StringComparison.Ordinal);
        await _svetlova.Writes("/tasks");
        Assert.Contains("Подготовка приказа", _svetlova.Last.Text, StringComparison.Ordinal); // away, and still theirs
        Assert.DoesNotContain("Заседание совета", _svetlova.Last.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Headings(string text) => text.Split('\n').Skip(1).Where(line => line is "Просрочено" or "Сегодня" or "Прошло, отметки нет" or "На этой неделе" or "Позже" or "Пора назначить дату" or "Идёт всё время" or "Срок прошёл" or "Дата так и не назначена");
}
