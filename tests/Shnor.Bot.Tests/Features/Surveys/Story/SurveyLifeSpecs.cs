using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Surveys;
using Shnor.Bot.Tests.Features.Surveys.Campaigns;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using static Shnor.Bot.Tests.Features.Surveys.Campaigns.CampaignTown;

namespace Shnor.Bot.Tests.Features.Surveys.Story;

/// <summary>The whole life of a survey, once, with many people; every figure is held against the test's own count.</summary>
public sealed class SurveyLifeSpecs
{
    private const string Invitation = "Ответьте, пожалуйста, на вопросы анкеты", Reminder = "Анкета ждёт вашего ответа";
    private const int PressesBetweenRestarts = 90;

    [Fact]
    public async Task Thirty_teachers_of_four_schools_are_asked_and_reminded_their_answers_counted_their_wishes_seen_to_and_the_next_wave_compared()
    {
        await using var town = await Found(teachers: 0, Teller.Form);
        var all = await Respondents.Join(town);
        var campaign = await town.Launches("Напоминания", "Раз в 3 дня, не больше 3");
        Assert.Contains("Ответили 0 из 30", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.All(all, teller => Assert.Equal([$"16.11 10:00 {Invitation}"], Lines(teller.Phone)));

        // Twenty-four answer in mixed order while the service falls over and over; three stop half-way, three never begin.
        var (answer, stop, silent) = (all.Take(24).ToList(), all.Skip(24).Take(3).ToList(), all.Skip(27).ToList());
        var (chance, presses, restarts) = (new Random(7), 0, 0);
        while (answer.Exists(teller => !teller.HasSent))
        {
            var open = answer.FindAll(teller => !teller.HasSent);
            await open[chance.Next(open.Count)].PressesNext();
            if (++presses % PressesBetweenRestarts != 0) continue;
            await (restarts++ % 2 == 0 ? town.Town.Restart() : town.Town.RiseAfterCrash());
        }

        Assert.True(restarts >= 2);
        foreach (var teller in stop)
        {
            for (var i = 0; i < 4; i++) await teller.PressesNext();
        }

        await town.Town.PassTo(November(19, 12));
        Assert.All(answer, teller => Assert.DoesNotContain(Lines(teller.Phone), line => line.Contains(Reminder, StringComparison.Ordinal)));
        Assert.All(stop.Concat(silent), teller => Assert.Single(Lines(teller.Phone), line => line == $"19.11 09:00 {Reminder}"));

        await town.Coordinator.Forges($"v1:survey-card:{campaign.Id.Value}");
        Assert.Contains("Ответили 24 из 30", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Закрыть сейчас");
        await town.Coordinator.Presses("Да, закрыть");
        await silent[0].Phone.Presses("Ответить");
        Assert.Contains("закрыт", silent[0].Phone.Last.Text, StringComparison.Ordinal);

        var first = await Results(town, campaign.Id);
        Hold(first, answer, all);
        await Wishes(town, answer);

        // The next wave: everybody has moved one point down where there was one.
        var next = await town.Surveys.Open(Teller.Form, title: campaign.Title, asked: []);
        await town.Surveys.Store.InOneCommit((db, ct) => db.Campaigns.Where(c => c.Id == next).ExecuteUpdateAsync(set => set.SetProperty(c => c.SurveyId, campaign.SurveyId), ct), CancellationToken.None);
        await town.Surveys.Store.InOneCommit(
            (db, ct) =>
            {
                db.Respondents.AddRange(answer.Select(teller => new Respondent { CampaignId = next, PersonId = teller.Person, SchoolId = teller.School, HasAnswered = true }));
                db.NamedResponses.AddRange(answer.Select(teller => new NamedResponse { CampaignId = next, PersonId = teller.Person, SchoolId = teller.School, SentAt = town.Surveys.Utc, Answers = Lower(teller) }));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        await town.Surveys.Close(next);
        var view = await town.Town.Look(db => CampaignResults.Load(db, next, town.Surveys.Utc, CancellationToken.None));
        for (var block = 0; block < 3; block++)
        {
            var (before, after) = (Mean(answer, block, 0), Mean(answer, block, 1));
            Assert.Equal(after, view.Results!.Whole[block].Mean!.Value.Exact);
            Assert.Equal(before, view.Before!.Results.Whole[block].Mean!.Value.Exact);
            Assert.NotNull(view.Change!.OfBlock(block));
            Assert.True(view.Change.OfBlock(block) < 0);
        }

        await town.Coordinator.Forges($"v1:survey-results:{next.Value}");
        Assert.Contains("было", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    /// <summary>The published figures against a count over what was pressed.</summary>
    private static void Hold(SurveyResults results, IReadOnlyList<Teller> answered, IReadOnlyList<Teller> asked)
    {
        Assert.Equal(new ResponseRate(30, 24), results.Rate);
        Assert.Equal(3, results.Whole.Count);
        for (var block = 0; block < 3; block++) Assert.Equal(Mean(answered, block, 0), results.Whole[block].Mean!.Value.Exact);
        Assert.Equal(4, results.Schools.Count);
        foreach (var school in results.Schools)
        {
            var own = answered.Where(teller => teller.School == school.SchoolId).ToList();
            Assert.Equal(new ResponseRate(asked.Count(teller => teller.School == school.SchoolId), own.Count), school.Rate);
            for (var block = 0; block < 3; block++) Assert.Equal(Mean(own, block, 0), school.Blocks[block].Mean!.Value.Exact);
        }

        for (var number = 1; number <= 6; number++)
            Assert.Equal(Enumerable.Range(0, 4).Select(point => answered.Count(teller => teller.Said[number] == point)), results.Questions[number - 1].Counts);
        Assert.Equal(
            Teller.Help.Select(label => (label, answered.Count(teller => teller.Wishes.Contains(label)))).Where(each => each.Item2 > 0).OrderBy(each => each.label, StringComparer.Ordinal),
            results.Help.Select(each => (each.Label, each.Count)).OrderBy(each => each.Label, StringComparer.Ordinal));
    }

    /// <summary>Each became one request, and no more; the plan is empty, so the coordinator sees to all.</summary>
    private static async Task Wishes(CampaignTown town, IReadOnlyList<Teller> answered)
    {
        var wanted = answered.SelectMany(teller => teller.Wishes.Select(wish => (teller.Person, wish))).ToHashSet();
        var requests = await town.Town.Look(db => db.HelpRequests.ToListAsync());
        Assert.Equal(wanted, requests.Select(r => (r.AskedBy, r.Wanted)).ToHashSet());
        Assert.Equal(wanted.Count, requests.Count);
        await town.Coordinator.Forges($"v1:help-requests:{town.Surveys.Programme.Value}");
        Assert.Contains($"Ждут: {wanted.Count}", town.Coordinator.Last.Text, StringComparison.Ordinal);
        var letters = Lines(town.Coordinator).Where(line => line.Contains("🙋", StringComparison.Ordinal)).ToList();
        Assert.InRange(letters.Count, 1, 2); // the first at once, all others in one message the next morning
    }

    private static Task<SurveyResults> Results(CampaignTown town, CampaignId id) => town.Town.Look(async db => (await CampaignResults.Load(db, id, town.Surveys.Utc, CancellationToken.None)).Results!);

    private static decimal Mean(IReadOnlyCollection<Teller> tellers, int block, int lower)
    {
        var points = tellers.SelectMany(teller => new[] { teller.Said[(2 * block) + 1], teller.Said[(2 * block) + 2] }).Select(point => Math.Max(0, point - lower)).ToList();
        return (decimal)points.Sum() / points.Count;
    }

    private static AnswerSheet Lower(Teller teller) =>
        teller.Said.Aggregate(new AnswerSheet(), (sheet, said) => sheet.With(said.Key, new() { Chosen = [Math.Max(0, said.Value - 1)] })).With(7, SurveyAnswer.Skipped);
}
