using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements;

/// <summary>The words of an announcement with what stands under them, as one person reads them.</summary>
internal static class AnnouncementMessageScreens
{
    private const int LongestName = 60;
    private const int LongestSchool = 120;
    private const int LongestTitle = 120;

    /// <summary>«Программа: …» with the empty line before it, in units.</summary>
    public const int LongestProgrammeLine = LongestTitle + 13;

    /// <summary>«Ознакомьтесь до…» or «✓ Вы ознакомлены: …» with the empty line before it, in units.</summary>
    public const int LongestAcknowledgeLine = 60;

    /// <summary>Nobody's names are longer.</summary>
    public static readonly AnnouncementReader Longest = new(new('Ш', LongestName), FullName: null, new('Ш', LongestSchool), new('Ш', LongestTitle), TimeZoneInfo.Utc);

    public static Screen Words(Announcement announcement, AnnouncementReader reader) => new(
        Markup.Paragraphs(
            Filled(announcement.Content.Html, reader),
            Acknowledgement(announcement, reader),
            reader.HasSeveral ? Markup.Of($"Программа: {PoliteCut.To(reader.Programme, LongestTitle)}") : Markup.Empty),
        [.. Buttons(announcement, reader).Select(button => (IReadOnlyList<Button>)[button])]);

    /// <summary>A file alone: nothing stands under it.</summary>
    public static Screen Nothing() => new(Markup.Empty);

    public static Markup Filled(string html, AnnouncementReader reader) => new(TemplateText.Fill(
        html,
        new(
            PoliteCut.To(reader.Name, LongestName),
            reader.FullName is { Length: <= LongestName } full ? full : null,
            reader.School is { } school ? PoliteCut.To(school, LongestSchool) : null,
            PoliteCut.To(reader.Programme, LongestTitle))));

    private static Markup Acknowledgement(Announcement announcement, AnnouncementReader reader)
    {
        if (!announcement.Content.AsksAcknowledgement) return Markup.Empty;
        // The year is said as it was when the words were begun: the line reads the same whenever the message is drawn again.
        var day = new LocalClock(reader.Zone, announcement.CreatedAt).Today;
        if (reader.AcknowledgedAt is { } at) return Markup.Of($"✓ Вы ознакомлены: {RussianDate.Moment(reader.Zone.ToLocal(at), day)}");
        return announcement.AcknowledgeBy is { } by ? Markup.Of($"Ознакомьтесь до {RussianDate.Moment(reader.Zone.ToLocal(by), day)}") : Markup.Empty;
    }

    private static IEnumerable<Button> Buttons(Announcement announcement, AnnouncementReader reader)
    {
        var content = announcement.Content;
        for (var i = 0; i < content.Poll.Count; i++)
            yield return AnnouncementButtons.Vote.Labelled(reader.Vote == i ? $"✓ {content.Poll[i]}" : content.Poll[i], (announcement.Id, i));
        foreach (var link in content.Links) yield return new Button(link.Label, Link: new Uri(link.Url));
        if (content.AsksAcknowledgement && reader.AcknowledgedAt is null) yield return AnnouncementButtons.Acknowledge.Labelled("Ознакомлен(а)", announcement.Id);
        if (content.InvitesReplies) yield return AnnouncementButtons.WriteReply.Labelled("Ответить", announcement.Id);
    }
}
