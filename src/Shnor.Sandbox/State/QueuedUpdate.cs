using System.Text.Json.Nodes;

namespace Shnor.Sandbox.State;

/// <summary>An update that waits until the bot has it.</summary>
/// <param name="chat">Updates of one chat go to a webhook one after another; null: it waits for no other.</param>
internal sealed class QueuedUpdate(JsonObject update, long? chat, DateTimeOffset at, bool repeated)
{
    public JsonObject Update => update;
    public long? Chat => chat;
    public DateTimeOffset At => at;
    public long Id { get; } = update["update_id"]!.GetValue<long>();
    public bool Repeated => repeated;

    /// <summary>A poll has taken it at least once.</summary>
    public bool Delivered { get; set; }

    /// <summary>It is on its way to the webhook, or waits there for its next attempt.</summary>
    public bool Posted { get; set; }

    /// <summary>How many attempts at the webhook failed.</summary>
    public int Failures { get; set; }
}
