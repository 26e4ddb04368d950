using Shnor.Domain;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>
/// Goes its rounds: claims the rows that are due, sorts them into envelopes and delivers these, people side by side.
/// A row is <see cref="OutboxState.Sending"/> before the call, so that a crash in between is known afterwards.
/// </summary>
public sealed class Courier(OutboxLedger ledger, LetterWriters writers, DeliverEnvelope deliver, TownClock clock) : IDisposable
{
    private const int SendsAtOnce = 32; // hides the round trip, and chats that must wait for their own pace; the pace still rules
    private const int MostOfOnePerson = 3; // in a round: what a chat takes at once; a long queue of one person must not hold up a town

    private static readonly TimeSpan ClockWasPutBack = TimeSpan.FromMinutes(1); // less is a correction that nobody notices

    private readonly SemaphoreSlim _round = new(1, 1);
    private readonly HashSet<OutboxId> _inHand = []; // claimed by the round that runs, or by one that broke off
    private DateTime _latest; // that the town's clock has shown

    /// <summary>Sends everything that is due now. Calls at the same time wait for each other: two rounds would tear apart what belongs in one message.</summary>
    /// <returns>How many envelopes were handled.</returns>
    public async Task<int> DeliverDue(CancellationToken ct)
    {
        await _round.WaitAsync(ct);
        try
        {
            await deliver.MarkTheUnmarked();
            await TakeUpOwn(ct);
            await FollowTheClock(ct);
            var handled = 0;
            while (await ledger.Claim(writers.MayWake, _inHand, ct) is { Rows.Count: > 0 } claimed)
            {
                handled += await Carry(claimed, ct);
                _inHand.Clear();
            }

            return handled;
        }
        finally
        {
            _round.Release();
        }
    }

    public void Dispose() => _round.Dispose();

    /// <summary>What a round of this courier had in hand when it broke off. What another one carries is left alone.</summary>
    private async Task TakeUpOwn(CancellationToken ct)
    {
        if (_inHand.Count == 0) return;
        await ledger.TakeUp([.. _inHand], ct);
        _inHand.Clear();
    }

    /// <summary>A clock put back (say, right again after a start with a wrong date) must not leave letters waiting for a day that never was.</summary>
    private async Task FollowTheClock(CancellationToken ct)
    {
        var now = clock.UtcNow;
        if (now + ClockWasPutBack < _latest) await ledger.WaitNoLongerThan(now + DeliverEnvelope.LongestPause, ct);
        _latest = now;
    }

    private async Task<int> Carry(Claimed claimed, CancellationToken ct)
    {
        var envelopes = SortMail.Into(claimed.Rows, writers.GrowsStale, claimed.ExpectedAt, clock.UtcNow);
        // One person's messages keep their order; people go side by side.
        await Parallel.ForEachAsync(
            envelopes.GroupBy(envelope => (envelope.Person, envelope.Group)),
            new ParallelOptions { MaxDegreeOfParallelism = SendsAtOnce, CancellationToken = ct },
            async (person, token) =>
            {
                foreach (var envelope in person.Take(MostOfOnePerson)) await deliver.Run(envelope, token);
                if (person.Skip(MostOfOnePerson).ToList() is { Count: > 0 } rest) await ledger.PutBack(rest, TimeSpan.Zero, counts: false);
            });
        return envelopes.GroupBy(envelope => (envelope.Person, envelope.Group)).Sum(person => Math.Min(person.Count(), MostOfOnePerson));
    }
}
