using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reminders;

/// <summary>
/// Once after a start: what goes on all the time and waits for no rung. Programmes launched before «Как идёт?» existed have such rows; of what has
/// had its last question nothing changes. The questions of the past are not made up for.
/// </summary>
internal static class WakeOngoing
{
    public static async Task Run(ShnorDb db, DateTime utcNow, CancellationToken ct)
    {
        var yesterday = DateOnly.FromDateTime(utcNow).AddDays(-1); // nowhere on earth is it earlier
        var asleep = await db.Occurrences
            .Where(o => o.Shape == OccurrenceShape.Ongoing && o.State == OccurrenceState.Open && o.NextRungAt == null && o.WindowTo >= yesterday)
            .Where(o => o.Activity!.RemovedAt == null && !o.Activity.Programme!.IsReadOnly && o.Activity.Programme.PausedAt == null && o.Activity.Programme.ArchivedAt == null)
            .Include(o => o.Activity!.Programme).ToListAsync(ct);
        foreach (var occurrence in asleep.Where(o => TimeZoneInfo.TryFindSystemTimeZoneById(o.Activity!.Programme!.ZoneId, out _)))
            RungSchedule.MoveOn(occurrence, utcNow);
    }
}
