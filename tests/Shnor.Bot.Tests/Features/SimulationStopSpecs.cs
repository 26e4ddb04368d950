using Shnor.Testing;

namespace Shnor.Bot.Tests.Features;

/// <summary>The service stops and starts while the half-year goes on.</summary>
public sealed class SimulationStopSpecs
{
    [Theory]
    [InlineData(500)]
    public async Task Restarts_in_between_change_nothing(int seed)
    {
        await using var simulation = await SimulationTown.Begin(SimulationCast.Twin);
        var stops = Stops(new Random(seed)).ToList();

        await SimulationLife.Live(simulation, until => RestartBefore(until, simulation.Town, stops));

        Assert.Empty(stops);
        SimulationSpecs.Compare(SimulationTable.OfUsualLife(), simulation);
    }

    [Fact]
    public async Task A_week_of_stop_ends_in_one_digest_per_person()
    {
        await using var simulation = await SimulationTown.Begin(SimulationCast.Twin);
        var (stop, back) = (new DateTime(2022, 2, 28, 20, 0, 0), new DateTime(2022, 3, 7, 20, 0, 0));
        await simulation.Town.PassTo(stop);
        simulation.Town.JumpTo(back);
        await simulation.Town.Restart();
        await simulation.Town.Tick();
        await simulation.Town.Tick();

        // Monday 7 March is a day off, so nothing of its own is due: 1 and 3 are overdue, 2 too, 6 and 7 wait for a date, the webinar of 3 March has no mark.
        Assert.Equal(["07.03 20:00 дайджест: 1 2 3"], Since("Пчёлкина"));
        Assert.Equal(["07.03 20:00 дайджест: 2 6"], Since("Журавина"));
        Assert.Equal(["07.03 20:00 дайджест: 5 6"], Since("Светлова"));
        Assert.Equal(["07.03 20:00 дайджест: 6 7"], Since("Ромашова"));
        Assert.Equal(["07.03 20:00 дайджест: 1 2 3 4"], Since(SimulationCast.Coordinator));
        Assert.Empty(Since(SimulationCast.Teacher)); // there is nothing a teacher could still come to

        // Then life goes on as by the table.
        await simulation.Town.PassTo(new DateTime(2022, 6, 30, 23, 59, 0));
        foreach (var who in simulation.Everybody)
            Assert.Equal(SimulationTable.OfSilence().For(who).Where(line => IsAfter(line, "07.03")).Order(), simulation.Heard(who).Where(line => IsAfter(line, "07.03")).Order());

        IEnumerable<string> Since(string who) => simulation.Heard(who).Where(line => IsAfter(line, "28.02") && !IsAfter(line, "07.03"));
    }

    private static bool IsAfter(string line, string day) => string.CompareOrdinal(line[3..5] + line[..2], day[3..] + day[..2]) > 0;

    private static async Task RestartBefore(DateTime until, TestTown town, List<(DateTime At, bool BeforeTick)> stops)
    {
        while (stops.Count > 0 && stops[0].At < until)
        {
            var (at, beforeTick) = stops[0];
            stops.RemoveAt(0);
            if (at <= town.Now) continue;
            await town.PassTo(beforeTick ? at.AddSeconds(-1) : at);
            if (beforeTick) town.JumpTo(at); // due, and nobody has looked yet
            await town.Restart();
        }
    }

    /// <summary>Some at any moment, some the second before something is due, some at that very second, before or after the look at it.</summary>
    private static IEnumerable<(DateTime At, bool BeforeTick)> Stops(Random random)
    {
        var due = new[] { "14.02 09:00", "25.02 14:00", "03.03 11:50", "17.03 09:00", "23.03 14:00", "18.04 16:00", "27.04 17:00", "04.05 09:00", "09.06 11:00" }.Select(SimulationTown.Moment).ToList();
        var any = Enumerable.Range(0, 4).Select(_ => (SimulationTown.Launch.AddMinutes(random.Next(140 * 24 * 60)), false));
        return any.Concat(due.Select((at, i) => ((i + random.Next(3)) % 3) switch { 0 => (at.AddSeconds(-1), false), 1 => (at, true), _ => (at, false) })).OrderBy(stop => stop.Item1);
    }
}
