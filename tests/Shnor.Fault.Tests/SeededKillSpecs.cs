using System.Globalization;
using Shnor.Fault.Tests.Support;

namespace Shnor.Fault.Tests;

/// <summary>
/// The service is killed at moments that a seed chooses (in CI fifty), counted in the calls it makes, while meetings end and people press. Another seed is
/// SHNOR_KILL_SEED, another number of deaths SHNOR_KILL_MOMENTS; the calls of several threads still come in an order of their own.
/// </summary>
public abstract class SeededKills(int half)
{
    private const int LongestLife = 40; // points; few lives have more

    private readonly int _seed = Number("SHNOR_KILL_SEED", usual: 20220210) + half;
    private readonly int _kills = Number("SHNOR_KILL_MOMENTS", usual: 24) / 2; // the two halves run side by side

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_and_repeats_only_what_was_on_its_way()
    {
        var random = new Random(_seed);
        await using var town = await KillTown.Found(residents: 6);
        town.Meanwhile = _ => SomebodyPresses(town, random, oneIn: 6);
        for (var life = 1; life <= _kills; life++)
        {
            await town.MeetingEnded(random.Next(6));
            await town.MeetingEnded(random.Next(6));
            SomebodyPresses(town, random, oneIn: 2);
            SomethingComesAgain(town, random);
            await LiveAndDie(town, random);
        }

        town.Meanwhile = null;
        await town.StartAndSettle();
        await Said(town.Ledger.Holds);
    }

    private static async Task LiveAndDie(KillTown town, Random random)
    {
        var (left, spin, arrives) = (random.Next(1, LongestLife), random.Next(20_000), random.Next(2) == 0);
        var death = town.DiesAt(
            _ =>
            {
                if (Interlocked.Decrement(ref left) != 0) return false;
                Thread.SpinWait(spin); // somewhere between this call and the next thing the process does
                return true;
            },
            arrives);
        town.Start();
        await town.SettledOr(death);
        if (!death.IsCompleted) await town.Kill(); // it had nothing more to do
    }

    private static void SomebodyPresses(KillTown town, Random random, int oneIn)
    {
        lock (random)
        {
            if (random.Next(oneIn) != 0) return;
            var asked = town.Ledger.Meetings.Where(meeting => town.Ledger.Questions(meeting).Any()).ToList();
            if (asked.Count > 0) town.PressesDone(asked[random.Next(asked.Count)]); // some of them for the second time
        }
    }

    /// <summary>The messenger may deliver an update again, long after it was confirmed.</summary>
    private static void SomethingComesAgain(KillTown town, Random random)
    {
        if (random.Next(3) == 0 && town.Ledger.Meetings.Any(town.Ledger.IsPressed)) town.Messenger.Redeliver(town.Messenger.LastUpdateId);
    }

    internal static int Number(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;

    private async Task Said(Func<Task> holds)
    {
        try
        {
            await holds();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"With SHNOR_KILL_SEED={_seed - half}: {error.Message}", error);
        }
    }
}

public sealed class SeededKillSpecs() : SeededKills(half: 0);

public sealed class OtherSeededKillSpecs() : SeededKills(half: 1);
