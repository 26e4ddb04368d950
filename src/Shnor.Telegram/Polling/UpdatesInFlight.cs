using Microsoft.Extensions.Logging;

namespace Shnor.Telegram;

/// <summary>
/// Updates received and not yet confirmed to the server. Called from the polling loop only; the handlers it starts run beside the loop.
/// It keeps no watermark: after an idle week ids start again at a random number (Bot API, Update).
/// </summary>
internal sealed class UpdatesInFlight(Func<Update, CancellationToken, Task> handle, Backoff backoff, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1);

    private readonly SortedDictionary<long, Flight> flights = [];

    /// <summary>
    /// What the next getUpdates asks for: the lowest update whose effect is not done, so that nothing is confirmed before its effect;
    /// the one after the last when all are done. Null: nothing is known, the server tells its oldest.
    /// </summary>
    public long? NextOffset
    {
        get
        {
            foreach (var (id, flight) in flights)
                if (!flight.Landed)
                    return id;

            return flights.Count == 0 ? null : flights.Last().Key + 1;
        }
    }

    public IEnumerable<Task> Running => flights.Values.Select(f => f.Attempt).Where(a => !a.IsCompleted);

    /// <summary>The server has answered a call with this offset: it will not send what lies below again.</summary>
    public void Confirmed(long? offset)
    {
        foreach (var id in flights.Keys.TakeWhile(id => id < offset).ToList())
            flights.Remove(id);
    }

    /// <summary>Starts what is new, and what failed and has rested, in the order of arrival; what is running or done is left alone.</summary>
    public IReadOnlyList<Flight> Start(IEnumerable<Update> updates, CancellationToken ct)
    {
        var started = new List<Flight>();
        foreach (var update in updates)
        {
            if (!flights.TryGetValue(update.UpdateId, out var flight))
                flights.Add(update.UpdateId, flight = new Flight());
            else if (!flight.MayStartAgain(time.GetTimestamp()))
                continue;

            flight.Attempt = Attempt(flight, update, ct);
            started.Add(flight);
        }

        return started;
    }

    private async Task Attempt(Flight flight, Update update, CancellationToken ct)
    {
        if (update.Unreadable) PollerLog.Unreadable(logger, update.UpdateId);
        try
        {
            await handle(update, ct);
            flight.Landed = true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The service is stopping: the update stays unconfirmed and comes again after the start.
        }
        catch (Exception failure)
        {
            if (flight.Failures++ == 0) PollerLog.NotHandled(logger, failure, update.UpdateId);
            var rest = backoff.After(flight.Failures, FirstRest);
            flight.RestUntil = time.GetTimestamp() + (long)(rest.TotalSeconds * time.TimestampFrequency);
        }
    }

    /// <summary>One update on its way. Written by its attempt, read by the loop once the attempt is completed.</summary>
    internal sealed class Flight
    {
        private volatile bool landed;

        /// <summary>The running or the last attempt; it never faults.</summary>
        public Task Attempt { get; set; } = Task.CompletedTask;

        public bool Landed { get => landed; set => landed = value; }

        public int Failures { get; set; }

        public long RestUntil { get; set; }

        public bool MayStartAgain(long now) => Attempt.IsCompleted && !Landed && now >= RestUntil;
    }
}
