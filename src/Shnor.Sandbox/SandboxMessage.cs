namespace Shnor.Sandbox;

/// <summary>A message as its chat shows it now.</summary>
public sealed record SandboxMessage
{
    public required long Id { get; init; }

    /// <summary>Whose chat it is in.</summary>
    public required SandboxPerson Person { get; init; }

    public required bool FromBot { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The newest content; for a file its caption.</summary>
    public required SandboxContent Content { get; init; }

    public SandboxDocument? Document { get; init; }

    /// <summary>Contents this message had before its edits, oldest first.</summary>
    public IReadOnlyList<SandboxContent> Former { get; init; } = [];

    /// <summary>Sent with disable_notification.</summary>
    public bool Silent { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public long PersonId => Person.Id;
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

/// <summary>A file a person sent.</summary>
public sealed record SandboxDocument(string FileId, string Name, string MimeType, int Size);
