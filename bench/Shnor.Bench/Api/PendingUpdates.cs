namespace Shnor.Bench.Api;

/// <summary>Updates at the server's door, as getUpdates gives them out: kept until a larger offset confirms them, a hundred at a time.</summary>
internal sealed class PendingUpdates
{
    private const int MostAtOnce = 100;

    private readonly Lock gate = new();
    private readonly Queue<(long Id, byte[] Json)> waiting = new();
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ids must grow.</summary>
    public void Put(long id, byte[] json)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            waiting.Enqueue((id, json));
            (told, news) = (news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.TrySetResult();
    }

    /// <summary>A JSON array of what is there; an empty one after the wait.</summary>
    public async Task<byte[]> From(long offset, TimeSpan atMost, CancellationToken ct)
    {
        Task somethingNew;
        lock (gate)
        {
            while (waiting.TryPeek(out var oldest) && oldest.Id < offset) waiting.Dequeue();
            if (waiting.Count > 0 || atMost == TimeSpan.Zero) return Write();
            somethingNew = news.Task;
        }

        await somethingNew.WaitAsync(atMost, TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        lock (gate) return Write();
    }

    private byte[] Write()
    {
        using var array = new MemoryStream();
        array.WriteByte((byte)'[');
        foreach (var (_, json) in waiting.Take(MostAtOnce))
        {
            if (array.Length > 1) array.WriteByte((byte)',');
            array.Write(json);
        }

        array.WriteByte((byte)']');
        return array.ToArray();
    }
}
