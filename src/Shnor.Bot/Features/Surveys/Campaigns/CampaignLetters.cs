using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>«Ответьте, пожалуйста»: once or not at all. Not to whoever has answered meanwhile, or is not asked any more.</summary>
public sealed class SurveyInvitedLetters : ILetterWriter
{
    public string Kind => LetterKinds.SurveyInvited;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        await StillAsked.Load(request, ct) is { } asked ? new Letter.Message(CampaignLetterScreens.Invited(asked.Campaign, asked.Clock)) : null;
}

/// <summary>For whoever has not finished. One that was overtaken by the next is not sent after it.</summary>
public sealed class SurveyReminderLetters : ILetterWriter
{
    public string Kind => LetterKinds.SurveyReminder;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        if (await StillAsked.Load(request, ct) is not { } asked) return null;
        if (int.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture) < asked.Respondent.Reminders) return null;
        var hasBegun = await request.Db.SurveyDrafts.AnyAsync(d => d.CampaignId == asked.Campaign.Id && d.PersonId == request.Person, ct);
        return new Letter.Message(CampaignLetterScreens.Reminder(asked.Campaign, hasBegun, asked.Clock));
    }
}

/// <summary>«Опрос закрыт», for the coordinators.</summary>
public sealed class SurveyClosedLetters : ILetterWriter
{
    public string Kind => LetterKinds.SurveyClosed;

    public bool GrowsStale => false;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct) =>
        request.Rows[0].CampaignId is { } id && await CampaignFigures.Load(request.Db, id, request.UtcNow, ct) is { Campaign.ClosedAt: not null } figures ? new Letter.Message(CampaignLetterScreens.Closed(figures)) : null;
}

/// <summary>Somebody who is asked by an open survey and has not answered, as the tables say when a letter to them goes out.</summary>
internal sealed record StillAsked(Campaign Campaign, Respondent Respondent, LocalClock Clock)
{
    public static async Task<StillAsked?> Load(LetterRequest request, CancellationToken ct)
    {
        var (db, id) = (request.Db, request.Rows[0].CampaignId);
        if (id is null || await db.Campaigns.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } campaign || !campaign.TakesAnswers(request.UtcNow)) return null;
        if (await db.Respondents.FirstOrDefaultAsync(r => r.CampaignId == id && r.PersonId == request.Person, ct) is not { HasAnswered: false } respondent) return null;
        if (!await IsOfAudience(db, campaign, request.Person, ct)) return null;
        var zone = await db.Programmes.Where(p => p.Id == campaign.ProgrammeId).Select(p => p.ZoneId).SingleAsync(ct);
        return new(campaign, respondent, new LocalClock(TimeZoneInfo.FindSystemTimeZoneById(zone), request.UtcNow));
    }

    private static async Task<bool> IsOfAudience(ShnorDb db, Campaign campaign, PersonId person, CancellationToken ct)
    {
        var membership = await db.Memberships.Where(m => m.ProgrammeId == campaign.ProgrammeId && m.PersonId == person).Select(m => new { m.Role, m.SchoolId }).FirstOrDefaultAsync(ct);
        return membership is not null && campaign.Invites.Includes(membership.Role, membership.SchoolId);
    }
}
