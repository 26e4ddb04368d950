using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>Other words, links or answers for what has gone out, before anybody else sees them.</summary>
/// <param name="Part">What typed words are for.</param>
/// <param name="Revision">Which one it is a correction of.</param>
/// <param name="Html">Null: the words stay.</param>
/// <param name="Links">Null: they stay.</param>
/// <param name="Poll">Null: the answers stay.</param>
public sealed record CorrectTalk(long Announcement, DraftPart Part, int Revision, string? Html = null, IReadOnlyList<AnnouncementLink>? Links = null, IReadOnlyList<string>? Poll = null) : IAbout
{
    public static readonly DialogKind<CorrectTalk> Kind = new("announcement-correct", 1);

    object? IAbout.Subject => new AnnouncementId(Announcement);

    public bool SaysSomething => Html is not null || Links is not null || Poll is not null;

    /// <summary>Words that stand by themselves beside a picture go on to, short as they may be now: a message cannot become a caption.</summary>
    public AnnouncementContent Over(AnnouncementContent content) => content with
    {
        Html = Html ?? content.Html,
        Links = Links ?? content.Links,
        Poll = Poll ?? content.Poll,
        WordsApart = !content.IsWordsAlone && AnnouncementMessages.ComesApart(content),
    };
}
