using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>
/// Updates by webhook: several at once, one chat in order. What is not answered with 2xx is posted again, later and later;
/// what is not answered in time is posted again while the first request is still open, as Telegram does it.
/// </summary>
public sealed partial class SandboxMessenger : IDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private Webhook? webhook;

    /// <summary>The address the bot set; null while it polls.</summary>
    public Uri? WebhookUrl
    {
        get
        {
            lock (gate)
                return webhook?.Url;
        }
    }

    /// <summary>Ends everything that is on its way to a webhook.</summary>
    public void Dispose()
    {
        lock (gate)
            Forget(drop: false);
    }

    internal void SetWebhook(Webhook? next, IReadOnlyCollection<string>? allowed, bool drop)
    {
        lock (gate)
        {
            Forget(drop);
            updates.Allow(allowed);
            webhook = next;
            if (next is not null)
            {
                waiting?.TrySetException(ApiRefusal.Conflict("terminated by setWebhook request"));
                waiting = null;
            }

            Pump();
        }

        Tell(SandboxChangeKind.Updates);
    }

    internal JsonObject WebhookInfo()
    {
        lock (gate)
        {
            updates.Forget(Now);
            var info = new JsonObject
            {
                ["url"] = webhook?.Url.OriginalString ?? "",
                ["has_custom_certificate"] = false,
                ["pending_update_count"] = updates.Count,
            };
            if (webhook is not null)
            {
                info["max_connections"] = webhook.MaxConnections;
                info["ip_address"] = "127.0.0.1";
            }

            if (webhook?.LastErrorAt is { } at)
            {
                info["last_error_date"] = at.ToUnixTimeSeconds();
                info["last_error_message"] = webhook.LastError;
            }

            if (updates.Allowed is { } allowed)
                info["allowed_updates"] = new JsonArray([.. allowed.Select(kind => JsonValue.Create(kind))]);
            return info;
        }
    }

    private void Forget(bool drop)
    {
        webhook?.Dispose();
        webhook = null;
        updates.Unpost();
        if (drop)
            updates.Clear();
    }

    /// <summary>Sends off what may go now.</summary>
    private void Pump()
    {
        updates.Forget(Now);
        while (webhook is not null && webhook.Open < webhook.MaxConnections && updates.NextToPost() is { } update)
        {
            update.Posted = true;
            _ = Deliver(webhook, update); // it ends by itself; nothing waits for it
        }
    }

    private async Task Deliver(Webhook hook, QueuedUpdate update)
    {
        hook.Open++;
        var post = Task.Run(() => Posted(hook, update), hook.Alive);
        try
        {
            if (await AnsweredInTime(post, hook) is not { } error)
                return;
            TimeSpan delay;
            lock (gate)
            {
                (hook.LastError, hook.LastErrorAt) = (error, Now);
                delay = FirstDelay * Math.Pow(2, Math.Min(update.Failures++, 10));
            }

            Tell(SandboxChangeKind.Updates);
            await Task.Delay(delay < LongestDelay ? delay : LongestDelay, options.Time, hook.Alive);
            lock (gate)
            {
                update.Posted = false;
                Pump();
            }
        }
        catch (OperationCanceledException)
        {
            // The webhook is gone; the update waits for a poll or the next webhook.
        }
    }

    private async Task<string?> AnsweredInTime(Task<string?> post, Webhook hook)
    {
        try
        {
            return await post.WaitAsync(options.WebhookPatience, options.Time, hook.Alive);
        }
        catch (TimeoutException)
        {
            return "Read timeout expired";
        }
    }

    /// <summary>One request from its beginning to its end, which may come after the patience with it is over.</summary>
    private async Task<string?> Posted(Webhook hook, QueuedUpdate update)
    {
        string? error = null;
        try
        {
            return error = await hook.Post(update.Update);
        }
        finally
        {
            lock (gate)
            {
                hook.Open--;
                if (error is null && !hook.Alive.IsCancellationRequested)
                {
                    updates.Remove(update);
                    Pump();
                }
            }

            Tell(SandboxChangeKind.Updates);
        }
    }
}
