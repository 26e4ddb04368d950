using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Bot.Features.Surveys.Campaigns;
using Shnor.Bot.Tests.Features.Privacy;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.Surveys.Anonymous;

/// <summary>The key of an anonymous survey: made when it is needed, private, destroyed with the close, and never the end of the world.</summary>
public sealed class KeySpecs
{
    [Fact]
    public async Task A_key_is_made_when_it_is_needed_belongs_to_the_service_alone_and_goes_with_the_close()
    {
        await using var town = await UnsignedTown.Found(6);
        Assert.False(Path.Exists(town.KeysFolder)); // nobody has answered anything
        await town.Draft(town.People[5], new TrueSubmit(town.Town), new(new AnswerSheet().With(1, new() { Chosen = [2] }), 2, 1));
        var key = Path.Combine(town.KeysFolder, $"{town.Campaign.Value}.key");
        Assert.Equal([key], Directory.GetFileSystemEntries(town.KeysFolder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(town.KeysFolder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        await town.Town.Restart();
        await town.Town.Tick(); // looks for keys of no use
        var (campaign, draft) = await town.Town.Look(async db => (await db.Campaigns.SingleAsync(), await db.SurveyDrafts.SingleAsync()));
        var opened = town.Seal.OpenDraft(campaign, draft.Answers)!;
        Assert.Equal((2, 1, 2), (opened.Question, opened.Step, opened.Answers[1]!.Chosen.Single())); // after a restart too
        var other = new Campaign { Id = new(77), Title = "", Form = campaign.Form };
        Assert.Null(town.Seal.OpenDraft(other, draft.Answers)); // nor with another's key
        File.Copy(key, Path.Combine(town.KeysFolder, "77.key"));
        Assert.Null(town.Seal.OpenDraft(other, draft.Answers));

        await town.Close();

        // Of a survey that this store does not know: a copy may have been brought back by mistake, and the store it has replaced may yet come back.
        Assert.Equal(["77.key"], Directory.GetFileSystemEntries(town.KeysFolder).Select(Path.GetFileName));
        Assert.Null(town.Seal.OpenDraft(campaign, draft.Answers));
        town.Town.Services.GetRequiredService<FoldAfterForgetting>().AskForKeysOfGone();
        await town.Town.Tick();
        Assert.Empty(Directory.GetFileSystemEntries(town.KeysFolder));
    }

    [Fact]
    public async Task What_was_sealed_with_a_lost_key_is_counted_and_the_rest_goes_on()
    {
        await using var town = await UnsignedTown.Found(9);
        foreach (var who in town.People.Take(3)) await town.Answers(who);
        File.Delete(Directory.GetFiles(town.KeysFolder).Single());
        Assert.Null(town.Seal.OpenDraft(await town.Town.Look(db => db.Campaigns.SingleAsync()), (await town.Look()).Waiting.Values.First()));
        foreach (var who in town.People.Skip(3)) await town.Answers(who); // with a new one

        Assert.Equal(new ClosedAnonymously(Answered: 9, Kept: 6, Unreadable: 3), await town.Close());
        Assert.DoesNotContain(town.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_cannot_be_written_keeps_nothing_and_breaks_nothing()
    {
        await using var town = await UnsignedTown.Found(6);
        await File.WriteAllTextAsync(town.KeysFolder, "a file stands where the folder should be");
        var (before, who) = (await town.Look(), town.People[0]);
        var campaign = await town.Town.Look(db => db.Campaigns.SingleAsync());
        Assert.Null(town.Seal.CloseDraft(campaign, new(new AnswerSheet(), 1, 0)));
        Assert.Equal(SubmitOutcome.NotKept, await Send(town, who));
        var after = await town.Look();
        Assert.Equal((before.Answered.Count, before.Waiting.Count), (after.Answered.Count, after.Waiting.Count));
        Assert.Contains(town.Town.LogLines, line => line.Contains($"The key of survey {campaign.Id.Value} can be neither read nor written", StringComparison.Ordinal));

        File.Delete(town.KeysFolder);
        Assert.Equal(SubmitOutcome.Sent, await Send(town, who));
    }

    [Fact]
    public async Task Who_has_sent_changes_nothing_and_who_is_not_asked_or_comes_late_neither()
    {
        await using var town = await UnsignedTown.Found(6);
        await town.Answers(town.People[0]);
        var before = await town.Look();
        Assert.Equal(SubmitOutcome.AlreadySent, await Send(town, town.People[0]));
        Assert.Equal(SubmitOutcome.NotAsked, await Send(town, new PersonId(9999)));
        Assert.Equal(before.Waiting.Keys.Order(), (await town.Look()).Waiting.Keys.Order());
        await town.Close();
        Assert.Equal(SubmitOutcome.NotAsked, await Send(town, town.People[1]));
        Assert.Empty(await town.Town.Look(db => db.WaitingResponses.ToListAsync()));
    }

    [Fact]
    public async Task Of_fewer_than_five_nothing_is_kept()
    {
        await using var four = await UnsignedTown.Found(2, 4);
        foreach (var who in four.People.Take(4)) await four.Answers(who);
        await four.Draft(four.People[5], new TrueSubmit(four.Town), new(new AnswerSheet(), 1, 0));
        Assert.Equal(new ClosedAnonymously(Answered: 4, Kept: 0, Unreadable: 0), await four.Close());
        var after = await four.Look();
        Assert.Equal((0, 0, 0), (after.Joined.Count, after.Waiting.Count, after.Drafts.Count));
    }

    [Fact]
    public async Task What_five_have_sent_can_be_read_also_when_one_of_them_has_left_since()
    {
        await using var town = await UnsignedTown.Found(5);
        foreach (var who in town.People) await town.Answers(who);
        await town.Town.Store.InOneCommit((db, ct) => Storage.Privacy.ForgetPerson.Run(db, town.People[0], DateTime.UnixEpoch, ct), CancellationToken.None);

        Assert.Equal(new ClosedAnonymously(Answered: 4, Kept: 5, Unreadable: 0), await town.Close());
        var figures = await town.Town.Look(db => CampaignFigures.Load(db, town.Campaign, town.Town.Zone.ToUtc(town.Town.Now), CancellationToken.None));
        Assert.Equal((true, false), (figures!.HasResults, figures.WasTooFew)); // «ответы удалены» would not be true
    }

    [Fact]
    public async Task A_school_that_is_removed_meanwhile_and_a_person_too_stop_nothing()
    {
        await using var town = await UnsignedTown.Found(0, 6, 12);
        foreach (var who in town.People) await town.Answers(who);
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                var gone = await db.Schools.OrderBy(s => s.Id).FirstAsync(ct);
                await db.Memberships.Where(m => m.SchoolId == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SchoolId, (SchoolId?)null), ct);
                await db.Respondents.Where(r => r.SchoolId == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SchoolId, (SchoolId?)null), ct);
                db.Schools.Remove(gone);
                await Storage.Privacy.ForgetPerson.Run(db, town.People[^1], DateTime.UnixEpoch, ct);
            },
            CancellationToken.None);

        Assert.Equal(new ClosedAnonymously(Answered: 17, Kept: 18, Unreadable: 0), await town.Close()); // nobody can tell which answer it was
        Assert.Equal([6, 12], (await town.Look()).Joined.GroupBy(each => each.School).OrderBy(group => group.Key is not null).Select(group => group.Count()));
    }

    [Fact]
    public async Task The_journal_is_folded_once_a_minute_however_many_send()
    {
        await using var town = await UnsignedTown.Found(6);
        await town.Answers(town.People[0]);
        await town.Town.Tick();
        Assert.Equal(0, ForgetTown.Journal(town.Town));

        await town.Answers(town.People[1]);
        await town.Town.Tick();
        Assert.NotEqual(0, ForgetTown.Journal(town.Town)); // a minute has not passed, and nobody can read it

        town.Town.Services.GetRequiredService<FoldAfterForgetting>().Ask(); // somebody is forgotten: at once
        await town.Town.Tick();
        Assert.Equal(0, ForgetTown.Journal(town.Town));
    }

    private static Task<SubmitOutcome> Send(UnsignedTown town, PersonId who) => town.Town.Store.InOneCommit(
        async (db, ct) => await new TrueSubmit(town.Town).Send(db, await db.Campaigns.SingleAsync(ct), who, new AnswerSheet().With(2, new() { Words = "Времени" }), ct), CancellationToken.None);
}
