using System.Text;
using Shnor.Domain.Time;
using Shnor.Sandbox;

namespace Shnor.Testing;

/// <summary>What one person does with their phone, and what they see on it.</summary>
public sealed class Phone(TestTown town, long id)
{
    public long Id => id;

    /// <summary>What the bot has written, in order, as it reads now.</summary>
    public IReadOnlyList<SandboxMessage> Inbox => [.. town.Messenger.Messages(id).Where(message => message.FromBot)];

    public SandboxMessage Last => Inbox.Count > 0 ? Inbox[^1] : throw new InvalidOperationException("The bot has written nothing to this phone.");

    /// <summary>The line that the last press showed over the chat.</summary>
    public string Toast => town.Messenger.Presses(id)[^1].Answer?.Text ?? throw new InvalidOperationException("The last press was never answered.");

    public IEnumerable<string> Buttons => Last.Buttons.Select(button => button.Label);

    public Task Starts(string? code = null) => Does(() => town.Messenger.Start(id, code));

    public Task Writes(string text) => Does(() => town.Messenger.SendText(id, text));

    /// <summary>Words with formatting, given as the HTML of the Bot API.</summary>
    public Task WritesHtml(string html) => Does(() => town.Messenger.SendHtml(id, html));

    public Task SendsFile(string name, string text) => SendsFile(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A file; several of one album are what a phone sends at once.</summary>
    public Task SendsFile(string name, byte[] bytes, string caption = "", string? album = null, bool isHtml = false) =>
        Does(() => town.Messenger.SendFile(id, name, bytes, caption, album: album, isHtml: isHtml));

    /// <summary>A picture; several of one album are what a phone sends at once.</summary>
    public Task SendsPhoto(byte[] png, string caption = "", string? album = null, bool isHtml = false) =>
        Does(() => town.Messenger.SendPhoto(id, png, caption, album: album, isHtml: isHtml));

    /// <summary>Answers a message by the messenger's own means.</summary>
    public Task RepliesTo(SandboxMessage message, string text) => Does(() => town.Messenger.SendText(id, text, replyTo: message.Id));

    public Task RepliesToWithPhotos(SandboxMessage message, params byte[][] pngs) => Does(() =>
    {
        foreach (var png in pngs) town.Messenger.SendPhoto(id, png, replyTo: message.Id, album: pngs.Length > 1 ? $"album{message.Id}" : null);
    });

    public Task RepliesToWithFile(SandboxMessage message, string name, byte[] bytes, string caption = "") => Does(() => town.Messenger.SendFile(id, name, bytes, caption, replyTo: message.Id));

    /// <summary>Presses the newest button of this label.</summary>
    public Task Presses(string label)
    {
        var message = Inbox.LastOrDefault(m => m.Buttons.Any(button => button.Label == label))
            ?? throw new InvalidOperationException($"No button «{label}». The last message has: {string.Join(", ", Buttons)}");
        return PressesOn(message, label);
    }

    public Task PressesOn(SandboxMessage message, string labelOrData) => Does(() => town.Messenger.Press(id, message.Id, labelOrData));

    /// <summary>A button that the message had before it was edited.</summary>
    public Task PressesFormer(SandboxMessage message, string labelOrData) => Does(() => town.Messenger.PressFormer(id, message.Id, labelOrData));

    /// <summary>A changed client sends whatever data it likes.</summary>
    public Task Forges(string data) => Does(() => town.Messenger.PressForged(id, Last.Id, data));

    public Task Blocks() => Does(() => town.Messenger.Block(id));

    public Task Unblocks() => Does(() => town.Messenger.Unblock(id));

    /// <summary>What arrived after a local moment of the town: when, and the text as it reads now.</summary>
    public IReadOnlyList<(DateTime At, SandboxMessage Message)> After(DateTime local) =>
        [.. Inbox.Select(message => (At: new LocalClock(town.Zone, message.At.UtcDateTime).Now, message)).Where(each => each.At > local)];

    private async Task Does(Action act)
    {
        act();
        await town.Settle();
    }
}
