using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys;

/// <summary>The results of a survey as they may be shown at this moment.</summary>
/// <param name="Programme">Its title. People's text.</param>
/// <param name="SchoolNames">Of the programme. People's text.</param>
/// <param name="Rate">How many have answered; shown also while nothing else may be.</param>
/// <param name="Results">Null: without names and not closed yet, nothing but the rate is shown.</param>
/// <param name="Before">The same survey carried out before, where its figures can be set beside these.</param>
internal sealed record CampaignResults(
    Campaign Campaign, string Programme, LocalClock Clock, IReadOnlyDictionary<SchoolId, string> SchoolNames, ResponseRate Rate, SurveyResults? Results, EarlierWave? Before)
{
    /// <summary>Schools whose results they are; null: of everybody.</summary>
    public SchoolId? Part { get; init; }

    public WaveChange? Change => Results is { } now && Before is { } before ? new(before.Results, now) : null;

    /// <summary>By their names, those of no school last.</summary>
    public IReadOnlyList<SchoolFigures> Schools => Results is null ? [] : [.. Results.Schools.OrderBy(school => school.SchoolId is null).ThenBy(school => NameOf(school.SchoolId), StringComparer.OrdinalIgnoreCase)];

    public string NameOf(SchoolId? school) => school is { } id ? SchoolNames.GetValueOrDefault(id, "Школа удалена") : "Без школы";

    /// <param name="db">The tables as they are now.</param>
    /// <param name="id">Of a survey that exists.</param>
    /// <param name="utcNow">The instant.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <param name="part">Only of this school.</param>
    /// <param name="forHead">Who answers with a name shows it to the coordinators: a head, who knows everybody there, sees no figures of fewer than five.</param>
    public static async Task<CampaignResults> Load(ShnorDb db, CampaignId id, DateTime utcNow, CancellationToken ct, SchoolId? part = null, bool forHead = false)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == campaign.ProgrammeId, ct);
        var schools = await db.Schools.Where(s => s.ProgrammeId == campaign.ProgrammeId).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var asked = await AskedOf(db, id, ct);
        var results = campaign is { IsAnonymous: true, ClosedAt: null } ? null : await ResultsOf(db, campaign, asked, part, forHead, ct);
        return new(
            campaign, programme.Title, new LocalClock(programme.Zone, utcNow), schools,
            asked.Where(each => part is null || each.SchoolId == part).Aggregate(default(ResponseRate), (sum, each) => sum + each.Rate),
            results, results is null ? null : await BeforeThat(db, campaign, part, forHead, ct))
        {
            Part = part,
        };
    }

    private static async Task<SurveyResults> ResultsOf(ShnorDb db, Campaign campaign, IReadOnlyList<AskedSchool> asked, SchoolId? part, bool forHead, CancellationToken ct)
    {
        var sheets = campaign.IsAnonymous
            ? await db.AnonymousResponses.AsNoTracking().Where(r => r.CampaignId == campaign.Id).Select(r => new SentSheet(r.SchoolId, r.Answers)).ToListAsync(ct)
            : await db.NamedResponses.AsNoTracking().Where(r => r.CampaignId == campaign.Id).Select(r => new SentSheet(r.SchoolId, r.Answers)).ToListAsync(ct);
        var shown = campaign.IsAnonymous ? Disclosure.Of(campaign.Form, sheets)
            : forHead ? Disclosure.Of(campaign.Form, [.. sheets.Where(sheet => sheet.SchoolId == part)]) // the other schools are never beside it
            : Disclosure.Everything;
        return SurveyResults.Of(campaign.Form, asked, sheets, shown, part);
    }

    private static async Task<IReadOnlyList<AskedSchool>> AskedOf(ShnorDb db, CampaignId id, CancellationToken ct)
    {
        var all = await db.Respondents.Where(r => r.CampaignId == id).Select(r => new { r.SchoolId, r.HasAnswered }).ToListAsync(ct);
        return [.. all.GroupBy(r => r.SchoolId).Select(same => new AskedSchool(same.Key, new(same.Count(), same.Count(r => r.HasAnswered))))];
    }

    /// <summary>The latest one closed before this one began whose blocks are the same and of which some figure may be shown.</summary>
    private static async Task<EarlierWave?> BeforeThat(ShnorDb db, Campaign campaign, SchoolId? part, bool forHead, CancellationToken ct)
    {
        var began = campaign.OpenedAt ?? campaign.OpensAt;
        var earlier = await db.Campaigns.AsNoTracking().Where(c => c.ProgrammeId == campaign.ProgrammeId && c.SurveyId == campaign.SurveyId && c.Id != campaign.Id && c.OpenedAt != null && c.ClosedAt <= began)
            .OrderByDescending(c => c.ClosedAt).ToListAsync(ct);
        if (SurveyBlock.Of(campaign.Form).Count == 0) return null;
        foreach (var candidate in earlier.Where(each => SurveyBlock.AreComparable(each.Form, campaign.Form)))
        {
            var results = await ResultsOf(db, candidate, await AskedOf(db, candidate.Id, ct), part, forHead, ct);
            if (results.Neediest.Count > 0) return new(candidate, results);
        }

        return null;
    }
}

/// <summary>The same survey, carried out before.</summary>
/// <param name="Campaign">Closed.</param>
internal sealed record EarlierWave(Campaign Campaign, SurveyResults Results);
