using System.Text.Json.Nodes;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>The queue of updates, and what a messenger may do to it that a bot must bear.</summary>
public sealed partial class SandboxMessenger
{
    /// <summary>Delivers a recent update once more with the same id, confirmed or not.</summary>
    public void Redeliver(long updateId)
    {
        lock (gate)
        {
            var update = updates.FindRecent(updateId) ?? throw new ArgumentException($"There was no update {updateId}.", nameof(updateId));
            updates.AddRaw(update, Now);
            Wake();
        }

        Tell(SandboxChangeKind.Updates);
    }

    /// <summary>Delivers an update exactly as given; it carries its own update_id.</summary>
    public void Inject(JsonObject update)
    {
        if (update["update_id"] is null)
            throw new ArgumentException("An update has an update_id.", nameof(update));
        lock (gate)
        {
            updates.AddRaw(update, Now);
            Wake();
        }

        Tell(SandboxChangeKind.Updates);
    }

    /// <summary>The id of the newest update.</summary>
    public long LastUpdateId
    {
        get
        {
            lock (gate)
                return updates.LastId;
        }
    }

    /// <summary>The id the next update gets: after an idle week Telegram may start anywhere.</summary>
    public long NextUpdateId
    {
        get
        {
            lock (gate)
                return updates.NextId;
        }

        set
        {
            lock (gate)
                updates.NextId = value;
        }
    }

    /// <summary>
    /// Ids of updates and messages go on above this one: what a store remembers of an earlier server must not be met again.
    /// </summary>
    public void GoOnAfter(long id)
    {
        lock (gate)
        {
            updates.NextId = Math.Max(updates.NextId, id + 1);
            lastMessageId = Math.Max(lastMessageId, id);
        }
    }

    private void Enqueue(string kind, Chat chat, JsonObject content)
    {
        updates.Add(kind, content, chat.Id, Now);
        Wake();
    }
}
