using Shnor.Bot.Delivery;
using Shnor.Domain.People;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Delivery;

public sealed class PaceSpecs
{
    private static readonly ChatAddress Anna = new(Messenger.Telegram, 1);
    private static readonly ChatAddress Boris = new(Messenger.Telegram, 2);

    [Fact]
    public async Task Never_more_than_the_limit_in_any_second()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(PerSecond: 30), time);
        var sent = new List<long>();
        for (var n = 0; n < 200; n++)
        {
            await pace.Enter(PaceLane.Reminder, new(Messenger.Telegram, n), CancellationToken.None);
            sent.Add(time.GetTimestamp());
        }

        Assert.All(sent.Zip(sent.Skip(30)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.TicksPerSecond));
        Assert.InRange(time.Passed.TotalSeconds, 6, 6.2);
    }

    [Fact]
    public async Task A_chat_takes_a_burst_of_three_and_then_one_a_second()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(), time);
        var sent = new List<TimeSpan>();
        for (var n = 0; n < 12; n++)
        {
            await pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);
            sent.Add(time.Passed);
        }

        Assert.Equal(TimeSpan.Zero, sent[2]);
        Assert.All(sent.Zip(sent.Skip(3)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(3)));
        Assert.InRange(sent[^1].TotalSeconds, 9, 9.1);
    }

    [Fact]
    public async Task A_429_shuts_the_gate_for_everybody_and_never_shortens_an_earlier_one()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(), time);
        pace.ShutFor(TimeSpan.FromSeconds(30));
        pace.ShutFor(TimeSpan.FromSeconds(1));
        var answer = pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);
        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.False(answer.IsCompleted || reminder.IsCompleted);

        await Pass(time, answer, reminder);
        Assert.InRange(time.Elapsed.TotalSeconds, 30, 30.1);
    }

    [Fact]
    public async Task Answers_go_before_reminders_when_there_is_room_for_one()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(PerSecond: 1), time);
        await pace.Enter(PaceLane.Reminder, new(Messenger.Telegram, 9), CancellationToken.None);
        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);
        var answer = pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);

        await Pass(time, answer);
        Assert.False(reminder.IsCompleted);
        Assert.InRange(time.Elapsed.TotalSeconds, 1, 1.1);

        await Pass(time, reminder);
        Assert.InRange(time.Elapsed.TotalSeconds, 2, 2.1);
    }

    [Fact]
    public async Task One_impatient_finger_does_not_silence_the_town()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(), time);
        for (var n = 0; n < 3; n++) await pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);
        var theFourth = pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);

        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);

        Assert.True(reminder.IsCompletedSuccessfully);
        Assert.False(theFourth.IsCompleted);
        await Pass(time, theFourth);
    }

    [Fact]
    public async Task Whoever_stops_waiting_holds_nobody_back()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(PerSecond: 1), time);
        await pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var given = pace.Enter(PaceLane.Answer, Anna, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);
        await Pass(time, reminder);

        Assert.InRange(time.Elapsed.TotalSeconds, 1, 1.1);
    }

    /// <summary>Time goes on until these are through.</summary>
    private static async Task Pass(FakeTime time, params Task[] entries)
    {
        while (!Task.WhenAll(entries).IsCompleted)
        {
            time.JumpIfSomebodyWaits();
            await Task.Yield();
        }

        await Task.WhenAll(entries);
    }
}
