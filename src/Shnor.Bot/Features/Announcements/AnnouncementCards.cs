using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.Afterwards;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Features.Announcements.Writing;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements;

/// <summary>One announcement as it stands: being written, waiting, going out, sent. Whatever changes one ends here.</summary>
internal static class AnnouncementCards
{
    public static async Task<Reply> Open(Turn turn, AnnouncementId id, CancellationToken ct) => await Show(turn, await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct), "", ct);

    /// <param name="turn">Of a coordinator of its programme.</param>
    /// <param name="announcement">In whatever state.</param>
    /// <param name="toast">What has just become of it; empty: nothing.</param>
    /// <param name="ct">Cancels the look at the tables.</param>
    public static Task<Reply> Show(Turn turn, Announcement announcement, string toast, CancellationToken ct)
    {
        if (announcement.State != AnnouncementState.Draft) DraftTalks.Leave(turn);
        return announcement.State switch
        {
            AnnouncementState.Draft => DraftCard.Show(turn, announcement, toast, ct),
            AnnouncementState.Scheduled => ShowScheduled.Card(turn, announcement, toast, ct),
            AnnouncementState.Sending or AnnouncementState.Paused => ShowProgress.Card(turn, announcement, toast, ct),
            _ when announcement.WorkAt is not null => ShowProgress.Card(turn, announcement, toast, ct), // stopped, corrected or deleted: still at work
            _ => DeliveryReport.Show(turn, announcement.Id, toast, ct),
        };
    }
}
