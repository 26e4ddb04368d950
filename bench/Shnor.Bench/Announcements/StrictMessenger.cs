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

    public Arrivals Sent { get; } = new();

    /// <summary>Messages that say what was corrected.</summary>
    public Arrivals Corrected { get; } = new();

    public Arrivals Deleted { get; } = new();

    /// <summary>Told of each arrival of the announcement: the chat.</summary>
    public Action<long> OnArrival { get; set; } = _ => { };

    /// <summary>Messages that were refused because they came too fast, since <see cref="Begin"/>.</summary>
    public long TooFast => Messenger.RateRefusals - Before;

    /// <summary>The same before that: while the service was just starting.</summary>
    public long Before { get; private set; }

    /// <summary>Nothing of what was before counts.</summary>
    public void Begin()
    {
        Before = Messenger.RateRefusals;
        Taps.Begin();
    }

    /// <summary>Who was refused because of the rate, for stderr: the chat and when.</summary>
    public string Refused => string.Join(", ", Messenger.Transcript.Where(call => call is { Code: 429, Fault: null }).Take(10).Select(call => FormattableString.Invariant($"{call.Parameters["chat_id"]} at {call.At:mm:ss.fff}")));

    public static async Task<StrictMessenger> Start(AnnouncementTown town, CancellationToken ct)
    {
        var options = new SandboxOptions { Token = ServiceProcess.Token, Rates = new SandboxRates(), AnswerWindow = TimeSpan.FromMinutes(10), TranscriptLength = 50_000 };
        var messenger = new StrictMessenger(await SandboxServer.Start(options, ct));
        foreach (var chat in (IEnumerable<long>)[town.Coordinator, .. town.Others.Select(other => other.Chat), .. town.Recipients])
            messenger.Messenger.AddPerson(new SandboxPerson(chat, "Елена", $"Орлова {chat}", Started: true));
        return messenger;
    }

    /// <summary>The announcement as this person has it; null: it has not come, or was deleted.</summary>
    public SandboxMessage? AnnouncementAt(long chat) => Messenger.Messages(chat).LastOrDefault(message => message.FromBot && message.Text.StartsWith(SeedAnnouncement.FirstWords, StringComparison.Ordinal));

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
                if (IsRecipient(chat) && Says(moment, SeedAnnouncement.CorrectedWords)) Corrected.Count(chat);
                else Taps.Drawn(chat);
                break;
            case { Method: "sendMessage", Point: SandboxPoint.AfterEffect, Chat: { } chat } when IsRecipient(chat) && Says(moment, SeedAnnouncement.FirstWords):
                Sent.Count(chat);
                OnArrival(chat);
                break;
            case { Method: "deleteMessage", Point: SandboxPoint.AfterEffect, Chat: { } chat } when IsRecipient(chat):
                Deleted.Count(chat);
                break;
        }

        return Task.CompletedTask;
    }

    private static bool IsRecipient(long chat) => chat > SeedAnnouncement.Coordinator;

    private static bool Says(SandboxMoment moment, string words) => moment.Parameters["text"]?.GetValue<string>().Contains(words, StringComparison.Ordinal) == true;
}
