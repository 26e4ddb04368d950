using System.Collections.Concurrent;
using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>One chat strictly in order, chats side by side.</summary>
internal sealed class ChatLanes
{
    private readonly ConcurrentDictionary<ChatAddress, Lane> _lanes = new();

    public async Task Run(ChatAddress chat, Func<Task> work)
    {
        var lane = Enter(chat);
        try
        {
            await lane.Turnstile.WaitAsync();
            try
            {
                await work();
            }
            finally
            {
                lane.Turnstile.Release();
            }
        }
        finally
        {
            Leave(chat, lane);
        }
    }

    private Lane Enter(ChatAddress chat)
    {
        while (true)
        {
            var lane = _lanes.GetOrAdd(chat, _ => new Lane());
            lock (lane)
            {
                if (lane.IsClosed) continue; // its last visitor has just taken it off the map
                lane.Visitors++;
                return lane;
            }
        }
    }

    private void Leave(ChatAddress chat, Lane lane)
    {
        lock (lane)
        {
            if (--lane.Visitors > 0) return;
            lane.IsClosed = true;
            _lanes.TryRemove(chat, out _);
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turnstile { get; } = new(1, 1); // its waiters are released in the order they came

        public int Visitors { get; set; }

        public bool IsClosed { get; set; }
    }
}
