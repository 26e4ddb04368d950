using System.Collections.Concurrent;
using Shnor.Bot.Chat;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Chat;

public sealed class ChatLanesSpecs
{
    private static readonly ChatAddress Anna = new(Messenger.Telegram, 1);
    private static readonly ChatAddress Boris = new(Messenger.Telegram, 2);

    [Fact]
    public async Task One_chat_is_strictly_in_order()
    {
        var lanes = new ChatLanes();
        var done = new ConcurrentQueue<int>();
        var inside = 0;
        var visits = Enumerable.Range(0, 200).Select(n => lanes.Run(Anna, async () =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            done.Enqueue(n);
            Interlocked.Decrement(ref inside);
        })).ToList();

        await Task.WhenAll(visits);

        Assert.Equal(Enumerable.Range(0, 200), done);
    }

    [Fact]
    public async Task Chats_do_not_wait_for_each_other()
    {
        var lanes = new ChatLanes();
        var slow = new TaskCompletionSource();
        var anna = lanes.Run(Anna, () => slow.Task);

        await lanes.Run(Boris, () => Task.CompletedTask);

        Assert.False(anna.IsCompleted);
        slow.SetResult();
        await anna;
    }

    [Fact]
    public async Task A_visit_that_fails_leaves_the_lane_open()
    {
        var lanes = new ChatLanes();
        await Assert.ThrowsAsync<TimeoutException>(() => lanes.Run(Anna, () => throw new TimeoutException()));

        var came = false;
        await lanes.Run(Anna, () =>
        {
            came = true;
            return Task.CompletedTask;
        });

        Assert.True(came);
    }

    [Fact]
    public async Task Coming_and_going_from_all_sides_nobody_overlaps()
    {
        var lanes = new ChatLanes();
        var inside = 0;
        var visits = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var n = 0; n < 500; n++)
            {
                await lanes.Run(Anna, () =>
                {
                    Assert.Equal(1, Interlocked.Increment(ref inside));
                    Interlocked.Increment(ref visits);
                    Interlocked.Decrement(ref inside);
                    return Task.CompletedTask;
                });
            }
        })));

        Assert.Equal(4000, visits);
    }
}
