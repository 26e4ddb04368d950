namespace Shnor.Bot.Chat;

/// <summary>What the person sees after their turn is committed. Empty: nothing but the end of the waiting mark.</summary>
/// <param name="Toast">A short line over the chat, up to 200 characters; only after a press.</param>
/// <param name="Edit">Replaces the message whose button was pressed; sent anew where there is none.</param>
/// <param name="Send">A message of its own.</param>
/// <param name="Then">Go out after <paramref name="Send"/>, each as a message of its own.</param>
/// <param name="TakeButtonsAway">The pressed message stays as it is, without its buttons.</param>
/// <param name="File">Goes out after the screens, as a message of its own.</param>
public sealed record Reply(string Toast = "", Screen? Edit = null, Screen? Send = null, bool TakeButtonsAway = false, OutgoingFile? File = null, IReadOnlyList<Screen>? Then = null)
{
    /// <summary>Goes out after <see cref="File"/>.</summary>
    public OutgoingFile? AlsoFile { get; init; }

    /// <summary>Told whether the messenger has taken <see cref="File"/>; the screen it gives is shown then.</summary>
    public Func<bool, CancellationToken, Task<Screen?>>? WhenHanded { get; init; }

    /// <summary>Go out one after another, before everything else of this reply but an edit.</summary>
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>What <see cref="Edit"/> replaces is the caption of a file or a picture.</summary>
    public bool EditsCaption { get; init; }

    /// <summary><see cref="Edit"/> changes the message where it stands or nothing at all: what is gone is not said anew.</summary>
    public bool OnlyInPlace { get; init; }

    /// <summary>Several in one message, after <see cref="Files"/>.</summary>
    public OutgoingAlbum? Album { get; init; }

    public static readonly Reply Silent = new();

    public static Reply Show(Screen screen, string toast = "") => new(toast, Edit: screen);

    public static Reply Say(Screen screen) => new(Send: screen);

    public static Reply Say(Markup text) => new(Send: new Screen(text));

    public static Reply Hand(OutgoingFile file, string toast = "") => new(toast, File: file);

    public static Reply Whisper(string toast) => new(toast);
}
