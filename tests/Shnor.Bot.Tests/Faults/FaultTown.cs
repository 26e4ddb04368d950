using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Delivery;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Features;
using Shnor.Domain.Roadmap;
using Shnor.Sandbox;
using Shnor.Storage.Tables;
using Shnor.Telegram;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Faults;

/// <summary>A town with one who answers for something, and a messenger that can be made to fail. No pause takes time.</summary>
internal sealed class FaultTown : IAsyncDisposable
{
    private readonly ReminderTown _reminders;
    private readonly ImpatientTime _patience;

    private FaultTown(ReminderTown reminders, Phone anina, HastyTime waited, ImpatientTime patience) => (_reminders, Anina, Waited, _patience) = (reminders, anina, waited, patience);

    public static DateTime Launch { get; } = new(2022, 3, 1, 8, 0, 0); // a Tuesday

    /// <summary>The first reminder of the deadline, fourteen days before.</summary>
    public static DateTime FirstRung { get; } = new(2022, 4, 15, 9, 0, 0);

    public TestTown Town => _reminders.Town;

    public Phone Coordinator => _reminders.Coordinator;

    public Phone Anina { get; }

    public SandboxMessenger Messenger => Town.Messenger;

    /// <summary>What was waited for at the gate.</summary>
    public HastyTime Waited { get; }

    public static Task<FaultTown> Found(Action<IServiceCollection>? change = null) => Found(("Подготовка справки", "Апрель 2022 года", ReminderTown.Anina), change);

    public static async Task<FaultTown> Found((string, string, string) row, Action<IServiceCollection>? change = null)
    {
        var (waited, patience) = (new HastyTime(), new ImpatientTime());
        var reminders = await ReminderTown.Found(
            Launch,
            [row],
            change: services =>
            {
                services.AddSingleton(new Pace(new PaceLimits(), waited));
                services.AddSingleton(provider => new TelegramClient(provider.GetRequiredService<HttpClient>(), provider.GetRequiredService<TelegramOptions>(), patience));
                services.AddSingleton<IMessenger>(provider => ActivatorUtilities.CreateInstance<TelegramMessenger>(provider, new HastyTime()));
                change?.Invoke(services);
            });
        return new FaultTown(reminders, await reminders.Joins(ReminderTown.Anina), waited, patience);
    }

    /// <summary>The next calls of a method meet this.</summary>
    public void Plan(Mishap mishap, string method, Phone? with = null, int times = 1)
    {
        SandboxFault? fault = mishap switch
        {
            Mishap.TooMany => new SandboxFault.TooManyRequests(30),
            Mishap.ServerError => new SandboxFault.ServerError(),
            Mishap.CutBefore => new SandboxFault.CutBefore(),
            Mishap.CutAfter => new SandboxFault.CutAfter(),
            Mishap.Torn => new SandboxFault.TornBody(),
            _ => null,
        };
        if (fault is not null) Messenger.Faults.Plan(new FaultPlan(fault, method, with?.Id, Times: times));
        else Messenger.OnCall = (moment, ct) => IsSlow(moment) && Interlocked.Decrement(ref times) >= 0 ? _patience.End(ct) : Task.CompletedTask;

        bool IsSlow(SandboxMoment moment) => moment.Point == SandboxPoint.AfterEffect && moment.Method == method && (with is null || moment.Chat == with.Id);
    }

    /// <summary>Time comes to the first reminder, which goes out as it can; then another hour passes.</summary>
    public Task Remind() => Town.PassTo(FirstRung.AddHours(1));

    /// <summary>Headings of what came of the bot's own accord.</summary>
    public IReadOnlyList<string> RemindersOf(Phone phone) => [.. phone.After(Launch.AddDays(1)).Select(each => (each.Message.Former.Count > 0 ? each.Message.Former[0] : each.Message.Content).Text.Split('\n')[0])];

    public Task<List<OutboxRow>> Reminders() => Town.Look(db => db.Outbox.Where(row => row.Kind == "reminder").ToListAsync());

    /// <summary>«Выполнено» and «Отменить отметку», as they happened.</summary>
    public Task<int> Marks() => Town.Look(db => db.History.CountAsync(entry => entry.What == HistoryEvent.Confirmed || entry.What == HistoryEvent.Undone));

    public bool LogSays(string words)
    {
        lock (Town.LogLines) return Town.LogLines.Exists(line => line.Contains(words, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _reminders.DisposeAsync();

    /// <summary>How long a call waits for its answer: until the test says that it has waited long enough.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        private readonly ConcurrentDictionary<Waiting, byte> _waiting = new();

        /// <summary>Everybody who waits now has waited long enough. Ends when the caller has gone.</summary>
        public async Task End(CancellationToken callerHasGone)
        {
            foreach (var waiting in _waiting.Keys) waiting.Ring();
            await Task.Delay(Timeout.InfiniteTimeSpan, System, callerHasGone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var waiting = new Waiting(this, () => callback(state));
            _waiting[waiting] = 0;
            return waiting;
        }

        private sealed class Waiting(ImpatientTime all, Action ring) : ITimer
        {
            public void Ring() => ring();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => all._waiting.TryRemove(this, out _);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
