using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements;

/// <summary>A part of a draft that is asked for in words.</summary>
public enum DraftPart
{
    /// <summary>The whole draft is shown: nothing is asked.</summary>
    Card,
    Words,
    Files,
    Links,
    Poll,
    Acknowledgement,
}

/// <summary>A draft lies open: words that are typed are for the part that is asked for, photos and files are for the draft. All else stands in the row.</summary>
/// <param name="Album">The photos and files that came together last.</param>
/// <param name="AlbumIsFull">That something of them was not taken has been said.</param>
public sealed record WritingTalk(long Announcement, DraftPart Part, string? Album = null, bool AlbumIsFull = false) : IAbout
{
    public static readonly DialogKind<WritingTalk> Kind = new("announcement-write", 1);

    object? IAbout.Subject => new AnnouncementId(Announcement);

    /// <summary>The draft is put away: what is sent from now on is for whatever else is open. It can be opened again from the list.</summary>
    public static void Leave(Turn turn)
    {
        if (turn.Dialogs.Read(Kind) is not null) turn.Dialogs.Close();
    }
}
