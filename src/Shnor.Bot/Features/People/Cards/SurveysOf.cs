using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>What a person was asked and has answered in surveys of a programme: it goes to the one they turn out to be.</summary>
internal static class SurveysOf
{
    /// <summary>Where both were asked, what the one who stays has sent counts, and one who has answered is asked no more. Of what both sent without a name nobody can tell, so both stay.</summary>
    public static async Task Move(ShnorDb db, ProgrammeId programme, PersonId from, PersonId into, CancellationToken ct)
    {
        var here = db.Campaigns.Where(c => c.ProgrammeId == programme).Select(c => c.Id);
        await MoveAnswers(db, here, from, into, ct);

        var asked = db.Respondents.Where(r => here.Contains(r.CampaignId));
        await asked.Where(r => r.PersonId == into && !r.HasAnswered && asked.Any(other => other.CampaignId == r.CampaignId && other.PersonId == from && other.HasAnswered))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.HasAnswered, true), ct);
        await asked.Where(r => r.PersonId == from && asked.Any(other => other.CampaignId == r.CampaignId && other.PersonId == into)).ExecuteDeleteAsync(ct);
        await asked.Where(r => r.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, into), ct);
        await db.SurveyDrafts.Where(d => d.PersonId == into && here.Contains(d.CampaignId) && db.Campaigns.Any(c => c.Id == d.CampaignId && c.IsAnonymous)
            && db.Respondents.Any(r => r.CampaignId == d.CampaignId && r.PersonId == into && r.HasAnswered)).ExecuteDeleteAsync(ct);

        await db.HelpRequests.Where(r => r.AskedBy == from && r.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(r => r.AskedBy, into), ct);
        await db.HelpRequests.Where(r => r.ResponsibleId == from && r.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(r => r.ResponsibleId, into), ct);
        await db.Surveys.Where(s => s.CreatedBy == from && s.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedBy, into), ct);
        await db.Campaigns.Where(c => c.CreatedBy == from && c.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedBy, into), ct);
    }

    /// <summary>Whether a survey, in any programme, still says this person.</summary>
    public static async Task<bool> Any(ShnorDb db, PersonId who, CancellationToken ct) =>
        await db.Respondents.AnyAsync(r => r.PersonId == who, ct)
        || await db.SurveyDrafts.AnyAsync(d => d.PersonId == who, ct)
        || await db.NamedResponses.AnyAsync(r => r.PersonId == who, ct)
        || await db.HelpRequests.AnyAsync(r => r.AskedBy == who || r.ResponsibleId == who, ct)
        || await db.Surveys.AnyAsync(s => s.CreatedBy == who, ct)
        || await db.Campaigns.AnyAsync(c => c.CreatedBy == who, ct);

    private static async Task MoveAnswers(ShnorDb db, IQueryable<CampaignId> here, PersonId from, PersonId into, CancellationToken ct)
    {
        await db.NamedResponses.Where(r => r.PersonId == from && here.Contains(r.CampaignId) && !db.NamedResponses.Any(other => other.CampaignId == r.CampaignId && other.PersonId == into))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, into), ct);
        await db.NamedResponses.Where(r => r.PersonId == from && here.Contains(r.CampaignId)).ExecuteDeleteAsync(ct);
        await db.SurveyDrafts
            .Where(d => d.PersonId == from && here.Contains(d.CampaignId) && !db.SurveyDrafts.Any(other => other.CampaignId == d.CampaignId && other.PersonId == into)
                && !db.Respondents.Any(r => r.CampaignId == d.CampaignId && r.PersonId == into && r.HasAnswered))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.PersonId, into), ct);
        await db.SurveyDrafts.Where(d => d.PersonId == from && here.Contains(d.CampaignId)).ExecuteDeleteAsync(ct);
    }
}
