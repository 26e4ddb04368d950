using Microsoft.Extensions.Logging;
using Shnor.Bot.Watching;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Watching;

public sealed class TickGuardSpecs
{
    [Fact]
    public async Task A_tick_that_fails_for_an_hour_is_said_a_few_times_and_its_end_once()
    {
        var (time, log) = (new FakeTime(), new List<string>());
        using var logs = new LoggerFactory([new LinesOfLog(log)]);
        var guard = new TickGuard(time, logs.CreateLogger<TickGuard>());
        for (var turn = 0; turn < 720; turn++, time.Advance(TimeSpan.FromSeconds(5)))
            await guard.Run("sweep", _ => throw new InvalidOperationException("the disk is full"), CancellationToken.None);

        await guard.Run("sweep", _ => Task.CompletedTask, CancellationToken.None);
        await guard.Run("sweep", _ => Task.CompletedTask, CancellationToken.None);

        Assert.InRange(log.Count(line => line.StartsWith("Error: The sweep tick failed", StringComparison.Ordinal)), 5, 7);
        Assert.StartsWith("Information: The sweep tick works again after 720 failures", log[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_no_failure_of_a_tick()
    {
        var guard = new TickGuard(new FakeTime(), new LoggerFactory().CreateLogger<TickGuard>());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guard.Run("sweep", ct => Task.FromCanceled(ct), new CancellationToken(canceled: true)));
    }
}
