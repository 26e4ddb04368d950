using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>
/// What the sender knows of one announcement beside the ledger: what it has in hand, and how the last calls went. A process that dies loses it, and
/// loses nothing: the next one begins with a single row again.
/// </summary>
internal sealed class SendingRun(AnnouncementId id)
{
    private const int TroublesBeforeRest = 3; // in a row: one cut line is chance, three are an outage
    private const int TroublesBeforePause = 10; // in a row, each of them a row that is unclear: a coordinator can still look at ten
    private const int Remembered = 50;
    private const int MostBadOfRemembered = 15; // 30 %: good ones in between must not hide that every third is lost

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly HashSet<Task> _flying = [];
    private readonly HashSet<PersonId> _inHand = [];
    private readonly List<SendingItem> _midway = []; // begun or put back: they go before fresh ones
    private readonly Queue<SendingItem> _fresh = [];
    private readonly Queue<bool> _wentWrong = [];
    private int _troubles; // in a row: nobody knows whether these went out
    private int _notSent; // in a row: no connection

    public AnnouncementId Id { get; } = id;

    /// <summary>Somebody has got it whole since it began, or went on: before that one row goes at a time, so that words which are refused are refused once.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Nothing goes out before this instant of the town's clock.</summary>
    public DateTime RestsUntil { get; private set; }

    /// <summary>Rows that a correction or a deletion could not reach, and does not try again.</summary>
    public HashSet<PersonId> Missed { get; } = [];

    /// <summary>Which correction <see cref="Missed"/> is about.</summary>
    public int MissedRevision { get; set; }

    public Speed Speed { get; } = new();

    public int Flying
    {
        get
        {
            lock (_gate) return _flying.Count;
        }
    }

    public IReadOnlyCollection<PersonId> InHand
    {
        get
        {
            lock (_gate) return [.. _inHand];
        }
    }

    public void Take(IEnumerable<SendingItem> fresh)
    {
        lock (_gate)
        {
            foreach (var item in fresh)
            {
                if (_inHand.Add(item.Person)) _fresh.Enqueue(item);
            }
        }
    }

    /// <summary>What may go now: what was begun first, if its chat takes more.</summary>
    public IReadOnlyList<SendingItem> Next(int most, Func<SendingItem, bool> isRested)
    {
        lock (_gate)
        {
            var chosen = _midway.Where(isRested).Take(most).ToList();
            _midway.RemoveAll(chosen.Contains);
            while (chosen.Count < most && _fresh.TryDequeue(out var item)) chosen.Add(item);
            return chosen;
        }
    }

    public SendingItem? Waiting
    {
        get
        {
            lock (_gate) return _midway is [var first, ..] ? first : null;
        }
    }

    /// <summary>It stays in hand and goes on as soon as its chat takes more.</summary>
    public void GoesOn(SendingItem item)
    {
        lock (_gate) _midway.Add(item);
    }

    public void LetGo(PersonId person)
    {
        lock (_gate) _inHand.Remove(person);
    }

    /// <summary>Nothing more of what waits here goes out: it is asked for anew.</summary>
    public void DropWaiting()
    {
        lock (_gate)
        {
            _inHand.ExceptWith(_midway.Select(item => item.Person));
            _inHand.ExceptWith(_fresh.Select(item => item.Person));
            _midway.Clear();
            _fresh.Clear();
        }
    }

    /// <summary>The call begins on the caller's own thread: what stands in line for another arrives later than the pace reckons.</summary>
    public void Fly(Func<Task> flight)
    {
        var landing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _flying.Add(landing.Task);
        _ = Land();

        async Task Land()
        {
            try
            {
                await flight();
            }
            finally
            {
                lock (_gate) _flying.Remove(landing.Task);
                landing.SetResult();
            }
        }
    }

    /// <summary>Returns when one of the calls on their way is back; at once when there is none.</summary>
    public Task LandOne()
    {
        lock (_gate) return _flying.Count == 0 ? Task.CompletedTask : Task.WhenAny(_flying);
    }

    public async Task LandAll()
    {
        while (Flying > 0) await LandOne();
    }

    /// <summary>The messenger has said what became of it.</summary>
    /// <param name="isWhole">Its last message has arrived.</param>
    public void Answered(bool isWhole)
    {
        lock (_gate)
        {
            (_troubles, _notSent) = (0, 0);
            IsProven |= isWhole;
            Remember(wentWrong: false);
        }
    }

    /// <summary>Nobody knows whether it went out.</summary>
    /// <returns>Whether it is too much.</returns>
    public bool WentWrong(DateTime utcNow)
    {
        lock (_gate)
        {
            _troubles++;
            Remember(wentWrong: true);
            if (_troubles >= TroublesBeforeRest) Rest(utcNow, _troubles - TroublesBeforeRest);
            return _troubles >= TroublesBeforePause || _wentWrong.Count(wrong => wrong) >= MostBadOfRemembered;
        }
    }

    /// <summary>There was no connection: it surely did not go out. However long that lasts, nobody gives up.</summary>
    public void NotSent(DateTime utcNow)
    {
        lock (_gate) Rest(utcNow, _notSent++);
    }

    /// <summary>It stands still, and nothing is on its way: what it knew is no longer of use.</summary>
    public void Forget()
    {
        DropWaiting();
        lock (_gate)
        {
            _inHand.Clear(); // whatever broke, nobody is left out for good
            (_troubles, _notSent, IsProven, RestsUntil) = (0, 0, false, default);
            _wentWrong.Clear();
        }
    }

    private void Rest(DateTime utcNow, int times)
    {
        var rest = TimeSpan.FromSeconds(1L << Math.Min(times, 10));
        RestsUntil = utcNow + (rest < LongestRest ? rest : LongestRest);
        IsProven = false;
    }

    private void Remember(bool wentWrong)
    {
        _wentWrong.Enqueue(wentWrong);
        if (_wentWrong.Count > Remembered) _wentWrong.Dequeue();
    }
}
