using System.Globalization;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>One year of one cast, played from the launch to ten days over the plan's end, stops and starts included.</summary>
internal sealed class PlayedYear(SimulationCast cast) : IAsyncDisposable
{
    public const int UsualSeed = 7;

    private SimulationTown? _town;

    public YearScript Script { get; } = new(
        int.TryParse(Environment.GetEnvironmentVariable("SHNOR_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var other) ? other : UsualSeed);

    public SimulationTown Town => _town ?? throw new InvalidOperationException("The year has not begun.");

    public async Task Play()
    {
        _town = await SimulationTown.Begin(cast, except: YearScript.R);
        var stops = new YearStops(Script.Seed, new YearTable(Script).Moments);
        await new YearLife(_town, cast, Script).Live(until => stops.Before(until, _town.Town));
        Assert.True(stops.AllDone);
    }

    public async ValueTask DisposeAsync()
    {
        if (_town is not { } town) return;
        _town = null;
        await town.DisposeAsync();
    }
}

/// <summary>The twin's year is played once and looked at from several sides.</summary>
public sealed class TwinYear : IAsyncLifetime, IAsyncDisposable
{
    private readonly PlayedYear _year = new(SimulationCast.Twin);

    internal YearScript Script => _year.Script;

    internal SimulationTown Town => _year.Town;

    public Task InitializeAsync() => _year.Play();

    public ValueTask DisposeAsync() => _year.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}
