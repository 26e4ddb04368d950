using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage.Tables;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class OneCommitSpecs
{
    [Fact]
    public async Task What_was_done_is_committed_without_being_asked_to()
    {
        await using var file = await StoreFile.Create();

        var answer = await file.Store.InOneCommit(
            (db, _) =>
            {
                db.Add(Rows.Letter("one"));
                return Task.FromResult(42);
            },
            CancellationToken.None);

        Assert.Equal(42, answer);
        Assert.Equal(["one"], await file.RawColumn("SELECT Key FROM Outbox"));
    }

    [Fact]
    public async Task An_exception_undoes_everything_even_what_was_saved_on_the_way()
    {
        await using var file = await StoreFile.Create();

        await Assert.ThrowsAsync<TimeoutException>(() => file.Store.InOneCommit(
            async (db, ct) =>
            {
                db.Add(Rows.Letter("saved"));
                await db.SaveChangesAsync(ct);
                await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, 5), ct);
                db.Add(Rows.Letter("unsaved"));
                throw new TimeoutException("the handler broke");
            },
            CancellationToken.None));

        Assert.Empty(await file.RawColumn("SELECT Key FROM Outbox"));
        await file.Write(db => db.Add(Rows.Letter("saved"))); // and the next writer finds the door open
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_queue_intact()
    {
        await using var file = await StoreFile.Create();
        using var impatience = new CancellationTokenSource();
        var (inside, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = file.Store.InOneCommit(
            async (db, _) =>
            {
                inside.SetResult();
                await goOn.Task;
                db.Add(Rows.Letter("first"));
            },
            CancellationToken.None);
        await inside.Task;
        var second = file.Store.InOneCommit((db, _) => Task.FromResult(db.Add(Rows.Letter("second"))), impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        goOn.SetResult();
        await first;

        await file.Write(db => db.Add(Rows.Letter("third")));

        Assert.Equal(["first", "third"], await file.RawColumn("SELECT Key FROM Outbox ORDER BY Id"));
    }

    [Fact]
    public async Task Fifty_writers_at_once_queue_and_none_is_told_the_store_is_busy()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.Letter("count")));

        // Each reads and then writes: a lost update or SQLITE_BUSY would show.
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => AddOne(file.Store, n))));

        Assert.Equal(["50"], await file.RawColumn("SELECT Attempts FROM Outbox WHERE Key = 'count'"));
        Assert.Equal(["51"], await file.RawColumn("SELECT COUNT(*) FROM Outbox"));
    }

    [Fact]
    public async Task A_command_line_beside_the_service_writes_too()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.Letter("count")));
        await using var beside = file.Parts();
        var other = beside.GetRequiredService<Store>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => AddOne(n % 2 == 0 ? file.Store : other, n))));

        Assert.Equal(["20"], await file.RawColumn("SELECT Attempts FROM Outbox WHERE Key = 'count'"));
    }

    [Fact]
    public async Task A_reader_sees_what_is_committed_and_does_not_wait_for_the_writer()
    {
        await using var file = await StoreFile.Create();
        var seen = new ConcurrentQueue<int>();

        await file.Store.InOneCommit(
            async (db, ct) =>
            {
                db.Add(Rows.Letter("one"));
                await db.SaveChangesAsync(ct);
                seen.Enqueue(await file.Read(other => other.Outbox.CountAsync()));
            },
            CancellationToken.None);
        seen.Enqueue(await file.Read(other => other.Outbox.CountAsync()));

        Assert.Equal([0, 1], seen);
    }

    [Fact]
    public async Task All_queries_of_one_reading_see_one_moment()
    {
        await using var file = await StoreFile.Create();

        var (before, after) = await file.Read(async db =>
        {
            var first = await db.Outbox.CountAsync();
            await file.Write(other => other.Add(Rows.Letter("meanwhile")));
            return (first, await db.Outbox.CountAsync());
        });

        Assert.Equal((0, 0), (before, after));
    }

    [Fact]
    public async Task A_reader_can_change_nothing()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.Letter("one")));

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Read(async db =>
        {
            db.Add(Rows.Letter("two"));
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<SqliteException>(() => file.Read(db => db.Outbox.ExecuteDeleteAsync()));
        await file.Read(async db =>
        {
            (await db.Outbox.SingleAsync()).State = OutboxState.Sent; // not even noticed: it is not tracked
            return await db.SaveChangesAsync();
        });

        Assert.Equal(["Pending"], await file.RawColumn("SELECT State FROM Outbox"));
        await file.Write(db => db.Add(Rows.Letter("two"))); // the connection went back able to write
    }

    private static Task AddOne(Store store, int n) => store.InOneCommit(
        async (db, ct) =>
        {
            var row = await db.Outbox.SingleAsync(r => r.Key == "count", ct);
            db.Add(Rows.Letter($"letter {n}"));
            await Task.Yield();
            row.Attempts++;
        },
        CancellationToken.None);
}
