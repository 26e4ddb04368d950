using System.Text.Json.Nodes;

namespace Shnor.Sandbox.State;

/// <summary>The latest calls of the bot, in the order they ended.</summary>
internal sealed class Transcript(int length)
{
    private readonly Lock gate = new();
    private readonly Queue<SandboxCall> calls = new();
    private long number;

    public void Add(string method, JsonObject parameters, int code, string? description, JsonNode? result, DateTimeOffset at)
    {
        lock (gate)
        {
            calls.Enqueue(new SandboxCall(++number, method, parameters, code, description, result, at));
            if (calls.Count > length)
                calls.Dequeue();
        }
    }

    public IReadOnlyList<SandboxCall> Snapshot()
    {
        lock (gate)
            return [.. calls];
    }
}
