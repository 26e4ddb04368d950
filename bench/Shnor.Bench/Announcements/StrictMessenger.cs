using Shnor.Sandbox;

namespace Shnor.Bench.Announcements;

/// <summary>
/// The sandbox messenger with its rate model, and what arrives there: the announcement at each person, and the answers to presses.
/// It is the strict one on purpose: whoever it lets pass and whomever it refuses is the figure.
/// </summary>
internal sealed class StrictMessenger : IAsyncDisposable
{
    private const long OtherServers = 1_000_000; // above every update and message that the store remembers

    private readonly SandboxServer server;
    private readonly TaskCompletionSource<long> firstPoll = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly Dictionary<long, int> arrived = [];
    private long first;
    private long last;
    private int total;

    private StrictMessenger(SandboxServer server)
    {
        this.server = server;
        Taps = new Taps(server.Messenger);
        server.Messenger.GoOnAfter(OtherServers);
        server.Messenger.OnCall = Look;
    }

    public string Url => server.Url.AbsoluteUri.TrimEnd('/');

    public SandboxMessenger Messenger => server.Messenger;

    /// <summary>The timestamp of the first getUpdates.</summary>
    public Task<long> FirstPoll => firstPoll.Task;

    public Taps Taps { get; }

    /// <summary>Told of each arrival of the announcement: the chat.</summary>
    public Action<long> OnArrival { get; set; } = _ => { };

    /// <summary>How often the announcement has arrived, at whomever.</summary>
    public int Total
    {
        get
        {
            lock (gate) return total;
        }
    }

    /// <summary>At how many people it has arrived.</summary>
    public int Different
    {
        get
        {
            lock (gate) return arrived.Count;
        }
    }

    /// <summary>From the first arrival to the last.</summary>
    public double Seconds
    {
        get
        {
            lock (gate) return TimeProvider.System.GetElapsedTime(first, last).TotalSeconds;
        }
    }

    public static async Task<StrictMessenger> Start(AnnouncementTown town, CancellationToken ct)
    {
        var options = new SandboxOptions { Token = ServiceProcess.Token, Rates = new SandboxRates(), AnswerWindow = TimeSpan.FromMinutes(10), TranscriptLength = 1 };
        var messenger = new StrictMessenger(await SandboxServer.Start(options, ct));
        foreach (var chat in (IEnumerable<long>)[town.Coordinator, .. town.Others.Select(other => other.Chat), .. town.Recipients])
            messenger.Messenger.AddPerson(new SandboxPerson(chat, "Елена", $"Орлова {chat}", Started: true));
        return messenger;
    }

    /// <summary>How often it has arrived at one person.</summary>
    public int ArrivedAt(long chat)
    {
        lock (gate) return arrived.GetValueOrDefault(chat);
    }

    public double Share() => Total / (new SandboxRates().PerSecond * Seconds);

    /// <summary>The announcement as this person has it; null: it has not come, or was deleted.</summary>
    public SandboxMessage? AnnouncementAt(long chat) => Messenger.Messages(chat).LastOrDefault(message => message.FromBot && (message.Former.Count > 0 ? message.Former[0] : message.Content).Text.StartsWith(SeedAnnouncement.FirstWords, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task Look(SandboxMoment moment, CancellationToken ct)
    {
        switch (moment)
        {
            case { Method: "getUpdates" }:
                firstPoll.TrySetResult(TimeProvider.System.GetTimestamp());
                break;
            case { Method: "answerCallbackQuery", Point: SandboxPoint.BeforeEffect, Chat: { } chat }:
                Taps.Answered(chat);
                break;
            case { Method: "editMessageText" or "editMessageReplyMarkup", Point: SandboxPoint.AfterEffect, Chat: { } chat }:
                Taps.Drawn(chat);
                break;
            case { Method: "sendMessage", Point: SandboxPoint.AfterEffect, Chat: { } chat } when chat > SeedAnnouncement.Coordinator && IsAnnouncement(moment):
                Count(chat);
                OnArrival(chat);
                break;
        }

        return Task.CompletedTask;
    }

    private static bool IsAnnouncement(SandboxMoment moment) => moment.Parameters["text"]?.GetValue<string>().Contains(SeedAnnouncement.FirstWords, StringComparison.Ordinal) == true;

    private void Count(long chat)
    {
        lock (gate)
        {
            last = TimeProvider.System.GetTimestamp();
            if (total++ == 0) first = last;
            arrived[chat] = arrived.GetValueOrDefault(chat) + 1;
        }
    }
}
