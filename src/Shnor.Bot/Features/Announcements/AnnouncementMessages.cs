using System.Net;
using System.Text.RegularExpressions;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements;

/// <summary>An announcement as it arrives at one person: the same in the preview, in the test to oneself, at sending and after a correction.</summary>
internal static partial class AnnouncementMessages
{
    private const int LongestCaption = 1024; // UTF-16 units after entities parsing (Bot API, sendPhoto)

    /// <returns>In the order in which they go out; the last has the words and the buttons.</returns>
    public static IReadOnlyList<AnnouncementPart> For(Announcement announcement, AnnouncementReader reader)
    {
        var content = announcement.Content;
        var words = new Screen(new Markup(content.Html), [.. Buttons(announcement, reader).Select(button => (IReadOnlyList<Button>)[button])]);
        var lone = content switch
        {
            { Photo: { } photo, Files: [] } => photo,
            { Photo: null, Files: [var file] } => file,
            _ => null,
        };
        if (lone is not null && Length(words.Text) <= LongestCaption) return [new([lone], content.Photo is not null, words)];
        var parts = new List<AnnouncementPart>();
        if (content.Photo is { } above) parts.Add(new([above], ArePictures: true, Words: null));
        if (content.Files.Count > 0) parts.Add(new(content.Files, ArePictures: false, Words: null));
        parts.Add(new([], ArePictures: false, words));
        return parts;
    }

    private static IEnumerable<Button> Buttons(Announcement announcement, AnnouncementReader reader)
    {
        for (var i = 0; i < announcement.Content.Poll.Count; i++)
            yield return AnnouncementButtons.Vote.Labelled(reader.Vote == i ? $"✓ {announcement.Content.Poll[i]}" : announcement.Content.Poll[i], (announcement.Id, i));
        foreach (var link in announcement.Content.Links) yield return new Button(link.Label, Link: new Uri(link.Url));
        if (announcement.Content.AsksAcknowledgement && reader.AcknowledgedAt is null) yield return AnnouncementButtons.Acknowledge.Labelled("Ознакомлен(а)", announcement.Id);
        if (announcement.Content.InvitesReplies) yield return AnnouncementButtons.WriteReply.Labelled("Ответить", announcement.Id);
    }

    private static int Length(Markup text) => WebUtility.HtmlDecode(Tag().Replace(text.Html, "")).Length;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
