using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Domain.Announcements;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Features.Announcements.Sending;

/// <summary>What has gone out is corrected at everyone, or deleted.</summary>
public sealed class CorrectingSpecs
{
    private const string Words = "Семинар перенесён на пятницу";
    private const string Better = "Семинар перенесён на субботу";

    [Fact]
    public async Task Corrected_words_stand_at_everyone_who_still_has_them()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun(new() { Html = Words, AsksAcknowledgement = true });
        await town.Town.Settle();
        var gone = new FaultPlan(new SandboxFault.ServerError(), "editMessageText", town.Head.Id);
        town.Town.Messenger.Faults.Plan(gone);
        await town.Store.InOneCommit(async (db, ct) => (await db.AnnouncementRecipients.FindAsync([id, town.IdOf(town.Nina)], ct))!.MessageIds = ["999999"], CancellationToken.None); // she has deleted it
        await town.Change(id, a => (a.Content, a.Revision, a.WorkAt) = (a.Content with { Html = Better }, 1, town.Utc));
        await town.Town.PassTo(town.Town.Now.AddMinutes(5));

        Assert.All(town.Readers.Except([town.Nina]), phone => Assert.Equal(Better, Assert.Single(phone.Inbox).Text.Split('\n')[0]));
        Assert.Equal(Words, town.Nina.Last.Text.Split('\n')[0]);
        Assert.Equal((0, RecipientState.Delivered), ((await town.RowOf(id, town.Nina)).Revision, (await town.RowOf(id, town.Nina)).State));
        Assert.Equal(1, (await town.RowOf(id, town.Head)).Revision);
        Assert.Equal((AnnouncementState.Sent, (DateTime?)null), ((await town.Of(id)).State, (await town.Of(id)).WorkAt));
        Assert.Contains(town.Vera.Last.Buttons, button => button.Label.StartsWith("Ознакомлен", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_does_not_wait_for_the_morning_of_those_who_sleep()
    {
        await using var town = await AnnouncementTown.Found(1);
        var id = await town.Begun();
        await town.Store.InOneCommit((db, ct) => db.AnnouncementRecipients.ExecuteUpdateAsync(set => set.SetProperty(r => r.NotBefore, town.Utc.AddHours(12)), ct), CancellationToken.None);
        var seen = await town.Of(id);
        var ledger = town.Town.Services.GetRequiredService<SendingLedger>();
        await ledger.Rest(seen, default, CancellationToken.None);
        Assert.Equal(town.Utc.AddHours(12), (await town.Of(id)).WorkAt);

        await town.Change(id, a => (a.Revision, a.WorkAt) = (1, town.Utc)); // just when the sender lies down to rest
        await ledger.Rest(seen, default, CancellationToken.None);
        Assert.Equal(town.Utc, (await town.Of(id)).WorkAt);
    }

    [Fact]
    public async Task Words_under_a_file_are_corrected_there()
    {
        await using var town = await AnnouncementTown.Found(1);
        var files = await SendingSpecs.FilesFrom(town, 1);
        var id = await town.Begun(new() { Html = Words, Files = files });
        await town.Town.Settle();
        await town.Change(id, a => (a.Content, a.Revision, a.WorkAt) = (a.Content with { Html = Better }, 1, town.Utc));
        await town.Town.Settle();

        Assert.All(town.Readers, phone => Assert.True(Assert.Single(phone.Inbox) is { Document: not null, Text: Better }));
    }

    [Fact]
    public async Task Those_who_wait_get_the_new_words_and_those_who_have_it_are_edited_while_it_stands_still()
    {
        var fate = new Fate();
        await using var town = await AnnouncementTown.Found(change: fate.Into);
        var id = await town.Begun();
        fate.PauseAfterTheFirst(town, id);
        await town.Town.Tick();
        var first = town.Readers.Single(phone => phone.Inbox.Count == 1);
        await town.Change(id, a => (a.Content, a.Revision, a.WorkAt) = (a.Content with { Html = Better }, 1, town.Utc));
        await town.Town.Tick();
        Assert.Equal((Better, 1, (DateTime?)null), (first.Last.Text, first.Last.Edits, (await town.Of(id)).WorkAt));
        Assert.Equal(6, (await town.Ledger(id)).Count(row => row.State == RecipientState.Pending));

        await town.Change(id, a => (a.State, a.WorkAt) = (AnnouncementState.Sending, town.Utc));
        await town.Town.Tick();
        Assert.All(town.Readers, phone => Assert.Equal(Better, Assert.Single(phone.Inbox).Text));
        Assert.All(await town.Ledger(id), row => Assert.Equal((RecipientState.Delivered, 1), (row.State, row.Revision)));
    }

    [Fact]
    public async Task Deleted_it_is_gone_with_all_its_files_and_a_second_press_changes_nothing()
    {
        await using var town = await AnnouncementTown.Found(1);
        var files = await SendingSpecs.FilesFrom(town, 2);
        var id = await town.Begun(new() { Html = Words, Files = files });
        await town.Town.Settle();
        await town.Coordinator.Forges($"v1:announcement-withdraw:{id.Value}");
        Assert.Contains("Удалить у всех?", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Да, удалить у всех");

        Assert.All(town.Readers, phone => Assert.Empty(phone.Inbox));
        Assert.All(await town.Ledger(id), row => Assert.Equal((RecipientState.Delivered, (DateTime?)town.Utc), (row.State, row.RemovedAt)));
        Assert.Contains("Удалено у 4 из 4", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Forges($"v1:announcement-withdraw-yes:{id.Value}");
        Assert.Equal("Рассылка уже удалена", town.Coordinator.Toast);
    }

    [Fact]
    public async Task After_two_days_it_stays_and_the_screen_says_so()
    {
        await using var town = await AnnouncementTown.Found(1);
        var id = await town.Begun();
        await town.Town.Settle();
        town.Town.JumpTo(town.Town.Now.AddHours(49));
        await town.Coordinator.Forges($"v1:announcement-withdraw:{id.Value}");
        Assert.DoesNotContain("Да, удалить у всех", town.Coordinator.Buttons);
        Assert.Contains("48 часов", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Forges($"v1:announcement-withdraw-yes:{id.Value}");

        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
        Assert.All(await town.Ledger(id), row => Assert.Null(row.RemovedAt));
        Assert.Null((await town.Of(id)).WorkAt);
    }

    [Fact]
    public async Task Deleted_half_way_it_goes_to_nobody_more()
    {
        var fate = new Fate();
        await using var town = await AnnouncementTown.Found(change: fate.Into);
        var id = await town.Begun();
        fate.PauseAfterTheFirst(town, id);
        await town.Town.Tick();
        await town.Change(id, a => (a.State, a.FinishedAt, a.WithdrawnAt, a.WorkAt) = (AnnouncementState.Stopped, town.Utc, town.Utc, town.Utc));
        await town.Town.PassTo(town.Town.Now.AddMinutes(5));

        Assert.All(town.Readers, phone => Assert.Empty(phone.Inbox));
        Assert.Equal((6, 1), ((await town.Ledger(id)).Count(row => row.State == RecipientState.Pending), (await town.Ledger(id)).Count(row => row.RemovedAt is not null)));
    }
}
