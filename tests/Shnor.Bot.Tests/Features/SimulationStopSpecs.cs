namespace Shnor.Bot.Tests.Features;

/// <summary>The service is stopped for a week in a half-year in which nobody answers. Restarts of a moment are in <see cref="Year.YearSpecs"/>.</summary>
public sealed class SimulationStopSpecs
{
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
        Assert.Equal(["07.03 20:00 дайджест: 1 2 3 4", "07.03 20:00 некому напомнить: 4"], Since(SimulationCast.Coordinator).Order()); // the digests of that week are not made up for
        Assert.Empty(Since(SimulationCast.Teacher)); // there is nothing a teacher could still come to

        // Then life goes on as by the table.
        await simulation.Town.PassTo(new DateTime(2022, 6, 30, 23, 59, 0));
        foreach (var who in simulation.Everybody)
            Assert.Equal(SimulationTable.OfSilence().For(who).Where(line => IsAfter(line, "07.03")).Order(), simulation.Heard(who).Where(line => IsAfter(line, "07.03")).Order());

        IEnumerable<string> Since(string who) => simulation.Heard(who).Where(line => IsAfter(line, "28.02") && !IsAfter(line, "07.03"));
    }

    private static bool IsAfter(string line, string day) => string.CompareOrdinal(line[3..5] + line[..2], day[3..] + day[..2]) > 0;
}
