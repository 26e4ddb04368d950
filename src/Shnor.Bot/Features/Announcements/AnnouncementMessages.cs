using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements;

/// <summary>
/// An announcement as it arrives at one person: the same in the preview, in the test to oneself, at sending and after a correction. How many
/// messages it is depends on what is said alone, never on who reads it or has pressed what: an edit finds every message where it was.
/// </summary>
internal static class AnnouncementMessages
{
    private const int LongestText = 4096; // UTF-16 units after entities parsing (Bot API, sendMessage)
    private const int LongestCaption = 1024; // the same measure (Bot API, sendPhoto)

    /// <returns>In the order in which they go out; the last has the words and the buttons.</returns>
    public static IReadOnlyList<AnnouncementPart> For(Announcement announcement, AnnouncementReader reader)
    {
        var content = announcement.Content;
        var words = AnnouncementMessageScreens.Words(announcement, reader);
        if (LoneFile(content) is { } lone && !ComesApart(content)) return [new([lone], content.Photo is not null, words)];
        var parts = new List<AnnouncementPart>();
        if (content.Photo is { } above) parts.Add(new([above], ArePictures: true, Words: null));
        if (content.Files.Count > 0) parts.Add(new(content.Files, ArePictures: false, Words: null));
        parts.Add(new([], ArePictures: false, words));
        return parts;
    }

    /// <summary>The words come after the picture or the file as a message of their own.</summary>
    public static bool ComesApart(AnnouncementContent content) =>
        content.WordsApart || LoneFile(content) is null || LengthAtMost(content) > RoomUnderFile(content);

    /// <summary>How long the words may be, in units after parsing, each name filled in at its longest.</summary>
    public static int Room(AnnouncementContent content) => LongestText - Added(content);

    /// <summary>The same under a picture or a file.</summary>
    public static int RoomUnderFile(AnnouncementContent content) => LongestCaption - Added(content);

    /// <summary>The words as the longest name of a reader makes them.</summary>
    public static int LengthAtMost(AnnouncementContent content) => AnnouncementMessageScreens.Filled(content.Html, AnnouncementMessageScreens.Longest).Length;

    /// <summary>The same messages with buttons that do nothing but say so: for whoever looks at it before it goes out.</summary>
    public static IReadOnlyList<AnnouncementPart> Inert(IReadOnlyList<AnnouncementPart> parts) =>
        [.. parts.Select(part => part.Words is { } words ? part with { Words = words with { Rows = [.. words.Rows.Select(row => (IReadOnlyList<Button>)[.. row.Select(Inert)])] } } : part)];

    private static Button Inert(Button button) => button.Link is null ? AnnouncementButtons.Rehearsal.Labelled(button.Label, default) : button;

    private static AnnouncementFile? LoneFile(AnnouncementContent content) => content switch
    {
        { Photo: { } photo, Files: [] } => photo,
        { Photo: null, Files: [var file] } => file,
        _ => null,
    };

    private static int Added(AnnouncementContent content) => AnnouncementMessageScreens.LongestProgrammeLine + (content.AsksAcknowledgement ? AnnouncementMessageScreens.LongestAcknowledgeLine : 0);
}
