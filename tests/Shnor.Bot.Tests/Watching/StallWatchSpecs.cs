using Microsoft.Extensions.Logging;
using Shnor.Bot.Cli;
using Shnor.Bot.Tests.Scheduling;
using Shnor.Bot.Watching;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Watching;

public sealed class StallWatchSpecs : IDisposable
{
    private readonly FakeTime _time = new();
    private readonly Heartbeats _hearts;
    private readonly Life _life = new();
    private readonly List<string> _log = [];
    private readonly List<int> _ends = [];
    private readonly int _exitCode = Environment.ExitCode;
    private readonly StallWatch _watch;
    private readonly LoggerFactory _logs;

    public StallWatchSpecs()
    {
        _hearts = new Heartbeats(_time);
        _logs = new LoggerFactory([new LinesOfLog(_log)]);
        _watch = new StallWatch(_hearts, _life, new LastResort(_ends.Add), new SystemdNotify(null), _time, _logs.CreateLogger<StallWatch>());
    }

    [Fact]
    public void A_part_that_hangs_for_90_seconds_is_named_and_ends_the_process_with_code_1()
    {
        _hearts.Beat(Part.Courier);
        Pass(TimeSpan.FromSeconds(90), beating: Part.Sweep);
        Assert.False(_life.WasStopped);

        Pass(TimeSpan.FromSeconds(15), beating: Part.Sweep);

        Assert.True(_life.WasStopped);
        Assert.Equal(ExitCodes.Failed, Environment.ExitCode);
        var line = Assert.Single(_log);
        Assert.StartsWith("Critical: Stuck: Courier has not turned", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rest_that_was_announced_is_no_stall()
    {
        _hearts.Beat(Part.Listening, TimeSpan.FromMinutes(30)); // a long 429

        Pass(TimeSpan.FromMinutes(31), beating: Part.Courier);
        Assert.False(_life.WasStopped);

        Pass(TimeSpan.FromSeconds(45), beating: Part.Courier);
        Assert.Contains("Listening", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_beats_while_it_waits_for_the_pace()
    {
        var gate = new TaskCompletionSource();
        var waiting = _hearts.While(Part.Courier, gate.Task);
        for (var n = 0; n < 10; n++) await _time.JumpToNextTimer();

        Assert.Equal(TimeSpan.FromMinutes(5), _time.Elapsed);
        Assert.Empty(_hearts.Stalled);
        gate.SetResult();
        await waiting;
    }

    [Fact]
    public void A_machine_that_stood_still_as_a_whole_is_forgiven()
    {
        _hearts.Beat(Part.Courier);
        _time.Advance(TimeSpan.FromHours(8)); // a laptop asleep, a paused virtual machine

        Assert.True(_watch.Turn());
        Assert.False(_life.WasStopped);
    }

    [Fact]
    public async Task What_does_not_stop_by_itself_is_cut_off()
    {
        _hearts.Beat(Part.Courier);
        await _watch.StartAsync(CancellationToken.None);
        while (!_watch.ExecuteTask!.IsCompleted) // after the end nobody waits on the clock any more
        {
            _time.JumpIfSomebodyWaits();
            await Task.Yield();
        }

        await _watch.ExecuteTask;

        Assert.Equal([ExitCodes.Failed], _ends);
        Assert.InRange(_time.Elapsed, Heartbeats.Longest + StallWatch.Grace, Heartbeats.Longest + StallWatch.Grace + (2 * StallWatch.Interval));
        Assert.True(ServiceHost.StopsWithin < StallWatch.Grace);
    }

    public void Dispose()
    {
        Environment.ExitCode = _exitCode;
        _watch.Dispose();
        _logs.Dispose();
    }

    private void Pass(TimeSpan span, Part beating)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += StallWatch.Interval)
        {
            _time.Advance(StallWatch.Interval);
            _hearts.Beat(beating);
            _watch.Turn();
        }
    }
}
