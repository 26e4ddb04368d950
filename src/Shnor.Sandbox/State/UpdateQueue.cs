using System.Text.Json.Nodes;

namespace Shnor.Sandbox.State;

/// <summary>
/// What waits for getUpdates. An update goes away when it is confirmed by a larger offset, or after 24 hours.
/// A <em>repeated</em> one is delivered once even if the bot has long confirmed its id: a redelivery, or an
/// update_id that restarted after an idle week.
/// </summary>
internal sealed class UpdateQueue
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24); // Bot API, "Getting updates"

    private readonly List<QueuedUpdate> entries = [];
    private readonly Queue<JsonObject> recent = new();
    private HashSet<string>? allowed;

    /// <summary>The kinds the bot asked for; null: all.</summary>
    public IReadOnlyCollection<string>? Allowed => allowed;

    public long NextId { get; set; } = 1;

    public long LastId { get; private set; }

    public int Count => entries.Count;

    public void Allow(IReadOnlyCollection<string>? kinds)
    {
        // An empty list means everything again; no list leaves the last choice standing (Bot API, getUpdates).
        if (kinds is not null)
            allowed = kinds.Count == 0 ? null : [.. kinds];
    }

    /// <summary>Returns the update's id; 0 when the bot asked not to be told of this kind.</summary>
    public long Add(string kind, JsonObject content, long chat, DateTimeOffset now)
    {
        if (allowed is not null && !allowed.Contains(kind))
            return 0;
        var update = new JsonObject { ["update_id"] = NextId, [kind] = content };
        Enqueue(new QueuedUpdate(update, chat, now, repeated: false));
        return LastId = NextId++;
    }

    public void AddRaw(JsonObject update, DateTimeOffset now) => Enqueue(new QueuedUpdate(update, chat: null, now, repeated: true));

    public JsonObject? FindRecent(long id) => recent.LastOrDefault(u => u["update_id"]!.GetValue<long>() == id);

    public void Forget(DateTimeOffset now) => entries.RemoveAll(e => now - e.At >= Life);

    public void Confirm(long offset)
    {
        if (offset > 0)
        {
            entries.RemoveAll(e => e.Id < offset && (!e.Repeated || e.Delivered));
        }
        else if (offset < 0)
        {
            // A negative offset keeps that many of the last updates and forgets all before them.
            entries.RemoveRange(0, (int)Math.Max(0, entries.Count + offset));
        }
    }

    public IReadOnlyList<JsonObject> Take(int limit)
    {
        var taken = entries.Take(limit).ToList();
        taken.ForEach(e => e.Delivered = true);
        return [.. taken.Select(e => e.Update)];
    }

    /// <summary>The next one for a webhook; null while every chat with updates already has one on its way.</summary>
    public QueuedUpdate? NextToPost()
    {
        var busy = entries.Where(e => e is { Posted: true, Chat: not null }).Select(e => e.Chat).ToHashSet();
        return entries.Find(e => !e.Posted && (e.Chat is null || !busy.Contains(e.Chat)));
    }

    public void Remove(QueuedUpdate update) => entries.Remove(update);

    /// <summary>Nothing is on its way any more.</summary>
    public void Unpost() => entries.ForEach(e => (e.Posted, e.Failures) = (false, 0));

    public void Clear() => entries.Clear();

    private void Enqueue(QueuedUpdate update)
    {
        entries.Add(update);
        recent.Enqueue(update.Update);
        if (recent.Count > 1000)
            recent.Dequeue();
    }
}
