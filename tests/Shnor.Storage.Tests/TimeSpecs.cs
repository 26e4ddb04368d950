using Microsoft.EntityFrameworkCore;
using Shnor.Storage.Tables;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

/// <summary>Instants are UTC, events are local: neither can be written as the other.</summary>
public sealed class TimeSpecs
{
    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task An_instant_that_is_not_utc_is_refused(DateTimeKind kind)
    {
        await using var file = await StoreFile.Create();
        var wrong = DateTime.SpecifyKind(Rows.Noon, kind);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => file.Write(db => db.Add(new SeenUpdate { UpdateId = 1, At = wrong })));

        Assert.Contains("not UTC", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instant_that_is_not_utc_is_refused_where_there_may_be_none()
    {
        await using var file = await StoreFile.Create();
        var letter = Rows.Letter("one");
        letter.SettledAt = DateTime.SpecifyKind(Rows.Noon, DateTimeKind.Unspecified);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => file.Write(db => db.Add(letter)));

        Assert.Contains("not UTC", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_with_a_local_time_is_refused_too()
    {
        await using var file = await StoreFile.Create();
        var local = DateTime.SpecifyKind(Rows.Noon, DateTimeKind.Unspecified);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => file.Read(db => db.Outbox.CountAsync(row => row.NotBefore <= local)));

        Assert.Contains("not UTC", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public async Task The_hour_of_an_event_carries_no_zone(DateTimeKind kind)
    {
        await using var file = await StoreFile.Create();
        var start = new DateTime(2022, 2, 10, 12, 0, 0, kind);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => file.Write(db => db.Add(Rows.Occurrence(Rows.Activity(Rows.Programme()), startsAt: start))));

        Assert.Contains("carries a zone", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_come_back_as_they_were()
    {
        await using var file = await StoreFile.Create();
        var start = new DateTime(2022, 2, 10, 12, 0, 0, DateTimeKind.Unspecified);
        var instant = Rows.Noon.AddTicks(1234567);
        var activity = Rows.Activity(Rows.Programme());
        await file.Write(db => db.Add(activity)); // an occurrence copies its programme's number
        var occurrence = Rows.Occurrence(activity, startsAt: start);
        occurrence.NextRungAt = instant;
        await file.Write(db => db.Attach(activity).Entity.Occurrences.Add(occurrence));

        var read = await file.Read(db => db.Occurrences.SingleAsync());

        Assert.Equal((start, DateTimeKind.Unspecified), (read.StartsAt!.Value, read.StartsAt.Value.Kind));
        Assert.Equal((instant, DateTimeKind.Utc), (read.NextRungAt!.Value, read.NextRungAt.Value.Kind));
        Assert.Equal(occurrence.WindowFrom, read.WindowFrom);
    }

    [Fact]
    public async Task Instants_are_compared_as_instants_down_to_their_ticks()
    {
        await using var file = await StoreFile.Create();
        DateTime[] instants = [Rows.Noon, Rows.Noon.AddTicks(1), Rows.Noon.AddMilliseconds(45), Rows.Noon.AddMilliseconds(450), Rows.Noon.AddSeconds(1), Rows.Noon.AddHours(10)];
        await file.Write(db => db.AddRange(instants.Reverse().Select((at, n) => new SeenUpdate { UpdateId = n, At = at })));

        Assert.Equal(instants, await file.Read(db => db.SeenUpdates.OrderBy(u => u.At).Select(u => u.At).ToListAsync()));
        Assert.Equal(3, await file.Read(db => db.SeenUpdates.CountAsync(u => u.At <= Rows.Noon.AddMilliseconds(45))));
    }

    [Fact]
    public async Task The_sandbox_clock_keeps_its_offset()
    {
        await using var file = await StoreFile.Create();
        var offset = new TimeSpan(-3, 4, 5, 6) + TimeSpan.FromTicks(7);
        await file.Write(db => db.Add(new StoreIdentity { Mode = StoreMode.Sandbox, ClockOffset = offset }));

        Assert.Equal(offset, (await file.Read(db => db.Identity.SingleAsync())).ClockOffset);
    }
}
