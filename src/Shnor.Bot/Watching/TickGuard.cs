using System.Collections.Concurrent;

namespace Shnor.Bot.Watching;

/// <summary>Runs the ticks. One that fails is tried again with its next turn; its trouble is said without filling the log.</summary>
public sealed partial class TickGuard(TimeProvider machine, ILogger<TickGuard> log)
{
    private readonly ConcurrentDictionary<string, RepeatedTrouble> _troubles = new();

    public async Task Run(string tick, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        var trouble = _troubles.GetOrAdd(tick, _ => new RepeatedTrouble(machine));
        try
        {
            await work(ct);
            if (trouble.IsOver() is > 0 and var times) LogOver(tick, times);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            if (trouble.Again()) LogTrouble(tick, trouble.Times, error);
        }
    }

    [LoggerMessage(EventId = 610, Level = LogLevel.Error, Message = "The {Tick} tick failed ({Times} in a row); it goes on with its next turn")]
    private partial void LogTrouble(string tick, int times, Exception error);

    [LoggerMessage(EventId = 611, Level = LogLevel.Information, Message = "The {Tick} tick works again after {Times} failures")]
    private partial void LogOver(string tick, int times);
}
