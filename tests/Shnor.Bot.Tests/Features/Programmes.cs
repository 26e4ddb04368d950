using System.Text.RegularExpressions;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>How a programme comes to life in a test: by the same taps as in life.</summary>
internal static partial class Programmes
{
    public static async Task<Phone> Owner(TestTown town, string firstName = "Ольга", string lastName = "Комарова")
    {
        var owner = town.Phone(firstName, lastName);
        await owner.Starts(town.OwnerCode);
        await owner.Presses("Согласен(на)");
        return owner;
    }

    /// <summary>Sends the file and takes every ready answer until it runs.</summary>
    /// <returns>How many taps it took.</returns>
    public static async Task<int> LaunchFile(Phone coordinator, string name, byte[] plan)
    {
        await coordinator.SendsFile(name, plan);
        var taps = 0;
        while (coordinator.Buttons.Contains("Верно"))
        {
            await coordinator.Presses("Верно");
            taps++;
        }

        await coordinator.Presses("Запустить");
        return taps + 1;
    }

    /// <summary>The person opens the link that the coordinator forwards.</summary>
    public static async Task<Phone> Join(TestTown town, Phone coordinator, string name, string firstName)
    {
        await coordinator.Writes("/people");
        var code = CodeOf(coordinator.Last.Text, name);
        var phone = town.Phone(firstName);
        await phone.Starts(code);
        await phone.Presses("Да");
        await phone.Presses("Согласен(на)");
        return phone;
    }

    public static string CodeOf(string peopleList, string name)
    {
        var line = peopleList.Split('\n').First(line => line.StartsWith(name, StringComparison.Ordinal));
        return StartCode().Match(line).Groups[1].Value;
    }

    [GeneratedRegex(@"\?start=([A-Z0-9-]+)")]
    private static partial Regex StartCode();
}
