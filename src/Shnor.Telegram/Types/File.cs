namespace Shnor.Telegram;

/// <summary>A file that came with a message (Bot API, Document).</summary>
public sealed record Document
{
    /// <summary>Opens the file for this bot; see <see cref="GetFile"/>.</summary>
    public required string FileId { get; init; }

    /// <summary>The same for every bot and over time, but does not open the file.</summary>
    public required string FileUniqueId { get; init; }

    /// <summary>As the sender named it: untrusted, never a path of ours.</summary>
    public string? FileName { get; init; }

    /// <summary>As the sender's client says: a hint only.</summary>
    public string? MimeType { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }
}

/// <summary>A file ready to be fetched (Bot API, File).</summary>
public sealed record File
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>For <see cref="TelegramClient.DownloadFile"/>; lives at least an hour.</summary>
    public string? FilePath { get; init; }
}
