using Shnor.Bot.Chat;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements;

/// <summary>What will arrive, in the chat of whoever looks at it first: the very messages, with buttons that do nothing yet.</summary>
internal static class AnnouncementPreview
{
    /// <param name="turn">Of the coordinator who looks.</param>
    /// <param name="announcement">As it stands, or as it would.</param>
    /// <param name="below">A message of its own under it all.</param>
    /// <param name="ct">Cancels the look at who reads it.</param>
    public static async Task<Reply> Reply(Turn turn, Announcement announcement, Screen below, CancellationToken ct)
    {
        var reader = (await AnnouncementReaders.Of(turn.Db, announcement.ProgrammeId, [turn.Me], ct))[turn.Me];
        return Shown(AnnouncementMessages.Inert(AnnouncementMessages.For(announcement, reader)), below);
    }

    /// <summary>The words alone: files cannot be corrected and need not be sent once more.</summary>
    /// <param name="turn">Of the coordinator who looks.</param>
    /// <param name="announcement">As it stands.</param>
    /// <param name="content">What it would say.</param>
    /// <param name="below">A message of its own under it.</param>
    /// <param name="ct">Cancels the look at who reads it.</param>
    public static async Task<Reply> OfWords(Turn turn, Announcement announcement, AnnouncementContent content, Screen below, CancellationToken ct)
    {
        var reader = (await AnnouncementReaders.Of(turn.Db, announcement.ProgrammeId, [turn.Me], ct))[turn.Me];
        var proposed = new Announcement { Id = announcement.Id, CreatedAt = announcement.CreatedAt, AcknowledgeBy = announcement.AcknowledgeBy, Content = content };
        return new(Send: AnnouncementMessages.Inert(AnnouncementMessages.For(proposed, reader))[^1].Words, Then: [below]);
    }

    private static Reply Shown(IReadOnlyList<AnnouncementPart> parts, Screen below)
    {
        var files = parts.Where(part => part.Files.Count == 1).Select(part => OutgoingFile.Known(part.Files[0].FileId, part.ArePictures, part.Words ?? AnnouncementMessageScreens.Nothing())).ToList();
        var album = parts.FirstOrDefault(part => part.Files.Count > 1) is { } several ? new OutgoingAlbum([.. several.Files.Select(file => file.FileId)], several.ArePictures) : null;
        return parts[^1] is { Files.Count: 0, Words: { } words } ? new(Send: words, Then: [below]) { Files = files, Album = album } : new(Send: below) { Files = files, Album = album };
    }
}
