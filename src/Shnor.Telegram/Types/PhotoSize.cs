namespace Shnor.Telegram;

/// <summary>One size of a picture (Bot API, PhotoSize).</summary>
public sealed record PhotoSize
{
    /// <summary>Opens the picture for this bot; see <see cref="GetFile"/>.</summary>
    public required string FileId { get; init; }

    /// <summary>The same for every bot and over time, but does not open the picture.</summary>
    public required string FileUniqueId { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }
}
