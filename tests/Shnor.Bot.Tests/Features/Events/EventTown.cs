using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Events;

/// <summary>What people do with an event in the stories of this folder.</summary>
internal static class EventTown
{
    /// <summary>A Tuesday; the window of March has just opened.</summary>
    public static readonly DateTime Launch = new(2022, 3, 1, 8, 0, 0);

    public static readonly DateTime Ten = new(2022, 3, 1, 10, 0, 0);

    public static Task<ReminderTown> Found(params (string, string, string)[] rows) => ReminderTown.Found(Launch, rows);

    /// <summary>Out of a list of the plan: the card of a row, by how its button begins after the number.</summary>
    public static async Task Opens(this Phone phone, string row)
    {
        await phone.Writes("/plan");
        var label = phone.Buttons.First(button => button.Contains(". " + row, StringComparison.Ordinal));
        await phone.Presses(label);
    }

    public static async Task Dates(this Phone phone, string row, string day, string hour)
    {
        await phone.Opens(row);
        await phone.Presses("Назначить дату");
        await phone.Presses(day);
        await phone.Presses(hour);
        await phone.Presses("Готово");
        Assert.StartsWith("Дата назначена", phone.Last.Text, StringComparison.Ordinal);
    }

    /// <summary>Out of whatever shows «Изменить»; stops before «Готово».</summary>
    public static async Task BeginsToMove(this Phone phone, string day, string hour)
    {
        await phone.Presses("Изменить");
        await phone.Presses("Перенести");
        await phone.Presses(day);
        await phone.Presses(hour);
        Assert.StartsWith("Переносим", phone.Last.Text, StringComparison.Ordinal);
    }

    public static async Task Moves(this Phone phone, string day, string hour)
    {
        await phone.BeginsToMove(day, hour);
        await phone.Presses("Готово");
        Assert.StartsWith("Перенесено", phone.Last.Text, StringComparison.Ordinal);
    }

    public static IReadOnlyList<string> Lines(this Phone phone, DateTime after) => ReminderTown.Lines(phone, after);
}
