using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>«Ответить» was pressed: the next words, photo or file are the reply.</summary>
/// <param name="Album">Of what is coming in at the moment: photos that were sent together are one reply to the eye, and each comes by itself.</param>
public sealed record ReplyTalk(long Announcement, string? Album = null) : IAbout
{
    public static readonly DialogKind<ReplyTalk> Kind = new("announcement-reply", 1);

    object? IAbout.Subject => new AnnouncementId(Announcement);
}
