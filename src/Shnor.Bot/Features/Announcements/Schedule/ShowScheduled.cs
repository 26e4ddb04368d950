using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>What waits for its time: looked at, changed, called off. A change makes it a draft again, so that nothing goes out that nobody has confirmed.</summary>
internal static class ShowScheduled
{
    public static async Task<Reply> Card(Turn turn, Announcement announcement, string toast, CancellationToken ct) => Reply.Show(await Screen(turn, announcement, ct), toast);

    public static async Task<Reply> Preview(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        return announcement.State == AnnouncementState.Scheduled
            ? await AnnouncementPreview.Reply(turn, announcement, await Screen(turn, announcement, ct), ct)
            : await AnnouncementCards.Show(turn, announcement, NoLonger, ct);
    }

    public static Task<Reply> Change(Turn turn, AnnouncementId id, CancellationToken ct) => BackToDraft(turn, id, "Снова черновик: всё, что вы выбрали, на месте", keepsTime: true, ct);

    public static Task<Reply> CallOff(Turn turn, AnnouncementId id, CancellationToken ct) => BackToDraft(turn, id, "Отправка отменена, рассылка в черновиках", keepsTime: false, ct);

    private const string NoLonger = "Рассылка больше не ждёт: вот что с ней сейчас";

    private static async Task<Reply> BackToDraft(Turn turn, AnnouncementId id, string toast, bool keepsTime, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        if (announcement.State != AnnouncementState.Scheduled) return await AnnouncementCards.Show(turn, announcement, NoLonger, ct);
        (announcement.State, announcement.NextAt) = (AnnouncementState.Draft, null);
        if (!keepsTime) announcement.SendAt = null;
        return await AnnouncementCards.Show(turn, announcement, toast, ct);
    }

    private static async Task<Screen> Screen(Turn turn, Announcement announcement, CancellationToken ct)
    {
        DraftTalks.Leave(turn);
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        return ScheduledScreens.Card(await AudienceView.Load(turn.Db, announcement, turn.UtcNow, ct), programme, new(programme.Zone, turn.UtcNow));
    }
}
