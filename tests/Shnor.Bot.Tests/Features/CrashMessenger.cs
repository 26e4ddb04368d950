using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Screens;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features;

/// <summary>What may go wrong between the courier and the messenger; outlives the process that it kills.</summary>
internal sealed class Trouble
{
    private int _calls;

    /// <summary>Every call to send, in order: to whom.</summary>
    public List<ChatAddress> Sent { get; } = [];

    /// <summary>Null: the call goes through.</summary>
    public Func<int, ChatAddress, Func<Task<SendOutcome>>, Task<SendOutcome>>? OnSend { get; set; }

    /// <summary>Puts the trouble before the real messenger.</summary>
    public void Into(IServiceCollection services)
    {
        services.AddSingleton<TelegramMessenger>();
        services.AddSingleton<IMessenger>(provider => new CrashMessenger(provider.GetRequiredService<TelegramMessenger>(), this));
    }

    public Task<SendOutcome> Call(ChatAddress to, Func<Task<SendOutcome>> go)
    {
        lock (Sent) Sent.Add(to);
        return OnSend is { } trouble ? trouble(Interlocked.Increment(ref _calls), to, go) : go();
    }
}

internal sealed class CrashMessenger(TelegramMessenger inner, Trouble trouble) : IMessenger
{
    public Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct) => trouble.Call(to, () => inner.Send(to, screen, ct));

    public Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct) => trouble.Call(to, () => inner.SendFile(to, file, ct));

    public Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct) => trouble.Call(chat, () => inner.Edit(chat, messageId, screen, ct));

    public Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct) => trouble.Call(to, () => inner.SendAlbum(to, album, ct));

    public Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct) => trouble.Call(chat, () => inner.EditCaption(chat, messageId, caption, ct));

    public Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct) => trouble.Call(chat, () => inner.Delete(chat, messageId, ct));

    public Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct) => inner.TakeButtonsAway(chat, messageId, ct);

    public Task Answer(string pressId, string text, CancellationToken ct) => inner.Answer(pressId, text, ct);

    public Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct) => inner.Fetch(file, ct);

    public Uri? StartLink(string code) => inner.StartLink(code);

    public Task ShowWorking(ChatAddress chat, CancellationToken ct) => inner.ShowWorking(chat, ct);

    public Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct) => inner.ShowCommands(chat, commands, ct);
}
