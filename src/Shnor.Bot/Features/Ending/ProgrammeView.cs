using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Ending;

/// <summary>A programme as its card shows it.</summary>
/// <param name="Rows">Rows of the plan.</param>
/// <param name="Done">Dates that are marked.</param>
/// <param name="Dates">All that can be: not those left out, cancelled, or before the launch.</param>
internal sealed record ProgrammeView(Programme Programme, LocalClock Clock, int Rows, int Done, int Dates)
{
    public ProgrammeId Id => Programme.Id;

    public static async Task<ProgrammeView> Load(ShnorDb db, ProgrammeId id, DateTime utcNow, CancellationToken ct)
    {
        var programme = await db.Programmes.SingleAsync(p => p.Id == id, ct);
        var rows = await db.Activities.CountAsync(a => a.ProgrammeId == id && a.RemovedAt == null, ct);
        var states = await db.Occurrences.Where(o => o.ProgrammeId == id && o.Shape != OccurrenceShape.Ongoing && o.Activity!.RemovedAt == null)
            .GroupBy(o => o.State).Select(same => new { State = same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.State, same => same.Count, ct);
        var done = states.GetValueOrDefault(OccurrenceState.Reported) + states.GetValueOrDefault(OccurrenceState.Accepted);
        return new(programme, new LocalClock(programme.Zone, utcNow), rows, done, done + states.GetValueOrDefault(OccurrenceState.Open));
    }
}
