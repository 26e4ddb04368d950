using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Announcements;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.ToWhom;

public sealed class BeginSpecs
{
    [Fact]
    public async Task The_ledger_holds_everybody_who_can_be_reached_but_the_author_and_it_begins_once()
    {
        await using var town = await AnnouncementTown.Found();
        var announcement = await town.Draft();

        await town.Begin(announcement);

        var ledger = await town.Ledger(announcement);
        Assert.Equal(town.Readers.Select(town.IdOf).OrderBy(id => id.Value), ledger.Select(row => row.PersonId));
        Assert.All(ledger, row => Assert.Equal((RecipientState.Pending, 0), (row.State, row.PartsDone)));
        Assert.All(ledger, row => Assert.Equal((town.Utc, 0, 0, 0), (row.NotBefore, row.Revision, row.Attempts, row.MessageIds.Count)));
        Assert.Equal(7, await town.Town.Look(db => db.AnnouncementRecipients.CountAsync(r => r.NotBefore == town.Utc))); // written as every other instant is
        Assert.Equal((town.First, null), ((await town.RowOf(announcement, town.Vera)).SchoolId, (await town.RowOf(announcement, town.Responsible)).SchoolId));
        var begun = await town.Of(announcement);
        Assert.Equal((AnnouncementState.Sending, 7, town.Utc, town.Utc), (begun.State, begun.Recipients, begun.StartedAt, begun.WorkAt));

        Assert.Equal(BeginOutcome.AlreadyBegun, await Begin(town, announcement));
        Assert.Equal(7, (await town.Ledger(announcement)).Count);
    }

    [Fact]
    public async Task Without_anybody_or_anything_to_say_or_in_a_paused_programme_nothing_changes()
    {
        await using var town = await AnnouncementTown.Found();
        var toNobody = await town.Draft(audience: new(AudienceKind.Bodies));
        var empty = await town.Draft(AnnouncementContent.Empty);
        var whole = await town.Draft();

        Assert.Equal(BeginOutcome.Nobody, await Begin(town, toNobody));
        Assert.Equal(BeginOutcome.Empty, await Begin(town, empty));
        await town.Store.InOneCommit(async (db, ct) => (await db.Programmes.SingleAsync(ct)).Pause(town.Utc), CancellationToken.None);
        Assert.Equal(BeginOutcome.Silent, await Begin(town, whole));

        foreach (var id in new[] { toNobody, empty, whole })
        {
            Assert.Equal((AnnouncementState.Draft, 0), ((await town.Of(id)).State, (await town.Of(id)).Recipients));
            Assert.Empty(await town.Ledger(id));
        }
    }

    private static Task<BeginOutcome> Begin(AnnouncementTown town, AnnouncementId id) => town.Store.InOneCommit(
        async (db, ct) => await BeginAnnouncement.Run(db, await db.Announcements.SingleAsync(a => a.Id == id, ct), town.Utc, ct), CancellationToken.None);
}
