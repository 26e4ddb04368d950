using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>Which occurrences of a programme somebody has put off, and of which something has been said or written down.</summary>
internal sealed record TouchedOccurrences(IReadOnlySet<OccurrenceId> Snoozed, IReadOnlySet<OccurrenceId> HeardOf)
{
    public bool IsSnoozed(Occurrence occurrence) => Snoozed.Contains(occurrence.Id);

    public bool WasHeardOf(Occurrence occurrence) => HeardOf.Contains(occurrence.Id);

    public static async Task<TouchedOccurrences> Of(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var own = db.Occurrences.Where(o => o.ProgrammeId == programme);
        var snoozed = await own.Where(o => db.Snoozes.Any(s => s.OccurrenceId == o.Id)).Select(o => o.Id).ToListAsync(ct);
        var heardOf = await own.Where(o => db.Outbox.Any(r => r.OccurrenceId == o.Id) || db.History.Any(h => h.OccurrenceId == o.Id)).Select(o => o.Id).ToListAsync(ct);
        // What people have said about it holds it fast, whatever was sent of it.
        var spokenOf = await own.Where(o => db.Questions.Any(q => q.OccurrenceId == o.Id) || db.ProgressAnswers.Any(a => a.OccurrenceId == o.Id) || db.AssigneeMarks.Any(m => m.OccurrenceId == o.Id)
            || db.Remarks.Any(r => r.OccurrenceId == o.Id) || db.Rsvps.Any(r => r.OccurrenceId == o.Id) || db.EventReports.Any(r => r.OccurrenceId == o.Id)
            || db.Campaigns.Any(c => c.OccurrenceId == o.Id)).Select(o => o.Id).ToListAsync(ct);
        return new(snoozed.ToHashSet(), heardOf.Concat(spokenOf).ToHashSet());
    }
}
