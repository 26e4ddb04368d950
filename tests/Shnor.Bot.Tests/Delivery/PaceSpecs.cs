using Shnor.Bot.Delivery;
using Shnor.Domain.People;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Delivery;

public sealed class PaceSpecs
{
    private static readonly ChatAddress Anna = new(Messenger.Telegram, 1);
    private static readonly ChatAddress Boris = new(Messenger.Telegram, 2);
    private static readonly ChatAddress Group = new(Messenger.Telegram, -1001234567890123);

    [Fact]
    public async Task Never_more_than_the_limit_in_any_second()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(PerSecond: 30), time);
        var sent = new List<long>();
        for (var n = 0; n < 200; n++)
        {
            await Send(pace, new(Messenger.Telegram, n));
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
            await Send(pace, Anna);
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
        await Send(pace, new(Messenger.Telegram, 9));
        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);
        var answer = pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);

        await Pass(time, answer);
        (await answer).Answered();
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
        for (var n = 0; n < 3; n++) await Send(pace, Anna);
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
        await Send(pace, Anna);
        using var stop = new CancellationTokenSource();
        var given = pace.Enter(PaceLane.Answer, Anna, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);
        await Pass(time, reminder);

        Assert.InRange(time.Elapsed.TotalSeconds, 1, 1.1);
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(), time);
        var sent = new List<TimeSpan>();
        for (var n = 0; n < 41; n++)
        {
            await Send(pace, Group);
            sent.Add(time.Passed);
        }

        Assert.All(sent.Zip(sent.Skip(20)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1)));
        Assert.InRange(sent[^1].TotalSeconds, 120, 120.2);
    }

    [Fact]
    public async Task A_full_group_holds_no_person_back()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(PerGroupPerMinute: 1), time);
        await Send(pace, Group);

        await Send(pace, Anna);

        Assert.Equal(TimeSpan.Zero, time.Passed);
    }

    /// <summary>The way there and back and the work between, in milliseconds: the shortest, what comes on top at most, and how long one message in fifty is stuck.</summary>
    [Theory]
    [InlineData(0.2, 3, 60)] // this machine
    [InlineData(40, 20, 0)] // a good line
    [InlineData(200, 8, 0)] // a slow one
    public async Task A_strict_server_refuses_nothing_and_the_rate_is_used(double shortest, double onTop, double stuck)
    {
        var arrivals = await Task.Run(() => Arrivals(shortest, onTop, stuck, count: 1200)); // without xunit's context everything happens inside Advance, in order

        Assert.All(arrivals.Zip(arrivals.Skip(30)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        var usedOfTheRate = (arrivals.Count - 30) / 30d / (arrivals[^1] - arrivals[0]).TotalSeconds;
        Assert.InRange(usedOfTheRate, 0.98, 1);
    }

    [Fact]
    public async Task A_message_nobody_knows_about_holds_its_place_a_quarter_of_a_second_longer_and_of_a_bot_that_has_just_begun_a_whole_one()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(PerSecond: 1), time);
        await pace.Enter(PaceLane.Reminder, Anna, CancellationToken.None);

        await Send(pace, Boris);

        Assert.InRange(time.Passed.TotalSeconds, 2, 2.02);
        for (var i = 0; i < 29; i++) await Send(pace, new ChatAddress(Messenger.Telegram, 100 + i));
        var warm = time.Passed;
        await pace.Enter(PaceLane.Reminder, Anna, CancellationToken.None);
        await pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);

        Assert.InRange((time.Passed - warm).TotalSeconds, 2.25, 2.28); // the last one's own second, and the doubt
    }

    /// <summary>When each of so many messages arrived at a server, by the server's own clock, in order.</summary>
    private static List<TimeSpan> Arrivals(double shortest, double onTop, double stuck, int count)
    {
        const int sendersAtOnce = 16;
        var (time, random, next, arrivals) = (new FakeTime(), new Random(7), 0, new List<TimeSpan>());
        var pace = new Pace(new PaceLimits(), time);
        var senders = Enumerable.Range(0, sendersAtOnce).Select(_ => SendAll()).ToList();
        while (!senders.TrueForAll(sender => sender.IsCompletedSuccessfully)) time.Advance(TimeSpan.FromMilliseconds(1));
        return [.. arrivals.Order()];

        async Task SendAll()
        {
            while (next < count)
            {
                var pass = await pace.Enter(PaceLane.Reminder, new ChatAddress(Messenger.Telegram, ++next), CancellationToken.None);
                var (there, back) = (Leg() + (random.Next(50) == 0 ? stuck : 0), Leg());
                arrivals.Add(time.Elapsed + TimeSpan.FromMilliseconds(there));
                await Task.Delay(TimeSpan.FromMilliseconds(there + 1 + back), time);
                pass.Answered();
            }
        }

        double Leg() => (shortest + (onTop * random.NextDouble())) / 2;
    }

    [Fact]
    public async Task Announcements_come_evenly_and_whoever_else_speaks_finds_a_place_at_once()
    {
        var time = new HastyTime();
        var pace = new Pace(new PaceLimits(PerSecond: 30), time);
        var sent = new List<TimeSpan>();
        await Announce(90);
        var asked = time.Passed;
        await Send(pace, Anna);
        Assert.InRange(time.Passed - asked, TimeSpan.Zero, TimeSpan.FromMilliseconds(40));
        (await pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None)).Answered();
        Assert.InRange(time.Passed - asked, TimeSpan.Zero, TimeSpan.FromMilliseconds(80));
        await Announce(600);

        Assert.InRange(sent.Count(at => at < TimeSpan.FromMilliseconds(100)), 1, 8); // no burst, not even at the beginning
        Assert.All(sent.Zip(sent.Skip(30)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.InRange((sent.Count + 1) / (sent[^1] - sent[0]).TotalSeconds / 30, 0.98, 1.0);

        async Task Announce(int count)
        {
            for (; count > 0; count--)
            {
                (await pace.Enter(PaceLane.Announcement, new ChatAddress(Messenger.Telegram, 100 + sent.Count), CancellationToken.None)).Answered();
                sent.Add(time.Passed);
            }
        }
    }

    [Fact]
    public async Task Announcements_let_everybody_else_go_first()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(PerSecond: 1), time);
        await Send(pace, new(Messenger.Telegram, 9));
        var announcement = pace.Enter(PaceLane.Announcement, new ChatAddress(Messenger.Telegram, 10), CancellationToken.None);
        var reminder = pace.Enter(PaceLane.Reminder, Boris, CancellationToken.None);
        await Pass(time, reminder);
        (await reminder).Answered();
        Assert.False(announcement.IsCompleted);
        var answer = pace.Enter(PaceLane.Answer, Anna, CancellationToken.None);
        await Pass(time, answer);
        (await answer).Answered();
        Assert.False(announcement.IsCompleted);

        await Pass(time, announcement);
        Assert.InRange(time.Elapsed.TotalSeconds, 3, 3.3);
    }

    [Fact]
    public async Task An_edit_takes_a_place_of_its_chat_and_none_of_the_messages_of_all()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(PerSecond: 2), time);
        await Send(pace, new(Messenger.Telegram, 9));
        await Send(pace, new(Messenger.Telegram, 10));

        (await pace.Enter(PaceLane.Answer, new PaceLoad(Anna, IsEdit: true), CancellationToken.None)).Answered();
        (await pace.Enter(PaceLane.Answer, new PaceLoad(Anna, IsEdit: true), CancellationToken.None)).Answered();
        Assert.Equal(TimeSpan.Zero, time.Elapsed);
        var third = pace.Enter(PaceLane.Answer, new PaceLoad(Boris, IsEdit: true), CancellationToken.None);
        Assert.False(third.IsCompleted); // two edits a second, as two messages
        await Pass(time, third);

        await Send(pace, Anna); // the third of her chat
        Assert.True(pace.RestOf(Anna) > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_album_takes_a_place_for_each_file_and_is_paid_off_in_its_chat()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(PerSecond: 30), time);
        for (var n = 0; n < 30; n++) await Send(pace, new(Messenger.Telegram, 100 + n));
        var album = pace.Enter(PaceLane.Reminder, new PaceLoad(Anna, Messages: 10), CancellationToken.None);
        await Pass(time, album);
        (await album).Answered();
        Assert.InRange(time.Elapsed.TotalSeconds, 1, 1.1);

        Assert.InRange(pace.RestOf(Anna).TotalSeconds, 8, 8.5);
        Assert.Equal(TimeSpan.Zero, pace.RestOf(Boris));
    }

    [Fact]
    public async Task Whoever_can_wait_is_told_that_the_gate_is_shut_instead_of_standing_before_it()
    {
        var time = new FakeTime();
        var pace = new Pace(new PaceLimits(PerSecond: 1), time);
        await Send(pace, Anna);
        var waiting = pace.EnterWhileOpen(PaceLane.Announcement, new PaceLoad(Boris), CancellationToken.None);
        pace.ShutFor(TimeSpan.FromMinutes(1));
        Assert.True(pace.IsShut);
        await Pass(time, waiting);
        Assert.Null(await waiting);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 2);

        var open = pace.Open(CancellationToken.None);
        await Pass(time, open);
        Assert.False(pace.IsShut);
        Assert.InRange(time.Elapsed.TotalSeconds, 60, 61);
    }

    private static async Task Send(Pace pace, ChatAddress chat) => (await pace.Enter(PaceLane.Answer, chat, CancellationToken.None)).Answered();

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
