namespace Shnor.Bot.Delivery;

/// <summary>Tells the courier that there may be something to carry. A missed call costs a tick, never a message.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    public void Wake()
    {
        lock (_bell)
        {
            if (_bell.CurrentCount == 0) _bell.Release();
        }
    }

    public Task Wait(CancellationToken ct) => _bell.WaitAsync(ct);

    public void Dispose() => _bell.Dispose();
}
