using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements;

/// <summary>What stands in the way of sending an announcement as it is written.</summary>
internal static class DraftTrouble
{
    /// <returns>A sentence that says what to do; null: it can go out.</returns>
    public static string? Of(Announcement announcement, DateTime utcNow)
    {
        var content = announcement.Content;
        if (content.Html.Length == 0 && content.Poll.Count > 0) return "В опросе есть ответы, но нет вопроса. Напишите его в тексте рассылки.";
        if (content.Html.Length == 0 && (content.IsEmpty || AnnouncementMessages.ComesApart(content))) return "Напишите текст: без него рассылка не уйдёт.";
        if (AnnouncementMessages.LengthAtMost(content) > AnnouncementMessages.Room(content)) return TooLong(content);
        var goesAt = announcement.SendAt is { } at && at > utcNow ? at : utcNow;
        return content.AsksAcknowledgement && announcement.AcknowledgeBy <= goesAt ? "Срок для «Ознакомлен(а)» наступит раньше, чем рассылка уйдёт. Выберите день позже." : null;
    }

    public static string TooLong(AnnouncementContent content) =>
        $"Текст слишком длинный: {Signs(AnnouncementMessages.LengthAtMost(content))}, а помещается {AnnouncementMessages.Room(content)}. Сократите его и пришлите ещё раз.";

    /// <summary>«831 знак».</summary>
    public static string Signs(int count) => Plural.Of(count, "знак", "знака", "знаков");
}
