using Shnor.Bench.Seeding;
using Shnor.Bench.Updates;
using Shnor.Bot.Screens;

namespace Shnor.Bench.Announcements;

/// <summary>
/// Who presses buttons while an announcement goes out: people of another programme look at menu, plan and tasks, about ten presses a second together;
/// and every fifth of those who got the announcement reads it and presses «Ознакомлен(а)».
/// </summary>
internal sealed class OtherPeople(StrictMessenger messenger, AnnouncementTown town) : IDisposable
{
    // A screen is read in about four seconds; nobody keeps time with the others.
    private const double ShortestThought = 2;
    private const double LongestThought = 6;
    private const int OneReaderIn = 5;

    private static readonly TimeSpan BetweenTwo = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<Task> busy = [];
    private readonly Lock gate = new();
    private readonly Random chance = new(20221110);
    private CancellationTokenSource evening = new();

    private string Acknowledge => ButtonData.Write("acknowledge", $"{town.Announcement.Value}");

    /// <summary>How many have pressed «Ознакомлен(а)».</summary>
    public int Readers { get; private set; }

    /// <summary>Everybody asks for the menu, one after another: there must be something to press on.</summary>
    public async Task Gather(CancellationToken ct)
    {
        foreach (var other in town.Others)
        {
            messenger.Messenger.SendText(other.Chat, "/menu");
            await Task.Delay(BetweenTwo, TimeProvider.System, ct);
        }

        await Wait.Until(() => town.Others.All(other => MessageOf(other.Chat) is not null), Patience, "answer «/menu» of everybody", ct);
    }

    /// <summary>Each goes once through all they press: what the service does for the first time takes long, and is not what is measured.</summary>
    public Task WarmUp(CancellationToken ct) => Task.WhenAll(town.Others.Take(8).Select(async other =>
    {
        foreach (var press in ScriptOf(other)) await messenger.Taps.Press(other.Chat, MessageOf(other.Chat)!.Value, press.Data).WaitAsync(Patience, TimeProvider.System, ct);
    }));

    /// <summary>From now on until <see cref="Rest"/>.</summary>
    public void Begin()
    {
        evening.Dispose();
        evening = new CancellationTokenSource();
        messenger.Begin();
        lock (gate) busy.AddRange(town.Others.Select((other, i) => LookAround(other, new Random(i), evening.Token)));
        messenger.OnArrival = chat =>
        {
            if (chat % OneReaderIn != 0 || messenger.Sent.At(chat) > 1) return;
            lock (gate) busy.Add(ReadAndPress(chat, TimeSpan.FromSeconds(1 + (chance.NextDouble() * LongestThought)), evening.Token));
        };
    }

    /// <summary>Nobody presses any more; who has pressed is answered.</summary>
    public async Task Rest()
    {
        messenger.OnArrival = _ => { };
        await evening.CancelAsync();
        Task[] all;
        lock (gate)
        {
            all = [.. busy];
            busy.Clear();
        }

        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => evening.Dispose();

    private async Task LookAround(Resident who, Random random, CancellationToken until)
    {
        var script = ScriptOf(who);
        await Think(random.NextDouble() * LongestThought, until);
        for (var i = random.Next(script.Count); ; i++)
        {
            await Answered(messenger.Taps.Press(who.Chat, MessageOf(who.Chat)!.Value, script[i % script.Count].Data));
            await Think(ShortestThought + (random.NextDouble() * (LongestThought - ShortestThought)), until);
        }
    }

    private async Task ReadAndPress(long chat, TimeSpan after, CancellationToken until)
    {
        await Task.Delay(after, TimeProvider.System, until);
        if (messenger.AnnouncementAt(chat) is not { } message) return;
        lock (gate) Readers++;
        await Answered(messenger.Taps.Press(chat, message.Id, Acknowledge));
    }

    /// <summary>Who is not answered for half a minute gives up; the press stays without an answer in the figures.</summary>
    private static Task Answered(Task press) => ((Task)press.WaitAsync(Patience, TimeProvider.System)).ContinueWith(_ => { }, TaskScheduler.Default);

    private static Task Think(double seconds, CancellationToken until) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, until);

    private long? MessageOf(long chat) => messenger.Messenger.Messages(chat).LastOrDefault(message => message.FromBot)?.Id;

    /// <summary>Without marks: each would send a letter to a coordinator, and so take a place of the thirty that are measured. Those who acknowledge write enough.</summary>
    private static IReadOnlyList<ScriptedPress> ScriptOf(Resident who) =>
        [.. PressScript.For(who, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Where(press => press.Toast is null)];
}
