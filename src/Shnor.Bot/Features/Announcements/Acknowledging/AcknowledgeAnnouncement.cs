using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>«Ознакомлен(а)»: once, under the announcement itself or under a reminder of it.</summary>
internal static class AcknowledgeAnnouncement
{
    public const string IsGone = "Координатор удалил это сообщение у всех. Отвечать на него уже не нужно.";

    public static async Task<Reply> Press(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var own = await OwnMessage.Load(turn, id, ct);
        own.HasArrived(turn, itself: true);
        return own.IsGone ? Reply.Whisper(IsGone) : await own.Redraw(turn, Settle(turn, own), ct);
    }

    public static async Task<Reply> PressInReminder(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var own = await OwnMessage.Load(turn, id, ct);
        own.HasArrived(turn, itself: false);
        if (own.IsGone && own.Row.AcknowledgedAt is null) return Reply.Show(AcknowledgingLetterScreens.Gone(), IsGone) with { OnlyInPlace = true };
        var toast = Settle(turn, own);
        return Reply.Show(AcknowledgingLetterScreens.ReminderSettled(await own.Words(turn, ct), own.Moment(own.Row.AcknowledgedAt!.Value, turn.UtcNow)), toast) with { OnlyInPlace = true };
    }

    private static string Settle(Turn turn, OwnMessage own)
    {
        if (own.Row.AcknowledgedAt is { } before) return $"Вы уже ознакомлены: {own.Moment(before, turn.UtcNow)}";
        own.Row.AcknowledgedAt = turn.UtcNow;
        return "Спасибо, отмечено";
    }
}
