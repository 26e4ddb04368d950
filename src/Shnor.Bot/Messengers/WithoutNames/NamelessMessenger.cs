using System.Text;
using Shnor.Domain.People;

namespace Shnor.Bot.Messengers.WithoutNames;

/// <summary>
/// «Режим без персональных данных»: everything that goes out passes here and loses its names, whichever screen it comes from. What comes in is
/// left as it is: it has passed the messenger already.
/// </summary>
public sealed class NamelessMessenger(IMessenger messenger, ShownNames names) : IMessenger
{
    public async Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct) => await messenger.Send(to, Without(screen, await names.Hiding(ct)), ct);

    public async Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct) =>
        await messenger.Edit(chat, messageId, Without(screen, await names.Hiding(ct)), ct);

    /// <summary>A picture holds a code and a text file its words; what is packed (.xlsx) would hold names nobody can take out here, and stays.</summary>
    public async Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct)
    {
        var hide = await names.Hiding(ct);
        var caption = Without(file.Caption, hide);
        if (file.FileId is not null) return await messenger.SendFile(to, OutgoingFile.Known(file.FileId, file.IsPicture, caption) with { IsSilent = file.IsSilent }, ct); // it came through the messenger
        if (file.IsPicture) return await messenger.SendFile(to, file with { Name = hide(file.Name), Caption = caption }, ct);
        return Path.GetExtension(file.Name) is ".html" or ".json" or ".txt" or ".csv"
            ? await messenger.SendFile(to, file with { Name = hide(file.Name), Bytes = Encoding.UTF8.GetBytes(hide(Encoding.UTF8.GetString(file.Bytes))), Caption = caption }, ct)
            : await messenger.Send(to, WithoutNamesScreens.FileStays(caption), ct);
    }

    /// <summary>Files that came through the messenger, and no words.</summary>
    public Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct) => messenger.SendAlbum(to, album, ct);

    public async Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct) =>
        await messenger.EditCaption(chat, messageId, Without(caption, await names.Hiding(ct)), ct);

    public Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct) => messenger.Delete(chat, messageId, ct);

    public Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct) => messenger.TakeButtonsAway(chat, messageId, ct);

    public async Task Answer(string pressId, string text, CancellationToken ct) => await messenger.Answer(pressId, text.Length == 0 ? "" : (await names.Hiding(ct))(text), ct);

    public Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct) => messenger.Fetch(file, ct);

    public Task ShowWorking(ChatAddress chat, CancellationToken ct) => messenger.ShowWorking(chat, ct);

    public Uri? StartLink(string code) => messenger.StartLink(code);

    public Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct) => messenger.ShowCommands(chat, commands, ct);

    private static Screen Without(Screen screen, Func<string, string> hide) => screen with
    {
        Text = new Markup(hide(screen.Text.Html)),
        Rows = [.. screen.Rows.Select(row => (IReadOnlyList<Button>)[.. row.Select(button => button with { Label = hide(button.Label) })])],
    };
}
