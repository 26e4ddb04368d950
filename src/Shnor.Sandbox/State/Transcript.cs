namespace Shnor.Sandbox.State;

/// <summary>The latest calls of the bot, in the order they ended.</summary>
internal sealed class Transcript(int length)
{
    private readonly Lock gate = new();
    private readonly Queue<SandboxCall> calls = new();
    private long number;

    public void Add(SandboxCall call)
    {
        lock (gate)
        {
            calls.Enqueue(call with { Number = ++number });
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
