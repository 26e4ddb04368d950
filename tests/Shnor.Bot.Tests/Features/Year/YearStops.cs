using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>The service stops and starts again: at any moment, the second before something is due, at that very second before or after the look at it.</summary>
internal sealed class YearStops(int seed, IReadOnlyList<DateTime> due)
{
    private const int AtAnyMoment = 4, AtSomethingDue = 10;

    private readonly List<(DateTime At, bool BeforeTick)> _stops = [.. Draw(new Random(seed), due)];

    public bool AllDone => _stops.Count == 0;

    public async Task Before(DateTime until, TestTown town)
    {
        while (_stops.Count > 0 && _stops[0].At < until)
        {
            var (at, beforeTick) = _stops[0];
            _stops.RemoveAt(0);
            if (at <= town.Now) continue;
            await town.PassTo(beforeTick ? at.AddSeconds(-1) : at);
            if (beforeTick) town.JumpTo(at); // due, and nobody has looked yet
            await town.Restart();
        }
    }

    private static IEnumerable<(DateTime At, bool BeforeTick)> Draw(Random random, IReadOnlyList<DateTime> due)
    {
        var year = (int)(YearScript.End - SimulationTown.Launch).TotalMinutes;
        var any = Enumerable.Range(0, AtAnyMoment).Select(_ => (SimulationTown.Launch.AddMinutes(random.Next(year)), false)).ToList();
        var some = Enumerable.Range(0, AtSomethingDue).Select(_ => due[random.Next(due.Count)]).Distinct()
            .Select(at => random.Next(3) switch { 0 => (at.AddSeconds(-1), false), 1 => (at, true), _ => (at, false) }).ToList();
        return any.Concat(some).OrderBy(stop => stop.Item1);
    }
}
