using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements;

/// <summary>The outbox key of one reminder to one person: by it a reminder is said once, and its message found again.</summary>
internal static class ReminderKey
{
    public static string Of(AnnouncementId announcement, int number, PersonId person) => $"{LetterKinds.AnnouncementReminder}:{announcement.Value}:{number}:{person.Value}";
}
