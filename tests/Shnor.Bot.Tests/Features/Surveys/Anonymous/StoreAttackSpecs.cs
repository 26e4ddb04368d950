using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Domain;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Anonymous;

/// <summary>«Anonymous means anonymous»: somebody carries away the store, its journal, its free pages and its copies, and tries to join answers to people.</summary>
public sealed class StoreAttackSpecs
{
    [Fact]
    public async Task Nobody_who_has_all_the_files_of_every_moment_can_tell_one_of_five_from_the_others()
    {
        // One without a school, a school of six, of three, of twelve: they answer by turns, and the process dies now and then.
        await using var town = await UnsignedTown.Found(1, 6, 3, 12);
        var moments = new List<Moment> { await town.Look() };
        var order = new Random(20261116);
        foreach (var (who, n) in town.People.OrderBy(_ => order.Next()).Select((who, n) => (who, n)))
        {
            if (n % 4 == 1) await DiesWhileSending(town, who);
            await town.Answers(who);
            moments.Add(await town.Look(withCopy: n % 6 == 5)); // the journal as it lies
            if (n % 5 == 2) await town.Town.RiseAfterCrash();
            if (n % 3 == 0) await town.Fold();
            AssertBatches(town, moments[^1]);
        }

        Assert.Equal(5, moments[^1].Joined.Count); // of the school of twelve
        Assert.Equal(17, moments[^1].Waiting.Count);
        var keys = moments[^1].Joined.Select(each => each.Key).Concat(moments[^1].Waiting.Keys).ToList();

        Assert.Equal(new ClosedAnonymously(22, 22, Unreadable: 0), await town.Close());
        moments.Add(await town.Look(withCopy: true));

        Assert.Empty(await StoreThief.Findings(town, moments));
        var end = moments[^1];
        Assert.Equal((0, 0), (end.Waiting.Count, end.Drafts.Count));
        Assert.Empty(end.Joined.Select(each => each.Key).Intersect(keys)); // all of them anew
        Assert.Equal(town.WordsOf.Values.Order(StringComparer.Ordinal), end.Joined.Select(each => each.Words).Order(StringComparer.Ordinal)); // nothing lost, nothing twice
        Assert.Equal([1 + 3 + 6, 12], end.Joined.GroupBy(each => each.School).OrderBy(group => group.Key?.Value ?? 0).Select(group => group.Count())); // one and three are too few, and the school of six is told of with them
        Assert.Empty(Directory.GetFiles(town.KeysFolder));
        Assert.DoesNotContain(town.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) || town.WordsOf.Values.Any(words => line.Contains(words, StringComparison.Ordinal)));
    }

    /// <summary>The same attack, where one thing was forgotten: it must find that.</summary>
    [Theory]
    [InlineData(Flaw.None, "")]
    [InlineData(Flaw.PlainDrafts, "stand in the journal before they have joined")]
    [InlineData(Flaw.PlainWaiting, "stand in the journal before they have joined")]
    [InlineData(Flaw.Lengths, "what waits is of several lengths")]
    [InlineData(Flaw.FiveOfFive, "are behind the words that joined")]
    [InlineData(Flaw.AllLabels, "is told of")]
    [InlineData(Flaw.KeyStays, "an old copy can still be opened")]
    public async Task The_attack_finds_what_a_careless_store_would_tell(Flaw flaw, string finding)
    {
        await using var town = await UnsignedTown.Found(0, 7, 5, 3);
        var submit = new CarelessSubmit(town.Town, flaw);
        var moments = new List<Moment> { await town.Look() };
        foreach (var who in town.People)
        {
            await town.Answers(who, submit);
            moments.Add(await town.Look());
        }

        await town.Close(submit);
        moments.Add(await town.Look());

        var findings = await StoreThief.Findings(town, moments);
        if (flaw == Flaw.None) Assert.Empty(findings);
        else Assert.Contains(findings, found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_keys_nor_places_in_the_file_say_who_was_first()
    {
        const int people = 80;
        await using var town = await UnsignedTown.Found(people);
        var moments = new List<Moment> { await town.Look() };
        foreach (var who in town.People)
        {
            await town.Answers(who);
            if (town.Answered.Count % 5 > 0) continue;
            await town.Fold();
            moments.Add(await town.Look());
        }

        var (batches, firstByKey, firstByPlace) = (0, 0, 0);
        for (var i = 1; i < moments.Count; i++)
        {
            var known = moments[i - 1].Joined.Select(each => each.Words).ToHashSet(StringComparer.Ordinal);
            var batch = moments[i].Joined.Where(each => !known.Contains(each.Words)).ToList();
            if (batch.Count == 0) continue;
            batches++;
            var first = batch.MinBy(each => Sent(town, each))!;
            if (batch.MinBy(each => each.Key) == first) firstByKey++;
            if (batch.MaxBy(each => PlaceOf(moments[i], each)) == first) firstByPlace++; // a page is filled from its end
        }

        Assert.Equal((people / 5) - 1, batches);
        // One in five by chance: of 15 the first would stand first 12 times or oftener once in a million runs.
        Assert.InRange(firstByKey, 0, 11);
        Assert.InRange(firstByPlace, 0, 11);
    }

    [Theory]
    [InlineData("PRAGMA secure_delete=ON", false)]
    [InlineData("PRAGMA secure_delete=OFF", true)]
    public async Task Of_a_sent_draft_not_even_the_sealed_text_is_left(string habit, bool isFound)
    {
        await using var town = await UnsignedTown.Found(2);
        var (who, submit) = (town.People[0], new TrueSubmit(town.Town));
        await town.Draft(who, submit, new(new AnswerSheet().With(2, new() { Words = "черновик" }), 2, 1));
        var draft = (await town.Look()).Drafts.Single();
        await town.Fold();
        await town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                await db.Database.ExecuteSqlRawAsync(habit, ct);
                await submit.Send(db, await db.Campaigns.SingleAsync(ct), who, new AnswerSheet().With(2, new() { Words = "черновик" }), ct);
            },
            CancellationToken.None);

        await town.Town.Tick(); // folds

        var after = await town.Look();
        Assert.Empty(after.Drafts);
        Assert.Equal(isFound, after.Files.Exists(file => file.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(draft[..200])) >= 0 || file.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(draft[^200..])) >= 0));
    }

    /// <summary>A power cut before the commit: everything is as it was, and the same press goes through afterwards.</summary>
    private static async Task DiesWhileSending(UnsignedTown town, PersonId who)
    {
        var before = await town.Look();
        await Assert.ThrowsAsync<IOException>(() => town.Town.Store.InOneCommit(
            async (db, ct) =>
            {
                await new TrueSubmit(town.Town).Send(db, await db.Campaigns.SingleAsync(ct), who, new AnswerSheet().With(2, new() { Words = "оборванное" }), ct);
                throw new IOException("the power goes");
            },
            CancellationToken.None));
        await town.Town.RiseAfterCrash();
        var after = await town.Look();
        Assert.Equal((before.Answered.Count, before.Waiting.Count, before.Joined.Count), (after.Answered.Count, after.Waiting.Count, after.Joined.Count));
    }

    /// <summary>Nothing joins before ten of a school wait, five of them stay behind, and what was sent is always somewhere.</summary>
    private static void AssertBatches(UnsignedTown town, Moment moment)
    {
        Assert.Equal(town.Answered.ToHashSet(), moment.Answered);
        Assert.Equal(town.Answered.Count, moment.Waiting.Count + moment.Joined.Count);
        foreach (var school in town.SchoolOf.Values.Distinct())
        {
            var sent = town.Answered.Count(who => town.SchoolOf[who] == school);
            Assert.Equal(Math.Max(0, (sent / 5) - 1) * 5, moment.Joined.Count(each => each.School == school));
        }
    }

    private static int Sent(UnsignedTown town, Joined joined) => town.Answered.ToList().FindIndex(who => town.WordsOf[who] == joined.Words);

    private static int PlaceOf(Moment moment, Joined joined) => moment.Files[0].Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(joined.Words.TrimEnd('ы')));
}
