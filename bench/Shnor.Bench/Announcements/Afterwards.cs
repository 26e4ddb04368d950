using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shnor.Storage;

namespace Shnor.Bench.Announcements;

/// <summary>What has gone out is corrected at everybody, then deleted at everybody, while people go on pressing.</summary>
internal sealed class Afterwards(Store store, StrictMessenger messenger, AnnouncementTown town, OtherPeople people)
{
    public async Task<string> Run(CancellationToken ct)
    {
        var (corrected, correctedP99) = await Measure("corrected", messenger.Corrected, change =>
        {
            change.Content = change.Content with { Html = change.Content.Html.Replace("в 12:00", SeedAnnouncement.CorrectedWords, StringComparison.Ordinal) };
            change.Revision++;
        }, ct);
        var (deleted, deletedP99) = await Measure("deleted", messenger.Deleted, change => change.WithdrawnAt = TimeProvider.System.GetUtcNow().UtcDateTime, ct);
        return JsonSerializer.Serialize(new
        {
            recipients = town.Recipients.Count,
            corrected_seconds = Math.Round(corrected, 2),
            corrected_press_p99_ms = Math.Round(correctedP99, 1),
            deleted_seconds = Math.Round(deleted, 2),
            deleted_press_p99_ms = Math.Round(deletedP99, 1),
            deleted_at = messenger.Deleted.Different,
            corrected_at = messenger.Corrected.Different,
            unexpected_429 = messenger.TooFast,
        });
    }

    /// <summary>As the press of the coordinator leaves it in the store; the sender finds it there.</summary>
    private async Task<(double Seconds, double PressP99)> Measure(string what, Arrivals arrivals, Action<Domain.Announcements.Announcement> change, CancellationToken ct)
    {
        people.Begin();
        await store.InOneCommit(
            async (db, token) =>
            {
                var announcement = await db.Announcements.SingleAsync(a => a.Id == town.Announcement, token);
                change(announcement);
                announcement.WorkAt = TimeProvider.System.GetUtcNow().UtcDateTime;
            },
            ct);
        var patience = TimeSpan.FromSeconds(60 + (town.Recipients.Count / 10));
        await Wait.Until(() => arrivals.Different >= town.Recipients.Count, patience, $"have it {what} at everybody (there are {arrivals.Different})", ct);
        await people.Rest();
        await AnnouncementsBench.Say(FormattableString.Invariant($"{what} at {arrivals.Different} in {arrivals.Seconds:0.0} s, {arrivals.Total - arrivals.Different} twice"));
        await AnnouncementsBench.Say($"  {messenger.Taps.Report()}");
        return (arrivals.Seconds, messenger.Taps.P99);
    }
}
