using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage.Tables;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

/// <summary>What the tick of surveys asks every few seconds, and what it asks of one campaign once a day (SweepCampaigns, AskedPeople): through an index.</summary>
public sealed class SurveyQueryPlanSpecs(OneStore store) : IClassFixture<OneStore>
{
    private static readonly CampaignId Campaign = new(1);

    [Fact]
    public async Task Which_campaign_is_due()
    {
        var now = Rows.Noon;
        Assert.Contains(await PlanOf(db => db.Campaigns.Where(c => c.NextAt != null && c.NextAt <= now).OrderBy(c => c.NextAt).Select(c => (CampaignId?)c.Id).FirstOrDefaultAsync()), Uses("IX_Campaigns_NextAt"));
        Assert.Contains(await PlanOf(db => db.SurveySchedules.Where(s => s.NextAt != null && s.NextAt <= now).OrderBy(s => s.NextAt).Select(s => (SurveyScheduleId?)s.Id).FirstOrDefaultAsync()), Uses("IX_SurveySchedules_NextAt"));
    }

    [Fact]
    public async Task Who_is_asked_and_what_they_have_heard()
    {
        Assert.Contains(await PlanOf(db => db.Respondents.Where(r => r.CampaignId == Campaign).ToListAsync()), Uses("(CampaignId=?"));
        Assert.Contains(await PlanOf(db => db.Outbox.Where(row => row.CampaignId == Campaign).Select(row => new { row.PersonId, row.State }).ToListAsync()), Uses("IX_Outbox_CampaignId"));
        Assert.Contains(await PlanOf(db => db.Outbox.CountAsync(row => row.CampaignId == Campaign && row.State == OutboxState.Unclear)), Uses("IX_Outbox_CampaignId"));
    }

    private static Predicate<string> Uses(string index) => step => step.Contains(index, StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> PlanOf<T>(Func<ShnorDb, Task<T>> question)
    {
        var plans = new QueryPlans();
        await using var db = store.File.Context(plans);
        await question(db);
        Assert.DoesNotContain(plans.Steps, step => step.StartsWith("SCAN ", StringComparison.Ordinal));
        return plans.Steps;
    }
}
