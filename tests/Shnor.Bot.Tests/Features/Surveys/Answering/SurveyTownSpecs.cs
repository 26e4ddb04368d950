using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

public sealed class SurveyTownSpecs
{
    [Fact]
    public async Task The_town_is_as_its_tests_take_it_to_be()
    {
        await using var town = await SurveyTown.Found();
        var campaign = await town.Open(isAnonymous: true);
        await town.Vera.Writes("/menu");

        Assert.Contains("Алёхина Вера", town.Vera.Last.Text, StringComparison.Ordinal);
        var asked = await town.Town.Look(db => db.Respondents.Where(r => r.CampaignId == campaign).ToListAsync());
        Assert.Equal(6, asked.Count);
        Assert.Equal([town.First, town.Second], [asked.Single(r => r.PersonId == town.IdOf(town.Vera)).SchoolId!.Value, asked.Single(r => r.PersonId == town.IdOf(town.Nina)).SchoolId!.Value]);
        Assert.Equal(24, SurveyTown.Statements24().Questions.Count(q => q.Kind == AnswerKind.Scale));
    }
}
