using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Events;

/// <summary>The dates of a series that are still ahead.</summary>
internal static class SeriesDates
{
    public static async Task<IReadOnlyList<DateTime>> Ahead(ShnorDb db, OccurrenceView view, int most, CancellationToken ct) =>
        (await Open(db, view, view.Clock.Now).OrderBy(o => o.StartsAt).Take(most).Select(o => o.StartsAt).ToListAsync(ct)).ConvertAll(start => start!.Value);

    /// <summary>How many of them nobody has touched: these change with the series.</summary>
    public static async Task<int> CountFrom(ShnorDb db, OccurrenceView view, DateOnly from, CancellationToken ct)
    {
        var since = from.ToDateTime(default) > view.Clock.Now ? from.ToDateTime(default) : view.Clock.Now;
        return (await Open(db, view, since).AsNoTracking().ToListAsync(ct)).Count(occurrence => occurrence.IsUntouched);
    }

    public static async Task<OccurrenceId?> Next(ShnorDb db, OccurrenceView view, CancellationToken ct) =>
        await Open(db, view, view.Clock.Now).OrderBy(o => o.StartsAt).Select(o => (OccurrenceId?)o.Id).FirstOrDefaultAsync(ct);

    private static IQueryable<Occurrence> Open(ShnorDb db, OccurrenceView view, DateTime after)
    {
        var activity = view.Activity.Id;
        return db.Occurrences.Where(o => o.ActivityId == activity && o.State == OccurrenceState.Open && o.IsSeries && o.StartsAt != null && o.StartsAt >= after);
    }
}
