using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Samples;
using Shnor.Bot.Tests.Features.Surveys;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Samples;

/// <summary>The announcements and the library of the sandbox.</summary>
public sealed class SampleAnnouncementSpecs
{
    [Fact]
    public async Task One_was_sent_and_is_read_by_most_one_waits_one_is_a_draft_and_the_files_are_there()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var messenger = town.Town.Messenger;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var (programme, coordinator) = (await db.Programmes.SingleAsync(ct), town.IdOf(town.Coordinator));
                await SampleSurveys.Open(db, programme, [town.First, town.Second], coordinator, town.Utc, ct);
                await db.SaveChangesAsync(ct);
                await SampleAnnouncements.Open(db, programme, coordinator, [.. SampleAnnouncements.Bytes.Select(file => messenger.Shelve(file.Name, file.Bytes))], town.Utc, ct);
            },
            CancellationToken.None);

        var (all, ledger) = await town.Town.Look(async db => (await db.Announcements.OrderBy(a => a.Id).ToListAsync(), await db.AnnouncementRecipients.ToListAsync()));
        Assert.Equal([AnnouncementState.Sent, AnnouncementState.Scheduled, AnnouncementState.Draft], all.Select(a => a.State));
        Assert.Equal(all[0].Recipients, ledger.Count);
        Assert.InRange(ledger.Count(line => line.AcknowledgedAt is null), 3, 8);
        Assert.Equal(1, ledger.Count(line => line.State == RecipientState.Unreachable));
        Assert.Equal((10, 0), (town.Town.Zone.ToLocal(all[1].SendAt!.Value).Hour, town.Town.Zone.ToLocal(all[1].SendAt!.Value).Minute));
        Assert.All(await town.Town.Look(db => db.Materials.ToListAsync()), material => Assert.Equal(material.Size, messenger.BytesOf(material.FileId).Length));
        Assert.Contains("вебинар", await town.Town.Look(db => db.MaterialWords.Select(word => word.Stem).ToListAsync()));

        await town.Coordinator.Writes("/announce");
        Assert.Contains("Курсы повышения", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }
}
