using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

/// <summary>What the store holds of somebody's answers to a named survey.</summary>
internal static class Drafts
{
    public static async Task<SurveyDraft?> Draft(this SurveyTown town, CampaignId campaign, Phone phone)
    {
        var person = town.IdOf(phone);
        return await town.Town.Look(db => db.SurveyDrafts.FirstOrDefaultAsync(d => d.CampaignId == campaign && d.PersonId == person));
    }

    public static async Task<AnswerSheet> Answers(this SurveyTown town, CampaignId campaign, Phone phone) =>
        await town.Draft(campaign, phone) is { } draft ? SurveyJson.ReadAnswers(draft.Answers) : new();

    public static async Task<NamedResponse?> Sent(this SurveyTown town, CampaignId campaign, Phone phone)
    {
        var person = town.IdOf(phone);
        return await town.Town.Look(db => db.NamedResponses.FirstOrDefaultAsync(r => r.CampaignId == campaign && r.PersonId == person));
    }

    public static async Task<bool> HasAnswered(this SurveyTown town, CampaignId campaign, Phone phone)
    {
        var person = town.IdOf(phone);
        return await town.Town.Look(db => db.Respondents.Where(r => r.CampaignId == campaign && r.PersonId == person).Select(r => r.HasAnswered).SingleAsync());
    }

    /// <summary>Opens the survey as out of its invitation.</summary>
    public static async Task Begins(this Phone phone, CampaignId campaign)
    {
        if (phone.Inbox.Count == 0) await phone.Writes("/menu");
        await phone.Forges($"v1:survey:{campaign.Value}");
        await phone.Presses("Начать");
    }

    public static void AssertOnlyGoodLines(this SurveyTown town) =>
        Assert.DoesNotContain(town.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
}
