using System.Net;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class ClockBarSpecs
{
    [Fact]
    public async Task The_clock_moves_by_an_hour_a_day_and_to_the_next_event()
    {
        StandingClock? clock = null;
        await using var messenger = await Messenger.Open(_ => clock = new StandingClock());
        var start = clock!.Now;

        Assert.Equal(start.AddHours(1), await Moved(messenger, "advance", new { minutes = 60 }));
        Assert.Equal(start.AddHours(25), await Moved(messenger, "advance", new { minutes = 1440 }));
        clock.Next = start.AddHours(30);
        Assert.Equal(start.AddHours(30), await Moved(messenger, "next", new { }));
        Assert.Equal(start.AddHours(30), messenger.People.Now);
    }

    [Fact]
    public async Task Messages_are_dated_by_the_hosts_clock()
    {
        StandingClock? clock = null;
        await using var messenger = await Messenger.Open(_ => clock = new StandingClock());
        clock!.Now = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var sent = await messenger.Good("sendMessage", new { chat_id = Messenger.Anna, text = "а" });

        Assert.Equal(clock.Now.ToUnixTimeSeconds(), sent["date"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("advance", 0, HttpStatusCode.BadRequest)]
    [InlineData("advance", -60, HttpStatusCode.BadRequest)]
    [InlineData("advance", 1_000_000, HttpStatusCode.BadRequest)]
    [InlineData("next", 0, HttpStatusCode.Conflict)]
    public async Task A_move_that_cannot_be_is_refused_in_words(string move, int minutes, HttpStatusCode code)
    {
        StandingClock? clock = null;
        await using var messenger = await Messenger.Open(_ => clock = new StandingClock());
        var start = clock!.Now;

        using var response = await PageSpecs.Post(messenger, $"/sandbox/clock/{move}", new { minutes });

        Assert.Equal(code, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["text"]);
        Assert.Equal(start, clock.Now);
    }

    [Fact]
    public async Task Without_a_clock_there_is_nothing_to_move()
    {
        await using var messenger = await Messenger.Open();

        using var response = await PageSpecs.Post(messenger, "/sandbox/clock/advance", new { minutes = 60 });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("null", await messenger.Http.GetStringAsync("/sandbox/clock"));
    }

    private static async Task<DateTimeOffset> Moved(Messenger messenger, string move, object body)
    {
        using var response = await PageSpecs.Post(messenger, $"/sandbox/clock/{move}", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var clock = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("Asia/Yekaterinburg", clock["zone"]!.GetValue<string>());
        return DateTimeOffset.FromUnixTimeMilliseconds(clock["now"]!.GetValue<long>());
    }
}

internal sealed class StandingClock : ISandboxClock
{
    public DateTimeOffset Now { get; set; } = new(2022, 2, 10, 6, 0, 0, TimeSpan.Zero);
    public DateTimeOffset? Next { get; set; }
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");

    public Task Advance(TimeSpan by, CancellationToken ct) => MoveTo(Now + by, ct);

    public Task MoveTo(DateTimeOffset instant, CancellationToken ct)
    {
        Now = instant;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextEvent(CancellationToken ct) => Task.FromResult(Next);
}
