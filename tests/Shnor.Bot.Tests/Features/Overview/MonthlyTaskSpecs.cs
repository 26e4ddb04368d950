using Shnor.Bot.Tests.Features.Plan;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Overview;

/// <summary>«1 раз в месяц»: what wants a date now stands before what has time, and the year ahead is one line.</summary>
public sealed class MonthlyTaskSpecs
{
    [Fact]
    public async Task The_month_that_wants_a_date_comes_first_and_of_the_later_ones_the_nearest()
    {
        await using var town = await TestTown.Found(new(2022, 2, 9, 10, 0, 0));
        var owner = await Reviewing.Launched(town, PlanTexts.Of("2022 год", ("Обучающие семинары", "1 раз в месяц", "Светлова Е.А.")));
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Елена");
        await svetlova.Writes("/tasks");
        var text = svetlova.Last.Text;
        Assert.Matches("Пора назначить дату[\\s\\S]*февраля 2022[\\s\\S]*Позже[\\s\\S]*марта 2022", text);
        Assert.DoesNotContain("апреля", text, StringComparison.Ordinal);

        // January was before the programme began: it is nobody's debt in any count.
        await owner.Writes("/plan");
        await owner.Presses("Показать иначе");
        await owner.Presses("По ответственным");
        await owner.Presses("1. Светлова Е.А. — 1");
        Assert.Contains("выполнено 0 из 11;", owner.Last.Text, StringComparison.Ordinal);
    }
}
