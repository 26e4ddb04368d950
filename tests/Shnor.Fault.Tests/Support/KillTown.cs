using Shnor.Sandbox;

namespace Shnor.Fault.Tests.Support;

/// <summary>
/// A town whose service is a real process: it can be killed at any call that it makes, started again on the same store, and held to its promises.
/// </summary>
internal sealed class KillTown : IAsyncDisposable
{
    private const long OtherServers = 1_000_000; // numbers of messages and updates that this store has never met

    private readonly string _folder = Directory.CreateTempSubdirectory("shnor-kill-").FullName;
    private readonly SandboxServer _server;
    private readonly string[] _settings;
    private ServiceProcess? _process;
    private Death? _death;
    private volatile bool _hasAsked;

    private KillTown(SandboxServer server, int perSecond)
    {
        _server = server;
        _server.Messenger.GoOnAfter(OtherServers);
        _server.Messenger.OnCall = Look;
        Store = new TownStore(Path.Combine(_folder, "shnor.db"));
        Ledger = new Ledger(this);
        _settings =
        [
            $"Telegram:Token={server.Token}", $"Telegram:ApiUrl={server.Url}", $"Storage:Connection=Data Source={Store.Path}", "Web:Url=http://127.0.0.1:0",
            $"Delivery:PerSecond={perSecond}", "Delivery:PerChatPerSecond=30",
        ];
    }

    public TownStore Store { get; }

    public Ledger Ledger { get; }

    public SandboxMessenger Messenger => _server.Messenger;

    public string Folder => _folder;

    public IReadOnlyList<string> Settings => _settings;

    /// <summary>Called at every point of every call, before the kill that may be planned for it.</summary>
    public Action<SandboxMoment>? Meanwhile { get; set; }

    /// <summary>Called when the process is dead, and nothing else has touched the store yet.</summary>
    public Func<Task>? AtDeath { get; set; }

    public bool IsUp => _process is { IsAlive: true };

    public string Output => _process?.Output ?? "";

    /// <param name="residents">None: the store is not even there.</param>
    /// <param name="rates">How fast the bot may send; null: this is not about the pace.</param>
    public static async Task<KillTown> Found(int residents, SandboxRates? rates = null)
    {
        var server = await SandboxServer.Start(new SandboxOptions { Token = $"1000000001:{new string('k', 35)}", AnswerWindow = TimeSpan.FromHours(1), TranscriptLength = 100_000, Rates = rates });
        var town = new KillTown(server, rates?.PerSecond ?? 1000);
        for (var i = 0; i <= residents; i++) town.Messenger.AddPerson(new SandboxPerson(TownStore.Coordinator + i, $"Лена{i}", Started: residents > 0));
        if (residents > 0) await town.Store.Settle(botId: 1000000001, residents);
        return town;
    }

    /// <summary>A new process on the same store.</summary>
    public void Start()
    {
        _process?.Dispose();
        _hasAsked = false;
        _process = ServiceProcess.Start(_folder, _settings);
    }

    /// <summary>A new process, and everything that waits for it is done.</summary>
    public async Task StartAndSettle()
    {
        Start();
        await Settled();
    }

    /// <summary>Nothing lies at the messenger's door, nothing is due, nothing is on its way.</summary>
    public Task Settled() => Patience.Until(IsSettled, "come to rest", Report);

    /// <summary>The process comes to rest, or to the death that is planned for it.</summary>
    public Task SettledOr(Task death) => Patience.Until(async () => death.IsCompleted || await IsSettled(), "come to rest", Report);

    public Task Until(Func<bool> isSo, string what) => Patience.Until(() => Task.FromResult(isSo()), what, Report);

    /// <summary>The process is killed when it makes this call. What reached the messenger is done; at «before» it did not get there.</summary>
    /// <returns>Ends when the process is dead.</returns>
    public Task DiesAt(string method, SandboxPoint point, Func<SandboxMoment, bool>? which = null) =>
        DiesAt(moment => moment.Method == method && moment.Point == point && which?.Invoke(moment) != false, arrives: false);

    /// <param name="when">The first moment of which this is true is the last of the process.</param>
    /// <param name="arrives">Whether a call that had not been done yet is done all the same: it was already on its way.</param>
    public Task DiesAt(Func<SandboxMoment, bool> when, bool arrives)
    {
        _death = new Death(when, arrives);
        return _death.Done.Task.WaitAsync(Patience.Limit, TimeProvider.System);
    }

    /// <summary>The process dies now, between two calls.</summary>
    public async Task Kill()
    {
        _death = null;
        if (_process is not { IsAlive: true }) return;
        await _process.Kill();
        await NoteDeath();
    }

    /// <summary>A meeting is over, and somebody is to be asked how it went.</summary>
    public async Task<Meeting> MeetingEnded(int resident)
    {
        var meeting = await Store.MeetingEnded(Store.Residents[resident]);
        Ledger.Note(meeting);
        return meeting;
    }

    /// <summary>Presses «Выполнено» in the question about a meeting, also on a phone that has not redrawn it.</summary>
    public void PressesDone(Meeting meeting)
    {
        Ledger.NotePressed(meeting);
        var question = Question(meeting);
        var asItCame = question.Former.Count > 0 ? question.Former[0] : question.Content;
        Messenger.PressForged(meeting.Of.Chat, question.Id, asItCame.Buttons.Single().Data!);
    }

    public SandboxMessage Question(Meeting meeting) => Ledger.Questions(meeting).First();

    /// <summary>What the last press of «Выполнено» showed over the chat.</summary>
    public string? Toast(Meeting meeting) => Messenger.Presses(meeting.Of.Chat)[^1].Answer?.Text;

    public string Report() => $"Output:\n{_process?.Output}\nErrors:\n{_process?.Errors}\nIdle: {Messenger.Idle}, pending updates: {Messenger.PendingUpdates}";

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        await _server.DisposeAsync();
        await Store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsSettled() => _hasAsked && Messenger.Idle && await Store.IsQuiet();

    private async Task NoteDeath()
    {
        await Ledger.NoteDeath();
        if (AtDeath is { } note) await note();
    }

    private async Task Look(SandboxMoment moment, CancellationToken ct)
    {
        if (moment.Method == "getUpdates") _hasAsked = true;
        Meanwhile?.Invoke(moment);
        if (_death is not { } death || !death.When(moment) || Interlocked.CompareExchange(ref _death, null, death) != death) return;
        await _process!.Kill();
        await NoteDeath();
        death.Done.SetResult();
        if (moment.Point == SandboxPoint.BeforeEffect && !death.Arrives) throw new OperationCanceledException("The call died with its process.");
    }

    private sealed record Death(Func<SandboxMoment, bool> When, bool Arrives)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
