using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Surveys;
using Shnor.Bot.Samples;
using Shnor.Bot.Tests.Features.Surveys;
using Shnor.Domain.Surveys.Results;

namespace Shnor.Bot.Tests.Samples;

/// <summary>The surveys of the sandbox.</summary>
public sealed class SampleSurveySpecs
{
    [Fact]
    public async Task One_has_results_that_may_be_shown_the_other_invites_only_the_teachers_of_the_programme()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        await town.Store.InOneCommit(
            async (db, ct) => await SampleSurveys.Open(db, await db.Programmes.SingleAsync(ct), [town.First, town.Second], town.IdOf(town.Coordinator), town.Utc, ct), CancellationToken.None);
        await town.Town.Settle();

        var (last, now) = await town.Town.Look(async db => (await db.Campaigns.OrderBy(c => c.Id).FirstAsync(), await db.Campaigns.OrderBy(c => c.Id).LastAsync()));
        var view = await town.Town.Look(db => CampaignResults.Load(db, last.Id, town.Utc, CancellationToken.None));
        Assert.Equal(new ResponseRate(27, 23), view.Rate);
        Assert.Equal([13, 10], view.Results!.Schools.Select(school => school.Rate.Answered).OrderDescending());
        Assert.All(view.Results.Schools, school => Assert.False(school.IsHidden));
        Assert.Equal("ОВЗ и русский как неродной", view.Results.Neediest[0].Block.Title);
        Assert.NotEmpty(view.Results.Help);

        Assert.True(now is { IsOpen: true, IsAnonymous: false });
        Assert.Equal(["Ответить"], town.Vera.Buttons);
        Assert.Empty(town.Head.Inbox);
        Assert.Equal(3, await town.Town.Look(db => db.Memberships.CountAsync())); // those who answered stand in no list of people
    }
}
