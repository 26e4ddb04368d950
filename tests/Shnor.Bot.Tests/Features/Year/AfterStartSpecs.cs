namespace Shnor.Bot.Tests.Features.Year;

/// <summary>A dialogue goes on after a start, whatever is pressed first. Found by a simulated year: it needs a stop, a look and a dialogue in this order.</summary>
public sealed class AfterStartSpecs
{
    [Fact]
    public async Task A_dialogue_keeps_its_steps_though_the_first_press_after_a_start_only_looks()
    {
        await using var town = await ReminderTown.Found(new DateTime(2022, 3, 1, 8, 0, 0), [("Семинар по оцениванию", "Март 2022 года", "Анина А.А.")]);
        var anina = await town.Joins(ReminderTown.Anina);
        await town.Town.PassTo(new DateTime(2022, 3, 1, 10, 0, 0));
        await anina.Writes("/plan");

        await town.Town.Restart();
        await anina.Presses(anina.Buttons.First(label => label.Contains("Семинар", StringComparison.Ordinal))); // opens the card and changes nothing
        await anina.Presses("Назначить дату");
        await anina.Presses("10");
        await anina.Writes("15:00");
        await anina.Presses("Готово");

        Assert.StartsWith("Дата назначена", anina.Last.Text, StringComparison.Ordinal);
    }
}
