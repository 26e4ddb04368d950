namespace Shnor.Telegram;

/// <summary>A cancellation token that is cancelled by the caller or by the clock, whichever comes first.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationTokenSource clockwork;
    private readonly CancellationTokenSource either;

    public TimeLimit(TimeSpan limit, TimeProvider clock, CancellationToken ct)
    {
        clockwork = new CancellationTokenSource(limit, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(ct, clockwork.Token);
    }

    public CancellationToken Token => either.Token;

    public void Dispose()
    {
        either.Dispose();
        clockwork.Dispose();
    }
}
