namespace Shnor.Domain.Announcements;

/// <summary>What an announcement says. It never changes: a correction is another one.</summary>
public sealed record AnnouncementContent
{
    public const int MostFiles = 10;

    public const int MostLinks = 5;

    public const int LongestLabel = 40; // units; more is cut off on a narrow phone

    public const int FewestAnswers = 2;

    public const int MostAnswers = 10;

    public const int LongestAnswer = 60; // units, as a button

    public static readonly AnnouncementContent Empty = new();

    /// <summary>The words with their formatting: the small HTML of our messengers, everything people wrote escaped in it. «{имя}» and the like stand as written and are filled for each reader.</summary>
    public string Html { get; init; } = "";

    /// <summary>Shown above the words.</summary>
    public AnnouncementFile? Photo { get; init; }

    /// <summary>At most <see cref="MostFiles"/>.</summary>
    public IReadOnlyList<AnnouncementFile> Files { get; init; } = [];

    /// <summary>At most <see cref="MostLinks"/>.</summary>
    public IReadOnlyList<AnnouncementLink> Links { get; init; } = [];

    /// <summary>Answers to choose one from, as buttons under the words; empty: nothing is asked.</summary>
    public IReadOnlyList<string> Poll { get; init; } = [];

    /// <summary>«Ознакомлен(а)» stands under it.</summary>
    public bool AsksAcknowledgement { get; init; }

    /// <summary>«Ответить» stands under it. Who answers to the message itself is heard anyway.</summary>
    public bool InvitesReplies { get; init; }

    /// <summary>The words stay a message of their own though they would fit under the picture: it went out so before a correction made them shorter.</summary>
    public bool WordsApart { get; init; }

    public bool IsWordsAlone => Photo is null && Files.Count == 0;

    public bool IsEmpty => Html.Length == 0 && IsWordsAlone;
}

/// <param name="FileId">The messenger's name of it.</param>
/// <param name="Name">Untrusted; empty for a picture.</param>
/// <param name="Size">Bytes, as the messenger says.</param>
public sealed record AnnouncementFile(string FileId, string Name, long Size);

/// <param name="Label">Untrusted text.</param>
/// <param name="Url">http or https.</param>
public sealed record AnnouncementLink(string Label, string Url);
