using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Shnor.Bot.Screens;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>A messenger that delivers nothing and remembers everything: what each chat was shown, and which buttons stand there.</summary>
internal sealed class Ear : IMessenger
{
    private const int MessagesKept = 8; // of one chat, for pressing

    private readonly ConcurrentDictionary<long, List<Shown>> _chats = [];
    private readonly ConcurrentDictionary<long, List<string>> _buttons = [];
    private readonly ConcurrentDictionary<string, byte[]> _files = [];
    private long _lastMessage;

    /// <summary>All that came since it was asked the last time, with the labels of the buttons and what stands in files.</summary>
    private readonly ConcurrentQueue<(long Chat, string Text)> _heard = [];

    /// <summary>Lines over the chat, in the order of the presses.</summary>
    public ConcurrentQueue<(long Chat, string Toast)> Toasts { get; } = [];

    /// <summary>Every button that was ever shown in this chat: what a changed client can send. By chat, for letters reach chats side by side and a seed must mean the same every time.</summary>
    public IReadOnlyList<string> ButtonsEverOn(long chat)
    {
        var ever = _buttons.GetOrAdd(chat, _ => []);
        lock (ever) return [.. ever];
    }

    public IReadOnlyList<Shown> On(long chat)
    {
        if (!_chats.TryGetValue(chat, out var shown)) return [];
        lock (shown) return [.. shown];
    }

    public IReadOnlyList<(long Chat, string Text)> TakeHeard()
    {
        var heard = new List<(long, string)>();
        while (_heard.TryDequeue(out var one)) heard.Add(one);
        return heard;
    }

    public IncomingFile Lay(string name, byte[] bytes)
    {
        _files[name] = bytes;
        return new IncomingFile(name, name, bytes.Length);
    }

    public Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct)
    {
        Hear(to.Id, screen, "");
        var id = Interlocked.Increment(ref _lastMessage);
        var shown = _chats.GetOrAdd(to.Id, _ => []);
        lock (shown)
        {
            shown.Add(new($"{id}", screen));
            if (shown.Count > MessagesKept) shown.RemoveAt(0);
        }

        return Task.FromResult<SendOutcome>(new SendOutcome.Delivered($"{id}"));
    }

    public Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct)
    {
        if (!file.IsPicture) Hear(to.Id, file.Caption, WordsOf(file.Bytes));
        return Send(to, file.Caption, ct);
    }

    public Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct)
    {
        Hear(chat.Id, screen, "");
        var shown = _chats.GetOrAdd(chat.Id, _ => []);
        lock (shown)
        {
            var at = shown.FindIndex(message => message.Id == messageId);
            if (at >= 0) shown[at] = new(messageId, screen);
            else shown.Add(new(messageId, screen));
        }

        return Task.FromResult<SendOutcome>(new SendOutcome.Delivered(messageId));
    }

    public Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct)
    {
        var ids = album.FileIds.Select(_ => $"{Interlocked.Increment(ref _lastMessage)}").ToList();
        return Task.FromResult<SendOutcome>(new SendOutcome.Delivered(ids[^1]) { All = ids });
    }

    public Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct) => Edit(chat, messageId, caption, ct);

    public Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct)
    {
        var shown = _chats.GetOrAdd(chat.Id, _ => []);
        lock (shown) shown.RemoveAll(message => message.Id == messageId);
        return Task.FromResult<SendOutcome>(new SendOutcome.Delivered(messageId));
    }

    public Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct) => Task.FromResult<SendOutcome>(new SendOutcome.Delivered(messageId));

    /// <summary>The number of a press is the number of its chat.</summary>
    public Task Answer(string pressId, string text, CancellationToken ct)
    {
        var chat = long.Parse(pressId, System.Globalization.CultureInfo.InvariantCulture);
        Toasts.Enqueue((chat, text));
        _heard.Enqueue((chat, text));
        return Task.CompletedTask;
    }

    public Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct) => Task.FromResult(_files.GetValueOrDefault(file.FileId));

    public Task ShowWorking(ChatAddress chat, CancellationToken ct) => Task.CompletedTask;

    public Uri? StartLink(string code) => new($"https://t.me/bot?start={code}");

    public Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct) => Task.CompletedTask;

    private void Hear(long chat, Screen screen, string more)
    {
        _heard.Enqueue((chat, string.Join('\n', screen.Rows.SelectMany(row => row).Select(button => button.Label).Prepend(screen.Text.Html).Append(more))));
        var ever = _buttons.GetOrAdd(chat, _ => []);
        lock (ever) ever.AddRange(screen.Rows.SelectMany(row => row).Select(button => button.Data).OfType<string>());
    }

    /// <summary>A workbook is a package of XML.</summary>
    private static string WordsOf(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, ..]) return Encoding.UTF8.GetString(bytes);
        using var package = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', package.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    internal sealed record Shown(string Id, Screen Screen)
    {
        public IReadOnlyList<Button> Buttons => [.. Screen.Rows.SelectMany(row => row).Where(button => button.Data is not null)];
    }
}
