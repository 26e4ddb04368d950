using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features;

/// <summary>
/// «Как вам?» for those who said «Буду» or were marked as there: written down when a single event is done, and again whenever more is known of
/// who came. Everybody is asked once.
/// </summary>
public static class AskThoseWhoCame
{
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromMinutes(5);

    /// <param name="turn">In whose transaction.</param>
    /// <param name="view">Just marked as done, or its list filled in.</param>
    /// <param name="ct">Cancels the look at the tables.</param>
    public static async Task Write(Turn turn, OccurrenceView view, CancellationToken ct)
    {
        if (view is not { IsConfirmed: true, Occurrence: { Shape: OccurrenceShape.Dated, IsSeries: false, StartsAt: { } start } occurrence } || occurrence.Invites.Who == Audience.Nobody) return;
        await turn.Db.SaveChangesAsync(ct); // a list that was filled in this very turn counts
        var id = occurrence.Id;
        var said = await turn.Db.Attendances.AsNoTracking().Where(a => a.OccurrenceId == id).Select(a => new { a.PersonId, a.WasThere }).ToListAsync(ct);
        var coming = await turn.Db.Rsvps.AsNoTracking().Where(r => r.OccurrenceId == id && r.IsComing && r.StartsAt == start).Select(r => r.PersonId).ToListAsync(ct);
        var absent = said.Where(a => !a.WasThere).Select(a => a.PersonId);
        // Those who held it know how it was.
        var asked = said.Where(a => a.WasThere).Select(a => a.PersonId).Union(coming).Except(absent).Where(person => !view.Acting.Concerns(view.Activity.Id, person)).ToList();
        if (asked.Count == 0) return;

        var connected = await turn.Db.People.Where(p => asked.Contains(p.Id) && p.ConsentVersion != null && p.Addresses.Any(a => a.IsReachable)).Select(p => p.Id).ToListAsync(ct);
        var end = view.Clock.Zone.ToUtc(start) + TimeSpan.FromMinutes(occurrence.DurationMinutes) + AfterTheEnd;
        var due = end > turn.UtcNow ? end : turn.UtcNow;
        // Dropped because the mark was undone, it is taken up again with a new mark.
        foreach (var person in connected.OrderBy(p => p.Value))
            await turn.Outbox.TakeOver($"feedback:{id.Value}:{person.Value}", new(LetterKinds.FeedbackAsked, person, occurrence.ProgrammeId, id, DueAt: due), ct);
    }
}
