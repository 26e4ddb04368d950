using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Templates;

/// <summary>What is typed is the title of a new template, or the new title or the new words of one.</summary>
/// <param name="Announcement">A draft that is to become one; 0: none.</param>
/// <param name="Template">Which one is changed; 0: none yet.</param>
/// <param name="IsWords">Its words are asked for, not its title.</param>
public sealed record KeepTalk(long Programme, long Announcement, long Template, bool IsWords) : IAbout
{
    public static readonly DialogKind<KeepTalk> Kind = new("announcement-template", 1);

    object? IAbout.Subject => Template != 0 ? (new ProgrammeId(Programme), new AnnouncementTemplateId(Template)) : (new ProgrammeId(Programme), new AnnouncementId(Announcement));
}
