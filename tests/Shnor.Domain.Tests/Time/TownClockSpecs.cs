using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Time;

public sealed class TownClockSpecs
{
    private static readonly DateTimeOffset _evening = new(2022, 2, 9, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_belongs_to_a_zone()
    {
        var clock = new TownClock(new StandingTime(_evening));

        Assert.Equal(new DateOnly(2022, 2, 10), clock.In(TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg")).Today);
        Assert.Equal(new DateOnly(2022, 2, 9), clock.In(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")).Today);
        Assert.Equal(new DateTime(2022, 2, 10, 1, 0, 0, DateTimeKind.Unspecified), clock.In(TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg")).Now);
        Assert.Equal(DateTimeKind.Utc, clock.UtcNow.Kind);
    }

    [Fact]
    public void A_local_answer_does_not_run_on()
    {
        var time = new MovableTime(new StandingTime(_evening));
        var local = new TownClock(time).In(TimeZoneInfo.Utc);

        time.Move(TimeSpan.FromDays(1));

        Assert.Equal(new DateOnly(2022, 2, 9), local.Today);
        Assert.Equal(new DateOnly(2022, 2, 10), new TownClock(time).In(TimeZoneInfo.Utc).Today);
    }

    [Fact]
    public void Moving_the_clock_adds_up_and_can_be_taken_back()
    {
        var time = new MovableTime(new StandingTime(_evening));

        time.Move(TimeSpan.FromHours(1));
        time.Move(TimeSpan.FromDays(1));
        Assert.Equal(_evening.AddHours(25), time.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(25), time.Offset);

        time.MoveTo(_evening.AddYears(-1));
        Assert.Equal(_evening.AddYears(-1), time.GetUtcNow());

        time.Return();
        Assert.Equal(_evening, time.GetUtcNow());
    }

    [Fact]
    public void Timestamps_and_timers_stay_on_the_system()
    {
        var system = new StandingTime(_evening);
        var time = new MovableTime(system);
        time.Move(TimeSpan.FromDays(400));

        Assert.Equal(system.GetTimestamp(), time.GetTimestamp());
        Assert.Equal(system.TimestampFrequency, time.TimestampFrequency);
        using var timer = time.CreateTimer(_ => { }, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        Assert.Equal(TimeSpan.FromMinutes(1), system.AskedFor);
    }

    [Fact]
    public void Beyond_the_calendar_the_clock_refuses_and_stays()
    {
        var time = new MovableTime(new StandingTime(_evening));
        time.Move(TimeSpan.FromDays(1));

        Assert.Throws<ArgumentOutOfRangeException>(() => time.Move(TimeSpan.FromDays(4_000_000)));
        Assert.Equal(_evening.AddDays(1), time.GetUtcNow());
    }

    [Fact]
    public void Moves_from_many_threads_are_all_kept()
    {
        var time = new MovableTime(new StandingTime(_evening));
        Parallel.For(0, 1000, _ => time.Move(TimeSpan.FromSeconds(1)));
        Assert.Equal(_evening.AddSeconds(1000), time.GetUtcNow());
    }

    private sealed class StandingTime(DateTimeOffset now) : TimeProvider
    {
        public TimeSpan? AskedFor { get; private set; }

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => 42;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            AskedFor = dueTime;
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}
