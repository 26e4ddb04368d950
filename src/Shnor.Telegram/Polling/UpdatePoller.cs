using Microsoft.Extensions.Logging;

namespace Shnor.Telegram;

/// <summary>
/// Asks for updates for as long as the service lives (Bot API, getUpdates) and hands each to <paramref name="handle"/>. An update is confirmed
/// to the server only after its handler has finished; a handler that throws gets it again after a pause, so every update is handled at least once.
/// One slow update does not stop the others, up to the hundred that the server shows at a time.
/// </summary>
/// <param name="client">The bot whose updates are asked for.</param>
/// <param name="handle">
/// Called in the order of arrival, one after another up to its first await; the rest runs in parallel. It may get an update a second time
/// after a restart, and one of which only the id is known (<see cref="Update.Unreadable"/>).
/// </param>
/// <param name="time">The machine's clock, for pauses.</param>
/// <param name="logger">An outage is said when it begins and when it ends, not at every attempt.</param>
/// <param name="options">Null: the defaults.</param>
public sealed class UpdatePoller(
    TelegramClient client,
    Func<Update, CancellationToken, Task> handle,
    TimeProvider time,
    ILogger<UpdatePoller> logger,
    UpdatePollerOptions? options = null)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstConflictPause = TimeSpan.FromSeconds(10); // the other poller keeps its call for up to 50 s

    private readonly UpdatePollerOptions options = options ?? new UpdatePollerOptions();
    private readonly Backoff backoff = new(Random.Shared);
    private readonly UpdatesInFlight flights = new(handle, new Backoff(Random.Shared), time, logger);
    private readonly Outage outage = new(time, logger);

    /// <summary>Polls until <paramref name="ct"/> is cancelled, then waits for the handlers, which are told to stop by the same token.</summary>
    /// <exception cref="TokenRefusedException">The server answered 401.</exception>
    public async Task Run(CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            while (!stop.IsCancellationRequested)
                await Round(stop.Token);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The usual end of a service.
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(flights.Running);
        }
    }

    /// <summary>
    /// Asks once without waiting for news and waits for the handlers, however slow. Not beside <see cref="Run"/>.
    /// What it handled is confirmed by the next call.
    /// </summary>
    /// <returns>How many updates were handled; 0 also when the server could not be asked (the log says why).</returns>
    /// <exception cref="TokenRefusedException">The server answered 401.</exception>
    public async Task<int> PollOnce(CancellationToken ct)
    {
        var answer = await Ask(TimeSpan.Zero, ct);
        if (answer is not ApiResult<IReadOnlyList<Update>>.Ok(var updates))
        {
            PauseAfter(answer);
            outage.Say();
            return 0;
        }

        outage.End();
        var started = flights.Start(updates, ct);
        await Task.WhenAll(started.Select(f => f.Attempt));
        return started.Count(f => f.Landed);
    }

    private async Task Round(CancellationToken ct)
    {
        var asked = time.GetTimestamp();
        var answer = await Ask(options.LongPoll, ct);
        if (answer is not ApiResult<IReadOnlyList<Update>>.Ok(var updates))
        {
            var pause = PauseAfter(answer);
            options.OnTurn?.Invoke(outage.Kind, pause);
            await Task.Delay(pause, time, ct);
            outage.Say();
            return;
        }

        outage.End();
        options.OnTurn?.Invoke(OutageKind.None, TimeSpan.Zero);
        var started = flights.Start(updates, ct);
        if (started.Count > 0)
            await Settle(started.Select(f => f.Attempt), options.Patience, ct);
        else if (time.GetElapsedTime(asked) < options.IdlePause)
            await Idle(ct);
    }

    private async Task<ApiResult<IReadOnlyList<Update>>> Ask(TimeSpan longPoll, CancellationToken ct)
    {
        var offset = flights.NextOffset;
        var call = new GetUpdates { Offset = offset, Timeout = (int)longPoll.TotalSeconds, AllowedUpdates = UpdateKinds.All };
        var answer = await client.Call(call, ct);
        if (answer is ApiResult<IReadOnlyList<Update>>.Ok) flights.Confirmed(offset);
        return answer;
    }

    /// <summary>Notes the trouble and says how long to keep away.</summary>
    private TimeSpan PauseAfter(ApiResult<IReadOnlyList<Update>> answer)
    {
        switch (answer)
        {
            case ApiResult<IReadOnlyList<Update>>.Unauthorized:
                throw new TokenRefusedException();
            case ApiResult<IReadOnlyList<Update>>.RetryAfter(var delay):
                outage.Note(OutageKind.Flood, $"{delay.TotalSeconds:0} s");
                return delay;
            case ApiResult<IReadOnlyList<Update>>.Conflict(var said):
                return backoff.After(outage.Note(OutageKind.Conflict, said), FirstConflictPause);
            case ApiResult<IReadOnlyList<Update>>.Rejected(var code, var said, _):
                return backoff.After(outage.Note(OutageKind.Refusal, $"{code} {said}"), FirstPause);
            case ApiResult<IReadOnlyList<Update>>.Unknown(var reason, _):
                return backoff.After(outage.Note(OutageKind.Network, reason), FirstPause);
            default:
                return backoff.After(outage.Note(OutageKind.Refusal, answer.GetType().Name), FirstPause);
        }
    }

    // Without running handlers a failed update is resting, or the server does not hold the call: only the clock ends the pause.
    private Task Idle(CancellationToken ct) =>
        flights.Running.Any() ? Settle(flights.Running, options.IdlePause, ct) : Task.Delay(options.IdlePause, time, ct);

    // Ends by the handlers, the clock or the token alike; the loop looks at the token itself.
    private async Task Settle(IEnumerable<Task> attempts, TimeSpan atMost, CancellationToken ct) =>
        await Task.WhenAll(attempts).WaitAsync(atMost, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
