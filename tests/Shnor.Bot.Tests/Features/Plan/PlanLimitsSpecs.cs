using Microsoft.EntityFrameworkCore;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>Hostile lengths and letters. The sandbox refuses what Telegram would refuse; a refusal is an error in the log.</summary>
public sealed class PlanLimitsSpecs : IAsyncLifetime
{
    private static readonly DateTime Now = new(2022, 2, 9, 10, 0, 0);

    private TestTown _town = null!;

    public async Task InitializeAsync() => _town = await TestTown.Found(Now);

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Five_hundred_long_rows_fit_on_every_screen()
    {
        var owner = await Programmes.Owner(_town);
        await owner.SendsFile("план.txt", PlanTexts.Titled(new string('Я', 450), "2022-2023 гг.", Enumerable.Range(0, 500).Select(LongRow)));
        await Walk(owner);
        await owner.GoesOnTo("Всё готово");
        await owner.Presses("Запустить");
        Assert.Contains("Программа запущена", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(500, await _town.Look(db => db.Activities.CountAsync()));

        await owner.Presses("План");
        for (var turn = 0; turn < 3 && owner.Buttons.Contains("Далее ›"); turn++)
        {
            await owner.Presses("Далее ›");
            await owner.Presses(owner.Buttons.First());
            await owner.Presses("Назад");
            await owner.Presses(owner.Buttons.Last(b => b.EndsWith('›')));
        }

        Assert.DoesNotContain(_town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_page_of_a_plan_with_hundreds_of_ongoing_rows_fits()
    {
        var rows = Enumerable.Range(0, 300).Select(i => ($"{i} {new string('ж', 200)}", i % 2 == 0 ? "В течение года" : "По запросу", "Светлова Е.А.")).ToArray();
        var owner = await Reviewing.Launched(_town, PlanTexts.Of("2022 год", rows));
        await owner.Presses("План");
        Assert.Contains("И ещё 142.", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Без дат: 150 мероприятий", owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("я")]
    [InlineData("<b>Жирное</b> & \"кавычки\" </i> <a href=\"x\">")]
    [InlineData("&amp;&lt;script&gt;")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("Слово_с_*разметкой*_[и](ссылкой) /start")]
    public async Task A_title_is_shown_as_it_is_written_whatever_it_holds(string title)
    {
        var owner = await Reviewing.Launched(_town, PlanTexts.Titled("Программа «" + title + "» округа", "2022 год", [(title, "Февраль 2022 года", title + " Светлова Е.А.")]));
        await owner.Presses("План");
        await owner.Presses(owner.Buttons.First());
        await owner.Presses("Выполнено");
        await owner.Presses("Открыть");
        Assert.Contains(Shnor.Documents.Plans.CellText.Clean(title), owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(owner.Last.Entities, e => e.Type is "text_link");
        Assert.DoesNotContain(_town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static (string, string, string) LongRow(int i)
    {
        var title = $"{(i % 3 == 0 ? "Семинар" : i % 3 == 1 ? "Подготовка" : "<i>&")} {i} " + new string((char)('а' + (i % 30)), 700);
        var deadline = (i % 7) switch
        {
            0 => "Январь 2022 года",
            1 => "март",
            2 => "еженедельно",
            3 => "как получится " + new string('ю', 300),
            4 => "еженедельно, среда 15:00",
            5 => string.Join(", ", Enumerable.Range(1, 12).Select(m => $"до {m + 10} марта 2023 года")),
            _ => "В течение года",
        };
        return (title, deadline, string.Join("; ", Enumerable.Range(0, 12).Select(k => $"Управление образования и молодёжной политики номер {i} {k} {new string('щ', 40)}")) + "; Светлова Е.А.");
    }

    /// <summary>Through the pages of rows and into a row.</summary>
    private static async Task Walk(Phone owner)
    {
        await owner.Presses("Показать строки");
        for (var page = 0; page < 3; page++)
        {
            await owner.Presses(owner.Buttons.First());
            Assert.Contains("Что поправить?", owner.Last.Text, StringComparison.Ordinal);
            await owner.Presses("Назад");
            await owner.Presses("Далее ›");
        }

        await owner.Presses("К вопросам");
    }
}
