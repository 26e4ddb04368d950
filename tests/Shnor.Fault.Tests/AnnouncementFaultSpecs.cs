using Shnor.Domain.Announcements;
using Shnor.Fault.Tests.Support;
using Shnor.Sandbox;

namespace Shnor.Fault.Tests;

/// <summary>
/// An announcement on a bad day: 429s, servers that fail, connections that break before or after the effect, people who have gone, and a process that is
/// killed (SIGKILL) at calls that a seed chooses. Nobody is lost, nobody gets it twice, and of whom nobody knows the coordinator is told.
/// Another seed is SHNOR_KILL_SEED, another number of deaths SHNOR_KILL_MOMENTS.
/// </summary>
public sealed class AnnouncementFaultSpecs
{
    private const int LongestLife = 90; // points: two for each call

    private static readonly SandboxRates Rates = new() { PerSecond = 150, PerChatPerSecond = 30, ChatBurst = 30 }; // a test takes seconds

    private readonly int _seed = SeededKills.Number("SHNOR_KILL_SEED", usual: 20221110);
    private readonly int _kills = SeededKills.Number("SHNOR_KILL_MOMENTS", usual: 24) / 3;

    [Fact]
    public async Task On_a_bad_day_everybody_gets_it_once_or_stands_as_unclear()
    {
        var random = new Random(_seed);
        await using var town = await KillTown.Found(residents: 200, Rates);
        using var mailing = await Mailing.Write(town);
        // One of ten; when it is every third, or three in a row, it goes slowly or stands still, which is another story (SendingSpecs).
        var troubles = town.Store.Residents.ToDictionary(resident => resident, _ => random.Next(60));
        foreach (var (resident, trouble) in troubles.Where(t => t.Value < 5)) town.Messenger.Faults.Plan(new FaultPlan(Fault(trouble), "sendMessage", resident.Chat));
        var gone = troubles.Where(t => t.Value is 5 or 6).Select(t => t.Key).ToList();
        var isGone = 0;
        town.Meanwhile = moment =>
        {
            mailing.Look();
            if (moment is { Method: "sendMessage", Point: SandboxPoint.AfterEffect, Chat: > TownStore.Coordinator } && Interlocked.Exchange(ref isGone, 1) == 0)
                gone.ForEach(resident => town.Messenger.Block(resident.Chat)); // while it goes out
            lock (random)
            {
                if (random.Next(10) == 0) mailing.SomebodyReads(random);
            }
        };

        await town.StartAndSettle();
        await mailing.Confirm();
        await Patience.Until(mailing.IsOver, "send it to the end", town.Report);
        town.Meanwhile = null;
        await town.Settled();

        await Said(mailing.Holds, town);
        Assert.True(mailing.Looks > troubles.Count);
        // 5xx, cut before and after, torn: of each of these nobody but the messenger knows.
        Assert.Equal(troubles.Count(t => t.Value is > 0 and < 5), await mailing.RepeatUnclear());
        await Patience.Until(async () => await mailing.Unclear() == 0 && await mailing.IsOver(), "send it again to those", town.Report);
        await town.Settled();
        await Said(mailing.Holds, town);
    }

    [Fact]
    public async Task Killed_again_and_again_it_is_sent_to_the_end_and_to_nobody_twice()
    {
        var random = new Random(_seed + 1);
        await using var town = await KillTown.Found(residents: 200, Rates);
        using var mailing = await Mailing.Write(town);
        town.Meanwhile = _ =>
        {
            mailing.Look();
            lock (random)
            {
                if (random.Next(8) == 0) mailing.SomebodyReads(random);
            }
        };
        await town.StartAndSettle();
        await mailing.Confirm();

        for (var life = 1; life <= _kills; life++)
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
            await Patience.Until(async () => death.IsCompleted || await mailing.IsOver(), "die or finish", town.Report);
            if (!death.IsCompleted) await town.Kill(); // it had nothing more to send
            town.Start();
        }

        await Patience.Until(mailing.IsOver, "send it to the end", town.Report);
        town.Meanwhile = null;
        await town.Settled();
        await Said(mailing.Holds, town);
        Assert.Equal(AnnouncementState.Sent, await mailing.State());
    }

    private static SandboxFault Fault(int trouble) => trouble switch
    {
        0 => new SandboxFault.TooManyRequests(1),
        1 => new SandboxFault.ServerError(502),
        2 => new SandboxFault.CutBefore(),
        3 => new SandboxFault.CutAfter(),
        _ => new SandboxFault.TornBody(),
    };

    private async Task Said(Func<Task> holds, KillTown town)
    {
        try
        {
            await holds();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"With SHNOR_KILL_SEED={_seed}: {error.Message}\n{town.Report()}", error);
        }
    }
}
