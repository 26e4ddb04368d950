namespace Shnor.Telegram;

/// <summary>Sends two to ten files as one group (Bot API, sendMediaGroup). All or nothing; buttons cannot stand under it.</summary>
public sealed record SendMediaGroup() : ApiCall<IReadOnlyList<Message>>("sendMediaGroup")
{
    public required long ChatId { get; init; }

    /// <summary>2–10; documents only beside documents.</summary>
    public required IReadOnlyList<InputMedia> Media { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    internal override IReadOnlyList<Attachment> Attachments => [.. Media.Select((media, i) => new Attachment(
        media.Media,
        media.MaxBytes,
        $"file{i}",
        fields => fields["media"]![i]!["media"] = $"attach://file{i}"))];
}
