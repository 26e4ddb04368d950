using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Telegram.Tests;

/// <summary>
/// The queue behind getUpdates, kept as the Bot API describes it: an update comes again until a call with a larger offset confirms it.
/// </summary>
internal sealed class FakeTelegram : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<JsonObject> queue = [];
    private readonly Queue<Func<HttpResponseMessage>> trouble = new();
    private readonly List<long?> offsets = [];
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastId;

    /// <summary>The offset of every call so far.</summary>
    public IReadOnlyList<long?> Offsets
    {
        get
        {
            lock (gate) return [.. offsets];
        }
    }

    /// <summary>What a restarted bot would be sent again.</summary>
    public IReadOnlyList<long> Unconfirmed
    {
        get
        {
            lock (gate) return [.. queue.Select(Id)];
        }
    }

    public void Sends(params long[] ids)
    {
        foreach (var id in ids)
            SendsRaw(new JsonObject { ["update_id"] = id, ["message"] = Message(id) });
    }

    public void SendsRaw(JsonObject update)
    {
        lock (gate)
        {
            queue.Add(update);
            lastId = Id(update);
            arrived.TrySetResult();
            arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The next call ends so instead.</summary>
    public void Fails(Func<HttpResponseMessage> how, int times = 1)
    {
        lock (gate)
        {
            for (var i = 0; i < times; i++) trouble.Enqueue(how);
        }
    }

    public void Refuses(int code, string description, string? parameters = null) =>
        Fails(() => Bots.Answer((HttpStatusCode)code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{(parameters is null ? "" : $",\"parameters\":{parameters}")}}}"""));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        await Task.Yield(); // a network never answers in the same breath; a poller that spins must not take the test's guard with it
        var call = JsonNode.Parse(await request.Content!.ReadAsStringAsync(ct))!;
        Assert.EndsWith("/getUpdates", request.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(["message", "callback_query", "my_chat_member"], call["allowed_updates"]!.AsArray().Select(k => (string)k!));
        var offset = (long?)call["offset"];
        Task news;
        lock (gate)
        {
            offsets.Add(offset);
            if (trouble.TryDequeue(out var how)) return how();
            // An offset from the future (the ids have started again) is read as «from the oldest».
            if (offset <= lastId + 1) queue.RemoveAll(u => Id(u) < offset);
            news = arrived.Task;
            if (queue.Count > 0 || (int?)call["timeout"] is null or 0) return Updates();
        }

        await news.WaitAsync(ct);
        lock (gate) return Updates();
    }

    private static long Id(JsonObject update) => (long)update["update_id"]!;

    private static JsonObject Message(long id) => new()
    {
        ["message_id"] = id,
        ["date"] = 1_644_476_400,
        ["chat"] = new JsonObject { ["id"] = 5, ["type"] = "private", ["first_name"] = "Анна" },
        ["text"] = $"Сообщение {id}",
    };

    private HttpResponseMessage Updates() => Bots.Answer(HttpStatusCode.OK, new JsonObject
    {
        ["ok"] = true,
        ["result"] = new JsonArray([.. queue.Take(100).Select(u => u.DeepClone())]),
    }.ToJsonString(JsonSerializerOptions.Default));
}
