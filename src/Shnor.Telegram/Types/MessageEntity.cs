namespace Shnor.Telegram;

/// <summary>A piece of a text that is formatted, or means something (Bot API, MessageEntity). Untrusted: pieces may overlap, and a link may lead anywhere.</summary>
public sealed record MessageEntity
{
    /// <summary>«bold», «text_link», «mention»…; a newer Bot API may know more.</summary>
    public required string Type { get; init; }

    /// <summary>UTF-16 units.</summary>
    public required int Offset { get; init; }

    /// <summary>UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Of a «text_link».</summary>
    public string? Url { get; init; }

    /// <summary>Of a «pre»: the language of the code.</summary>
    public string? Language { get; init; }
}
