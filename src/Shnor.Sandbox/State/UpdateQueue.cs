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

    private readonly List<Entry> entries = [];
    private readonly Queue<JsonObject> recent = new();
    private HashSet<string>? allowed;

    private sealed class Entry(JsonObject update, DateTimeOffset at, bool repeated)
    {
        public JsonObject Update => update;
        public DateTimeOffset At => at;
        public long Id { get; } = update["update_id"]!.GetValue<long>();
        public bool Repeated => repeated;
        public bool Delivered { get; set; }
    }

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
    public long Add(string kind, JsonObject content, DateTimeOffset now)
    {
        if (allowed is not null && !allowed.Contains(kind))
            return 0;
        var update = new JsonObject { ["update_id"] = NextId, [kind] = content };
        Enqueue(update, now, repeated: false);
        return LastId = NextId++;
    }

    public void AddRaw(JsonObject update, DateTimeOffset now) => Enqueue(update, now, repeated: true);

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

    private void Enqueue(JsonObject update, DateTimeOffset now, bool repeated)
    {
        entries.Add(new Entry(update, now, repeated));
        recent.Enqueue(update);
        if (recent.Count > 1000)
            recent.Dequeue();
    }
}
