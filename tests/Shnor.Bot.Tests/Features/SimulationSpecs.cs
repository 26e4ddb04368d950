namespace Shnor.Bot.Tests.Features;

/// <summary>February to June 2022 on the virtual clock, and nobody presses anything: every message to every person against a table written day by day. With answers: <see cref="Year.YearSpecs"/>.</summary>
public sealed class SimulationSpecs
{
    [Fact]
    public async Task A_half_year_in_which_nobody_answers()
    {
        await using var simulation = await SimulationTown.Begin(SimulationCast.Twin);
        await simulation.Town.PassTo(new DateTime(2022, 6, 30, 23, 59, 0));
        Compare(SimulationTable.OfSilence(), simulation);
    }

    private static void Compare(SimulationTable table, SimulationTown simulation)
    {
        foreach (var who in simulation.Everybody)
            Assert.Equal(Page(who, table.For(who)), Page(who, simulation.Heard(who)));
    }

    private static string Page(string who, IReadOnlyList<string> lines) => $"{who}\n{string.Join('\n', lines.OrderBy(line => line[3..5], StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal))}";
}
