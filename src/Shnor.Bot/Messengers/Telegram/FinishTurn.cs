namespace Shnor.Bot.Messengers.Telegram;

/// <summary>A turn that has begun when the service is told to stop is let finish: its press gets its answer. One that takes too long is undone and comes again after the start.</summary>
internal static class FinishTurn
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20); // less than a stop may take

    public static async Task Within(TimeProvider machine, Func<CancellationToken, Task> turn, CancellationToken stopping)
    {
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, machine);
        await using var end = stopping.Register(() => late.CancelAfter(Grace));
        await turn(late.Token);
    }
}
