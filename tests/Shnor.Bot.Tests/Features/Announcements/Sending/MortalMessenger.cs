using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features.Announcements.Sending;

/// <summary>What a test does with each call of the service; outlives the processes that it kills.</summary>
internal sealed class Fate
{
    private int _born;
    private int _calls;

    /// <summary>Gets the number of the call, where it goes, and how to let it happen.</summary>
    public Func<int, ChatAddress, Func<Task<SendOutcome>>, Task<SendOutcome>>? OnCall { get; set; }

    public int Calls => _calls;

    /// <summary>Calls of processes born before never come back, and have no effect.</summary>
    public void KillAll() => Interlocked.Increment(ref _born);

    /// <summary>The first call pauses it: one has it, and all the others wait.</summary>
    public void PauseAfterTheFirst(AnnouncementTown town, AnnouncementId id) => OnCall = async (call, _, go) =>
    {
        if (call == 1) await town.Change(id, a => (a.State, a.WorkAt) = (AnnouncementState.Paused, town.Utc));
        return await go();
    };

    public void Into(IServiceCollection services)
    {
        services.AddSingleton<TelegramMessenger>();
        services.AddSingleton<IMessenger>(provider => new MortalMessenger(provider.GetRequiredService<TelegramMessenger>(), this, _born));
    }

    public async Task<SendOutcome> Call(int born, ChatAddress to, Func<Task<SendOutcome>> go)
    {
        if (born != _born) return await Never();
        var outcome = OnCall is { } decide ? await decide(Interlocked.Increment(ref _calls), to, go) : await go();
        return born == _born ? outcome : await Never();
    }

    private static Task<SendOutcome> Never() => new TaskCompletionSource<SendOutcome>().Task;
}

internal sealed class MortalMessenger(TelegramMessenger inner, Fate fate, int born) : IMessenger
{
    public Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct) => fate.Call(born, to, () => inner.Send(to, screen, ct));

    public Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct) => fate.Call(born, to, () => inner.SendFile(to, file, ct));

    public Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct) => fate.Call(born, to, () => inner.SendAlbum(to, album, ct));

    public Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct) => inner.Edit(chat, messageId, screen, ct);

    public Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct) => inner.EditCaption(chat, messageId, caption, ct);

    public Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct) => inner.Delete(chat, messageId, ct);

    public Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct) => inner.TakeButtonsAway(chat, messageId, ct);

    public Task Answer(string pressId, string text, CancellationToken ct) => inner.Answer(pressId, text, ct);

    public Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct) => inner.Fetch(file, ct);

    public Task ShowWorking(ChatAddress chat, CancellationToken ct) => inner.ShowWorking(chat, ct);

    public Uri? StartLink(string code) => inner.StartLink(code);

    public Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct) => inner.ShowCommands(chat, commands, ct);
}
