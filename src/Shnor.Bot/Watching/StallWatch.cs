using Shnor.Bot.Cli;

namespace Shnor.Bot.Watching;

/// <summary>
/// Ends a process in which something is stuck: whoever started it (systemd, Docker) starts it again, and the store knows what was left undone.
/// A bot that only looks alive is worse than one that is gone.
/// </summary>
public sealed partial class StallWatch(
    Heartbeats hearts, IHostApplicationLifetime life, LastResort lastResort, SystemdNotify systemd, TimeProvider machine, ILogger<StallWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>More than a stop may take (<see cref="ServiceHost.StopsWithin"/>).</summary>
    public static readonly TimeSpan Grace = ServiceHost.StopsWithin + TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TooLateToJudge = Interval * 3;

    private long _lastTurn = machine.GetTimestamp();

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        systemd.Stopping();
        return base.StopAsync(cancellationToken);
    }

    /// <returns>False: something is stuck, and the service is told to stop.</returns>
    internal bool Turn()
    {
        var late = machine.GetElapsedTime(_lastTurn);
        _lastTurn = machine.GetTimestamp();
        if (late > TooLateToJudge) hearts.Forgive(); // this very watch was held up: the whole machine was
        if (hearts.Stalled is not { Count: > 0 } stalled)
        {
            systemd.StillAlive();
            return true;
        }

        var parts = string.Join(", ", stalled);
        LogStall(parts, Heartbeats.Longest.TotalSeconds);
        Environment.ExitCode = ExitCodes.Failed;
        life.StopApplication();
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var started = life.ApplicationStarted.Register(() =>
        {
            hearts.Beat(Part.Courier);
            hearts.Beat(Part.Sweep);
            hearts.Beat(Part.Announcements);
            systemd.Ready();
        });
        do await Task.Delay(Interval, machine, stoppingToken);
        while (Turn());
        // Not cancelled by the stop just begun: what is stuck may hold it up for ever.
        await Task.Delay(Grace, machine, CancellationToken.None);
        LogNoEnd();
        lastResort.End(ExitCodes.Failed);
    }

    [LoggerMessage(EventId = 601, Level = LogLevel.Critical, Message = "Stuck: {Parts} has not turned for {Seconds} s; the process ends with code 1 to be started again")]
    private partial void LogStall(string parts, double seconds);

    [LoggerMessage(EventId = 602, Level = LogLevel.Critical, Message = "The service does not stop by itself and is cut off")]
    private partial void LogNoEnd();
}

/// <summary>Ends the process without asking anybody.</summary>
public sealed record LastResort(Action<int> End)
{
    public static readonly LastResort OfThisProcess = new(code => new Thread(() => Environment.Exit(code)) { IsBackground = false }.Start());
}
