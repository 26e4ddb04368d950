using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;

namespace Shnor.Sandbox;

/// <summary>getUpdates.</summary>
public sealed partial class SandboxMessenger
{
    /// <summary>The one long poll that waits; true wakes it to look, false ends it with a conflict.</summary>
    private TaskCompletionSource<bool>? waiting;

    /// <summary>At once when something waits, else as soon as something comes or the time is over.</summary>
    internal async Task<IReadOnlyList<JsonObject>> Poll(
        long offset,
        int limit,
        TimeSpan timeout,
        IReadOnlyCollection<string>? allowed,
        CancellationToken ct)
    {
        Task<bool> wait;
        lock (gate)
        {
            if (webhook is not null)
                throw ApiRefusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            waiting?.TrySetResult(false);
            waiting = null;
            updates.Allow(allowed);
            updates.Forget(Now);
            updates.Confirm(offset);
            if (updates.Count > 0 || timeout == TimeSpan.Zero)
            {
                var taken = updates.Take(limit);
                Tell(SandboxChangeKind.Updates);
                return taken;
            }

            waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = Wait(waiting, timeout, ct); // whoever sees the poll parked may move the clock: its time-out runs from here
        }

        Tell(SandboxChangeKind.Updates);
        if (!await wait)
            throw ApiRefusal.AnotherPoll();
        lock (gate)
            return updates.Take(limit);
    }

    private async Task<bool> Wait(TaskCompletionSource<bool> mine, TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            return await mine.Task.WaitAsync(timeout, options.Time, ct);
        }
        catch (TimeoutException)
        {
            return true;
        }
        finally
        {
            lock (gate)
            {
                if (waiting == mine)
                    waiting = null;
            }
        }
    }

    /// <summary>Something new waits for the bot.</summary>
    private void Wake()
    {
        waiting?.TrySetResult(true);
        waiting = null;
        Pump();
    }
}
