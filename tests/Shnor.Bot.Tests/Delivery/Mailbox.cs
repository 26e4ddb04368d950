using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Delivery;
using Shnor.Bot.Screens;
using Shnor.Bot.Watching;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Delivery;

/// <summary>A courier with a real store and a messenger that does what the test says.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    public static readonly DateTime Now = new(2022, 2, 10, 4, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("shnor-mail-").FullName;
    private readonly ServiceProvider _services;
    private readonly CrossingLetters _crossing = new();
    private readonly OutboxLedger _ledger;

    private Mailbox(ILetterWriter[] writers, QuietHours quiet)
    {
        _services = new ServiceCollection().AddShnorStorage(StorageSetup.ConnectionTo(Path.Combine(_folder, "shnor.db"))).BuildServiceProvider();
        Store = _services.GetRequiredService<Store>();
        Pace = new Pace(new PaceLimits(), PaceTime);
        _ledger = new OutboxLedger(Store, new QuietNights(quiet, TimeZoneInfo.Utc), _crossing, new TownClock(Time));
        Courier = Employ(Pace, writers);
    }

    public FrozenTime Time { get; } = new(new DateTimeOffset(Now, TimeSpan.Zero));

    public HastyTime PaceTime { get; } = new();

    public Pace Pace { get; }

    public ScriptedMessenger Messenger { get; } = new();

    public Store Store { get; }

    public Courier Courier { get; }

    /// <summary>Another courier on this store.</summary>
    public Courier Employ(Pace pace, params ILetterWriter[] writers)
    {
        var (clock, kinds) = (new TownClock(Time), new LetterWriters(writers, [new GroupParrot()]));
        var deliver = new DeliverEnvelope(Store, kinds, Messenger, pace, _crossing, _ledger, clock, new Heartbeats(TimeProvider.System), NullLogger<DeliverEnvelope>.Instance);
        return new Courier(_ledger, kinds, deliver, clock);
    }

    /// <summary>The process before has died.</summary>
    public Task TakeUpUnfinished() => _ledger.TakeUpUnfinished(CancellationToken.None);

    public static Task<Mailbox> Open(params ILetterWriter[] writers) => OpenQuiet(QuietHours.Off, writers);

    /// <summary>Everybody has these quiet hours, by the clocks of Greenwich where a letter is about no programme.</summary>
    public static async Task<Mailbox> OpenQuiet(QuietHours quiet, params ILetterWriter[] writers)
    {
        var mailbox = new Mailbox(writers.Length == 0 ? [new Parrot()] : writers, quiet);
        await mailbox.Store.Migrate(CancellationToken.None);
        return mailbox;
    }

    /// <summary>A person with as many accounts as asked for, the last connected the latest.</summary>
    public Task<PersonId> Person(params long[] chats) => Store.InOneCommit(
        async (db, ct) =>
        {
            var person = new Person { Name = "Ветрова А.Б.", NameKey = "ВЕТРОВА А Б" };
            foreach (var (n, chat) in chats.Index())
                person.Addresses.Add(new PersonAddress { Messenger = Domain.People.Messenger.Telegram, ChatId = chat, ConnectedAt = Now.AddDays(n) });
            db.Add(person);
            await db.SaveChangesAsync(ct);
            return person.Id;
        },
        CancellationToken.None);

    public Task Post(PersonId to, string key, string kind = Parrot.Words, DateTime? at = null) => Store.InOneCommit(
        (db, ct) => new OutboxWriter(db, Now).Add(key, new(kind, to, new ProgrammeId(1), DueAt: at), ct),
        CancellationToken.None);

    public Task<GroupChatId> Group(long chat) => Store.InOneCommit(
        async (db, ct) =>
        {
            if (!await db.Programmes.AnyAsync(ct)) db.Add(new Programme { Title = "Программа", Years = "2022", ZoneId = "Etc/UTC", LaunchedAt = Now });
            await db.SaveChangesAsync(ct);
            var group = db.GroupChats.Add(new GroupChat { ChatId = chat, Title = "Чат", ProgrammeId = (await db.Programmes.SingleAsync(ct)).Id }).Entity;
            await db.SaveChangesAsync(ct);
            return group.Id;
        },
        CancellationToken.None);

    public Task PostToGroup(GroupChatId to, string key, DateTime? at = null) => Store.InOneCommit(
        (db, ct) => new OutboxWriter(db, Now).Add(key, OutboxMessage.ToGroup(GroupParrot.Words, to, new ProgrammeId(1), dueAt: at), ct),
        CancellationToken.None);

    public Task<int> Deliver() => Courier.DeliverDue(CancellationToken.None);

    public async Task<OutboxRow> Row(string key) => await Store.Read((db, _) => Task.FromResult(db.Outbox.Single(row => row.Key == key)), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Courier.Dispose();
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Says the key of each row.</summary>
internal sealed class Parrot : ILetterWriter
{
    public const string Words = "words";

    public string Kind => Words;

    public bool GrowsStale => false;

    public Role? LeastRole => null; // its readers are in no programme

    public Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        Task.FromResult<Letter?>(new Letter.Message(new Screen(Markup.Plain(string.Join(' ', request.Rows.Select(row => row.Key))))));
}

/// <summary>Says the key of each row to a group.</summary>
internal sealed class GroupParrot : IGroupLetterWriter
{
    public const string Words = "group-words";

    public string Kind => Words;

    public bool GrowsStale => false;

    public Task<Screen?> Write(GroupLetterRequest request, CancellationToken ct) =>
        Task.FromResult<Screen?>(new Screen(Markup.Plain(string.Join(' ', request.Rows.Select(row => row.Key)))));
}

internal sealed class ScriptedMessenger : IMessenger
{
    public ConcurrentQueue<(long Chat, string Text)> Sent { get; } = [];

    public ConcurrentQueue<string> Toasts { get; } = [];

    /// <summary>What comes of each send; nothing said: delivered.</summary>
    public Func<ChatAddress, string, Task<SendOutcome>> Answers { get; set; } = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Delivered("1"));

    public void Answer(params SendOutcome[] outcomes)
    {
        var script = new ConcurrentQueue<SendOutcome>(outcomes);
        Answers = (_, _) => Task.FromResult(script.TryDequeue(out var next) ? next : new SendOutcome.Delivered("1"));
    }

    public Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct)
    {
        Sent.Enqueue((to.Id, screen.Text.Html));
        return Answers(to, screen.Text.Html);
    }

    public Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct) => Send(to, file.Caption, ct);

    public Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct) => Send(chat, screen, ct);

    public Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct) => Send(to, new Screen(Markup.Plain(string.Join(' ', album.FileIds))), ct);

    public Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct) => Send(chat, caption, ct);

    public Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct) => Send(chat, new Screen(Markup.Empty), ct);

    public Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct) => Send(chat, new Screen(Markup.Empty), ct);

    public Task Answer(string pressId, string text, CancellationToken ct)
    {
        Toasts.Enqueue(text);
        return Task.CompletedTask;
    }

    public Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct) => Task.FromResult<byte[]?>(null);

    public Uri? StartLink(string code) => null;

    public Task ShowWorking(ChatAddress chat, CancellationToken ct) => Task.CompletedTask;

    public Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct) => Task.CompletedTask;
}
