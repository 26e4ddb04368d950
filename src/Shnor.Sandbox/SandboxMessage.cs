namespace Shnor.Sandbox;

/// <summary>A message as its chat shows it now.</summary>
public sealed record SandboxMessage
{
    public required long Id { get; init; }

    /// <summary>A person's id for their private chat, a group's otherwise.</summary>
    public required long ChatId { get; init; }

    /// <summary>Null: the bot.</summary>
    public required SandboxPerson? Author { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The newest content; for a file its caption.</summary>
    public required SandboxContent Content { get; init; }

    public SandboxDocument? Document { get; init; }
    public SandboxPhoto? Photo { get; init; }

    /// <summary>Messages of one album have one id here.</summary>
    public string? AlbumId { get; init; }

    /// <summary>The message of this chat that it answers.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>Not written by anyone: something happened to the group.</summary>
    public SandboxService? Service { get; init; }

    /// <summary>Contents this message had before its edits, oldest first.</summary>
    public IReadOnlyList<SandboxContent> Former { get; init; } = [];

    /// <summary>Sent with disable_notification.</summary>
    public bool Silent { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public bool FromBot => Author is null;
    public string Text => Content.Text;
    public string Html => HtmlText.Write(Content.Text, Content.Entities);
    public IReadOnlyList<SandboxEntity> Entities => Content.Entities;
    public IReadOnlyList<IReadOnlyList<SandboxButton>> Rows => Content.Rows;
    public IEnumerable<SandboxButton> Buttons => Content.Buttons;
    public int Edits => Former.Count;

    /// <summary>Its text changed; taking buttons away is not an edit a reader sees.</summary>
    public bool Edited => Former.Any(f => f.Text != Content.Text);
}

/// <summary>Text with formatting and the buttons below it.</summary>
public sealed record SandboxContent(
    string Text,
    IReadOnlyList<SandboxEntity> Entities,
    IReadOnlyList<IReadOnlyList<SandboxButton>> Rows)
{
    public static readonly SandboxContent Empty = new("", [], []);

    public IEnumerable<SandboxButton> Buttons => Rows.SelectMany(row => row);

    internal bool SameAs(SandboxContent other) =>
        Text == other.Text
        && Entities.SequenceEqual(other.Entities)
        && Rows.Count == other.Rows.Count
        && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));
}

/// <summary>A piece of formatting; offset and length in UTF-16 units (Bot API, MessageEntity).</summary>
public sealed record SandboxEntity(string Type, int Offset, int Length, string? Url = null, string? Language = null);

/// <summary>An inline button: it carries either data for the bot or a link.</summary>
public sealed record SandboxButton(string Label, string? Data = null, string? Url = null);

/// <summary>A file in a message; its bytes: <see cref="SandboxMessenger.BytesOf"/>.</summary>
public sealed record SandboxDocument(string FileId, string Name, string MimeType, int Size);

/// <summary>A picture in a message; width and height in pixels.</summary>
public sealed record SandboxPhoto(string FileId, int Width, int Height, string MimeType, int Size);

/// <summary>Something that happened to a group. A closed family.</summary>
public abstract record SandboxService
{
    private SandboxService()
    {
    }

    /// <param name="Person">Null: the bot.</param>
    public sealed record Joined(SandboxPerson? Person) : SandboxService;

    /// <param name="Person">Null: the bot.</param>
    public sealed record Left(SandboxPerson? Person) : SandboxService;

    public sealed record MigratedTo(long Supergroup) : SandboxService;

    public sealed record MigratedFrom(long Group) : SandboxService;
}
