namespace Shnor.Bot.Tests.Features;

/// <summary>February to June 2022 on the virtual clock, every message to every person, against a table written by hand.</summary>
public sealed class SimulationSpecs
{
    [Fact]
    public Task A_half_year_in_which_nobody_answers() => Silence(SimulationCast.Twin);

    [SkippableFact]
    public Task A_half_year_in_which_nobody_answers_on_the_real_plan() => Silence(SimulationCast.Seed);

    [Fact]
    public Task A_half_year_as_it_goes() => UsualLife(SimulationCast.Twin);

    [SkippableFact]
    public Task A_half_year_as_it_goes_on_the_real_plan() => UsualLife(SimulationCast.Seed);

    private static async Task Silence(SimulationCast cast)
    {
        await using var simulation = await SimulationTown.Begin(cast);
        await simulation.Town.PassTo(new DateTime(2022, 6, 30, 23, 59, 0));
        Compare(SimulationTable.OfSilence(), simulation);
    }

    private static async Task UsualLife(SimulationCast cast)
    {
        await using var simulation = await SimulationTown.Begin(cast);
        await SimulationLife.Live(simulation);
        Compare(SimulationTable.OfUsualLife(), simulation);
    }

    internal static void Compare(SimulationTable table, SimulationTown simulation)
    {
        foreach (var who in simulation.Everybody)
            Assert.Equal(Page(who, table.For(who)), Page(who, simulation.Heard(who)));
    }

    private static string Page(string who, IReadOnlyList<string> lines) => $"{who}\n{string.Join('\n', lines.OrderBy(line => line[3..5], StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal))}";
}
