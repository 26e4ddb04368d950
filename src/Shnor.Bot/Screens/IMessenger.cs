using Shnor.Domain.People;

namespace Shnor.Bot.Screens;

/// <summary>What the service asks of a messenger. An adapter translates limits and errors; it decides nothing.</summary>
public interface IMessenger
{
    /// <param name="to">A chat of this messenger.</param>
    /// <param name="screen">What to show.</param>
    /// <param name="ct">Cancels the wait, not what was already sent.</param>
    Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct);

    /// <summary>A file with a caption and buttons under it.</summary>
    Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct);

    /// <summary>Two to ten files of one sort that the messenger has, in one group: all of them or none, without words and without a sound.</summary>
    /// <returns><see cref="SendOutcome.Delivered.All"/> names each message of the group.</returns>
    Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct);

    Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct);

    /// <summary>Other words, and other buttons, under a file that was sent.</summary>
    Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct);

    /// <summary>Takes a message of ours away at the other end; a messenger allows that for a while only.</summary>
    /// <returns>Refused: <see cref="SendOutcome.Rejected.Missed"/> says whether it is gone already, or too old.</returns>
    Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct);

    Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct);

    /// <summary>Ends the waiting mark on a pressed button; an empty text shows nothing.</summary>
    Task Answer(string pressId, string text, CancellationToken ct);

    /// <returns>Null when the file cannot be had; the person is asked to send it again.</returns>
    Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct);

    /// <summary>Shows for a few seconds that something is being done; nothing depends on it.</summary>
    Task ShowWorking(ChatAddress chat, CancellationToken ct);

    /// <summary>A link that opens the bot with a start code, or null before the bot knows its own name.</summary>
    Uri? StartLink(string code);

    /// <summary>The commands this chat is offered.</summary>
    Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct);
}

public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Sent, edited, or already as asked.</summary>
    public sealed record Delivered(string MessageId) : SendOutcome
    {
        /// <summary>The messages of an album, in their order; of anything else the one.</summary>
        public IReadOnlyList<string> All { get; init; } = [MessageId];
    }

    /// <summary>Nobody there until they come back.</summary>
    /// <param name="Reason">The messenger's own words, for the log.</param>
    /// <param name="IsForGood">The account is deleted: nobody will.</param>
    public sealed record Unreachable(string Reason, bool IsForGood = false) : SendOutcome;

    /// <summary>Too fast: nothing was sent.</summary>
    public sealed record RetryAfter(TimeSpan Wait) : SendOutcome;

    /// <summary>Refused for good: nothing was sent and nothing will be.</summary>
    /// <param name="Reason">The messenger's own words, for the log.</param>
    /// <param name="MovedTo">The chat lives on under this address, and the old one is dead.</param>
    public sealed record Rejected(string Reason, ChatAddress? MovedTo = null) : SendOutcome
    {
        /// <summary>The message that was to be changed or deleted cannot be; null: refused for something else.</summary>
        public MissedMessage? Missed { get; init; }
    }

    /// <summary>It may have been sent, or not.</summary>
    /// <param name="Reason">For the log.</param>
    /// <param name="NeverLeft">It surely was not sent: there was no connection.</param>
    public sealed record Unknown(string Reason, bool NeverLeft = false) : SendOutcome;
}

/// <summary>Why a message that once went out cannot be changed any more.</summary>
public enum MissedMessage
{
    /// <summary>It is not in the chat: the reader has deleted it, or the chat.</summary>
    Gone,

    /// <summary>It stands there, and stays.</summary>
    TooLate,
}

/// <summary>Files that the messenger has already, in one group.</summary>
/// <param name="FileIds">Two to ten, as the messenger names them.</param>
/// <param name="ArePictures">Shown in the chat itself instead of as files to open.</param>
public sealed record OutgoingAlbum(IReadOnlyList<string> FileIds, bool ArePictures);

/// <summary>A file that the bot hands over.</summary>
/// <param name="Name">With its ending: «люди.xlsx».</param>
/// <param name="Caption">At most 1 024 units, and the buttons under it.</param>
/// <param name="IsPicture">Shown in the chat itself instead of as a file to open.</param>
public sealed record OutgoingFile(string Name, byte[] Bytes, Screen Caption, bool IsPicture = false)
{
    /// <summary>The messenger has it already under this name, and nothing is uploaded. Null: <see cref="Bytes"/> are.</summary>
    public string? FileId { get; private init; }

    /// <summary>Arrives without a sound: what matters follows.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Something that people sent to the bot, handed on.</summary>
    public static OutgoingFile Known(string fileId, bool isPicture, Screen caption) => new("", [], caption, isPicture) { FileId = fileId };
}

/// <summary>A file that somebody sent.</summary>
/// <param name="Name">Untrusted; empty for a picture.</param>
/// <param name="Size">Bytes, as the messenger says; checked again while reading.</param>
/// <param name="IsPicture">Sent to be seen, not as a file.</param>
public sealed record IncomingFile(string FileId, string Name, long Size, bool IsPicture = false)
{
    /// <summary>What was written under it. Untrusted.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The same with the formatting it was written with.</summary>
    public Markup FormattedCaption { get; init; }

    /// <summary>What was sent together has it in common, though each comes by itself; null: sent alone.</summary>
    public string? Album { get; init; }
}
