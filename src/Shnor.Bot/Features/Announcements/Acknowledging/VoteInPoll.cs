using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>One answer of the poll under an announcement; another press changes it. How many chose what, only coordinators see.</summary>
internal static class VoteInPoll
{
    private const int LabelLength = 80; // of a toast, which takes 200

    public static async Task<Reply> Press(Turn turn, (AnnouncementId Announcement, int Answer) pressed, CancellationToken ct)
    {
        var own = await OwnMessage.Load(turn, pressed.Announcement, ct);
        own.HasArrived(turn, itself: true);
        if (own.IsGone) return Reply.Whisper(AcknowledgeAnnouncement.IsGone);
        var poll = own.Announcement.Content.Poll;
        if (pressed.Answer >= poll.Count) return await own.Redraw(turn, "Такого ответа уже нет. Выберите, пожалуйста, из тех, что есть.", ct);
        var label = Domain.Wording.PoliteCut.To(poll[pressed.Answer], LabelLength);
        var toast = own.Row.Vote is not { } before ? $"Ваш ответ: {label}"
            : before == pressed.Answer ? $"Вы уже выбрали «{label}»"
            : $"Ответ изменён: {label}";
        own.Row.Vote = pressed.Answer;
        return await own.Redraw(turn, toast, ct);
    }
}
