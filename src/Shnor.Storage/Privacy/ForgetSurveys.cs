using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;

namespace Shnor.Storage.Privacy;

/// <summary>
/// What a person left in surveys. Everything under their name goes, drafts and wishes too; what they sent without a name stays, because nobody
/// can tell which it is. That they were asked and have answered is forgotten with them.
/// </summary>
public static class ForgetSurveys
{
    public static async Task RemoveAnswers(ShnorDb db, PersonId who, CancellationToken ct)
    {
        await db.SurveyDrafts.Where(d => d.PersonId == who).ExecuteDeleteAsync(ct);
        await db.NamedResponses.Where(r => r.PersonId == who).ExecuteDeleteAsync(ct);
        await db.Respondents.Where(r => r.PersonId == who).ExecuteDeleteAsync(ct);
        await db.HelpRequests.Where(r => r.AskedBy == who).ExecuteDeleteAsync(ct);
        await db.HelpRequests.Where(r => r.ResponsibleId == who).ExecuteUpdateAsync(set => set.SetProperty(r => r.ResponsibleId, (PersonId?)null), ct); // the coordinators see to it
        await db.Surveys.Where(s => s.CreatedBy == who).ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedBy, (PersonId?)null), ct);
        await db.Campaigns.Where(c => c.CreatedBy == who).ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedBy, (PersonId?)null), ct);
    }

    /// <summary>In questions and in words of others. What is sealed keeps it: it is opened at the close, and nobody reads it before.</summary>
    internal static async Task ReplaceName(ShnorDb db, ProgrammeId programme, NameInText name, string with, CancellationToken ct)
    {
        foreach (var survey in await db.Surveys.Where(s => s.ProgrammeId == programme).ToListAsync(ct))
        {
            if (name.IsIn(survey.Title)) survey.Title = name.Replace(survey.Title, with);
            if (Without(SurveyJson.Write(survey.Form)) is { } form) survey.Form = SurveyJson.ReadForm(form);
        }

        foreach (var campaign in await db.Campaigns.Where(c => c.ProgrammeId == programme).ToListAsync(ct))
        {
            if (name.IsIn(campaign.Title)) campaign.Title = name.Replace(campaign.Title, with);
            if (Without(SurveyJson.Write(campaign.Form)) is { } form) campaign.Form = SurveyJson.ReadForm(form);
        }

        var own = db.Campaigns.Where(c => c.ProgrammeId == programme).Select(c => c.Id);
        foreach (var draft in await db.SurveyDrafts.Where(d => own.Contains(d.CampaignId)).ToListAsync(ct)) draft.Answers = Without(draft.Answers) ?? draft.Answers;
        foreach (var response in await db.NamedResponses.Where(r => own.Contains(r.CampaignId)).ToListAsync(ct))
        {
            if (Without(SurveyJson.Write(response.Answers)) is { } answers) response.Answers = SurveyJson.ReadAnswers(answers);
        }

        foreach (var response in await db.AnonymousResponses.Where(r => own.Contains(r.CampaignId)).ToListAsync(ct))
        {
            if (Without(SurveyJson.Write(response.Answers)) is { } answers) db.Entry(response).Property(r => r.Answers).CurrentValue = SurveyJson.ReadAnswers(answers);
        }

        foreach (var request in await db.HelpRequests.Where(r => r.ProgrammeId == programme).ToListAsync(ct))
        {
            if (name.IsIn(request.Wanted)) request.Wanted = name.Replace(request.Wanted, with);
        }

        string? Without(string json) => TalkTexts.Replace(json, text => name.IsIn(text) ? name.Replace(text, with) : text);
    }
}
