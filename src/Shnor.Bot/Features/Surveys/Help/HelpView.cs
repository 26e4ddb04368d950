using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>A request for help as its screens and letters need it. All texts are people's.</summary>
/// <param name="School">Where whoever asks works; null: nobody has said.</param>
/// <param name="Survey">Null: it is there no more.</param>
/// <param name="Row">The title of the row that promises it; null: none was found, or the plan has it no more.</param>
/// <param name="Responsible">Null: the coordinators.</param>
internal sealed record HelpView(HelpRequest Request, string AskedBy, string? School, string? Survey, string? Row, string? Responsible, LocalClock Clock)
{
    public HelpRequestId Id => Request.Id;

    public HelpState State => Request.State;

    public static async Task<HelpView> Load(ShnorDb db, HelpRequestId id, DateTime utcNow, CancellationToken ct) => (await Load(db, db.HelpRequests.Where(r => r.Id == id), utcNow, ct)).Single();

    /// <summary>The longest waiting first.</summary>
    public static async Task<IReadOnlyList<HelpView>> Load(ShnorDb db, IQueryable<HelpRequest> which, DateTime utcNow, CancellationToken ct)
    {
        var rows = await which.OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Select(r => new
        {
            Request = r,
            AskedBy = db.People.Where(p => p.Id == r.AskedBy).Select(p => p.Name).FirstOrDefault(),
            School = db.Memberships.Where(m => m.PersonId == r.AskedBy && m.ProgrammeId == r.ProgrammeId).Join(db.Schools, m => m.SchoolId, s => s.Id, (m, s) => s.Name).FirstOrDefault(),
            Survey = db.Campaigns.Where(c => c.Id == r.CampaignId).Select(c => c.Title).FirstOrDefault(),
            Row = db.Activities.Where(a => a.Id == r.ActivityId && a.RemovedAt == null).Select(a => a.Title).FirstOrDefault(),
            Responsible = db.People.Where(p => p.Id == r.ResponsibleId).Select(p => p.Name).FirstOrDefault(),
            Programme = db.Programmes.First(p => p.Id == r.ProgrammeId).ZoneId,
        }).ToListAsync(ct);
        return rows.ConvertAll(row => new HelpView(
            row.Request, row.AskedBy ?? "", row.School, row.Survey, row.Row, row.Responsible, new LocalClock(TimeZoneInfo.TryFindSystemTimeZoneById(row.Programme, out var zone) ? zone : TimeZoneInfo.Utc, utcNow)));
    }
}
