using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>Everything the launch of a survey shows.</summary>
/// <param name="People">Whom the draft asks.</param>
/// <param name="NotConnected">Of them, whom the bot cannot write to.</param>
/// <param name="Row">Of the plan, which it goes by; people's text.</param>
internal sealed record LaunchView(Survey Survey, Programme Owner, LocalClock Clock, LaunchDraft Draft, int People, int NotConnected, IReadOnlyList<SchoolToAsk> Schools, string? Row)
{
    public SurveyId Id => Survey.Id;

    /// <summary>A file tells whose it is.</summary>
    public bool HasFiles => Survey.Form.HasFiles;

    public bool IsTooFewForAnonymous => Draft.IsAnonymous && People < Disclosure.Fewest;

    public static async Task<LaunchView> Load(ShnorDb db, LaunchDraft draft, DateTime utcNow, CancellationToken ct)
    {
        var survey = await db.Surveys.SingleAsync(s => s.Id == new SurveyId(draft.Survey), ct);
        var programme = await db.Programmes.SingleAsync(p => p.Id == survey.ProgrammeId, ct);
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme.Id).OrderBy(s => s.NameKey).Select(s => new SchoolToAsk(s.Id, s.Name)).ToListAsync(ct);
        // A school that was taken away meanwhile is nobody's; all of them are all, also when another joins.
        draft = draft with { Schools = [.. draft.Schools.Where(id => schools.Exists(school => school.Id.Value == id))] };
        if (draft.Schools.Count == schools.Count) draft = draft with { Schools = [] };
        var members = await db.Memberships.Where(m => m.ProgrammeId == programme.Id)
            .Select(m => new { m.Role, m.SchoolId, IsReached = m.Person!.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable) }).ToListAsync(ct);
        var asked = members.Where(m => draft.Invites.Includes(m.Role, m.SchoolId)).ToList();
        var row = draft.Activity is { } activity ? await db.Activities.Where(a => a.Id == new ActivityId(activity)).Select(a => a.Title).FirstOrDefaultAsync(ct) : null;
        return new(survey, programme, new LocalClock(programme.Zone, utcNow), draft, asked.Count, asked.Count(m => !m.IsReached), schools, row);
    }
}

/// <param name="Name">People's text.</param>
internal sealed record SchoolToAsk(SchoolId Id, string Name);

/// <param name="Title">People's text.</param>
internal sealed record RowToFollow(ActivityId Id, string Title);
