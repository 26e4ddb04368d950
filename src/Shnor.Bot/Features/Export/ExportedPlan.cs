using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Export;

/// <summary>Everything a file says of a programme, read once.</summary>
/// <param name="Activities">In the order of the plan, with their people and dates.</param>
/// <param name="Names">Of everybody who marked, accepted or came; whoever was removed is not among them by name.</param>
/// <param name="Came">Who was at what, by name; empty where it is not for whoever asks.</param>
/// <param name="History">Null where it is not for whoever asks.</param>
internal sealed record ExportedPlan(
    Programme Programme,
    LocalClock Clock,
    IReadOnlyList<Activity> Activities,
    IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlyDictionary<OccurrenceId, EventReport> Reports,
    ILookup<OccurrenceId, PersonId> Came,
    IReadOnlyList<HistoryEntry>? History)
{
    public bool HasReports => History is not null;

    public string NameOf(PersonId? person) => person is { } id && Names.TryGetValue(id, out var name) ? name : ForgottenNames.InPlaceOfName;

    public OccurrenceView View(Occurrence occurrence, Activity activity) => new(
        occurrence, activity, Clock, [], occurrence.ReportedBy is null ? null : NameOf(occurrence.ReportedBy), occurrence.ReportedAt is { } at ? Clock.Zone.ToLocal(at) : null);

    public static async Task<ExportedPlan> Load(ShnorDb db, ProgrammeId id, DateTime utcNow, bool withReports, CancellationToken ct)
    {
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var activities = await db.Activities.AsNoTrackingWithIdentityResolution().Where(a => a.ProgrammeId == id && a.RemovedAt == null)
            .Include(a => a.Assignees).ThenInclude(a => a.Person)
            .Include(a => a.Assignees).ThenInclude(a => a.Body)
            .Include(a => a.Occurrences)
            .OrderBy(a => a.Ordinal).ThenBy(a => a.Id).AsSplitQuery().ToListAsync(ct);
        var own = db.Occurrences.Where(o => o.ProgrammeId == id);
        var reports = withReports
            ? await db.EventReports.AsNoTracking().Where(r => r.SentAt != null && own.Any(o => o.Id == r.OccurrenceId)).Include(r => r.Files).AsSplitQuery().ToListAsync(ct)
            : [];
        var came = withReports
            ? await db.Attendances.AsNoTracking().Where(a => a.WasThere && own.Any(o => o.Id == a.OccurrenceId)).Select(a => new { a.OccurrenceId, a.PersonId }).ToListAsync(ct)
            : [];
        var history = withReports ? await db.History.AsNoTracking().Where(h => h.ProgrammeId == id).OrderBy(h => h.Id).ToListAsync(ct) : null;
        return new(
            programme,
            new LocalClock(programme.Zone, utcNow),
            activities,
            await NamesOf(db, id, ct),
            reports.ToDictionary(r => r.OccurrenceId),
            came.ToLookup(a => a.OccurrenceId, a => a.PersonId),
            history);
    }

    /// <summary>Members, and whoever has left: their marks stay.</summary>
    private static async Task<IReadOnlyDictionary<PersonId, string>> NamesOf(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var own = db.Occurrences.Where(o => o.ProgrammeId == id);
        var people = db.People.AsNoTracking().Where(p =>
            p.Memberships.Any(m => m.ProgrammeId == id)
            || own.Any(o => o.ReportedBy == p.Id || o.AcceptedBy == p.Id)
            || db.History.Any(h => h.ProgrammeId == id && h.By == p.Id)
            || db.Attendances.Any(a => a.PersonId == p.Id && own.Any(o => o.Id == a.OccurrenceId)));
        return await people.ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
