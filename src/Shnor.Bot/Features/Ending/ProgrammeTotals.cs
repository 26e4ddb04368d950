using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.Ending;

/// <summary>What a whole programme comes to, besides its marks.</summary>
/// <param name="Reports">That were sent.</param>
/// <param name="Events">Where somebody wrote down who came.</param>
/// <param name="Visits">All who came to all of them.</param>
/// <param name="Came">Different people.</param>
internal sealed record ProgrammeTotals(int Reports, int Events, int Visits, int Came)
{
    public static async Task<ProgrammeTotals> Load(ShnorDb db, ProgrammeId id, CancellationToken ct)
    {
        var own = db.Occurrences.Where(o => o.ProgrammeId == id).Select(o => o.Id);
        var came = db.Attendances.Where(a => a.WasThere && own.Contains(a.OccurrenceId));
        return new(
            await db.EventReports.CountAsync(r => r.SentAt != null && own.Contains(r.OccurrenceId), ct),
            await came.Select(a => a.OccurrenceId).Distinct().CountAsync(ct),
            await came.CountAsync(ct),
            await came.Select(a => a.PersonId).Distinct().CountAsync(ct));
    }
}
