using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// A whole year of a plan of thirteen rows, 9 February 2022 to ten days over its end, on the virtual clock: everybody answers by a seeded
/// script, the service is stopped and started in between, and every message to every person is held against a table that knows only
/// DESIGN, a wall calendar of 2022 and the script. <c>SHNOR_SEED=5</c> plays another year.
/// </summary>
public sealed class YearSpecs(TwinYear twin) : IClassFixture<TwinYear>
{
    private static readonly DateTime _halfTime = new(2022, 7, 1);

    [Fact]
    public void A_year_sends_exactly_what_the_table_says() => Compare(twin.Script, twin.Town);

    [SkippableFact]
    public async Task A_year_sends_exactly_what_the_table_says_on_the_real_plan()
    {
        await using var year = new PlayedYear(SimulationCast.Seed);
        await year.Play();
        Compare(year.Script, year.Town);
    }

    [SkippableFact]
    public async Task The_guide_shows_what_one_person_gets_in_half_a_year()
    {
        Skip.If(twin.Script.Seed != PlayedYear.UsualSeed, "The guide tells of the usual year.");
        var page = YearPage.Write([.. twin.Town.Sent(YearPage.Who).Where(each => each.At < _halfTime)]);
        var path = Path.Combine(Repository.Root, YearPage.Path);
        if (!File.Exists(path)) await File.WriteAllTextAsync(path, page); // removed on purpose, to be written anew and read
        Assert.Equal(await File.ReadAllTextAsync(path), page);
    }

    private static void Compare(YearScript script, SimulationTown town)
    {
        var table = new YearTable(script);
        var wrong = town.Everybody.SelectMany(who => Differences(who, table.For(who), town.Heard(who))).ToList();
        Assert.True(wrong.Count == 0, $"SHNOR_SEED={script.Seed}, lost (-) and unasked for (+):\n{string.Join('\n', wrong)}");
    }

    /// <summary>No more and no less: what is said twice and told once is one too many.</summary>
    private static IEnumerable<string> Differences(string who, IReadOnlyList<string> table, IReadOnlyList<string> heard)
    {
        var said = heard.GroupBy(line => line).ToDictionary(same => same.Key, same => same.Count());
        var told = table.GroupBy(line => line).ToDictionary(same => same.Key, same => same.Count());
        return said.Keys.Union(told.Keys).OrderBy(line => line[3..5], StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal)
            .Select(line => (Line: line, More: said.GetValueOrDefault(line) - told.GetValueOrDefault(line)))
            .Where(each => each.More != 0).Select(each => $"{who} {(each.More > 0 ? "+" : "-")} {each.Line}");
    }
}
