using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Events;

/// <summary>Another event of the same programme in the same hour, for some of the same people.</summary>
/// <param name="Responsible">Names of those who answer for one of the two; people's text.</param>
/// <param name="Others">How many of those invited to both are not among them.</param>
internal sealed record Clash(string Title, DateTime StartsAt, IReadOnlyList<string> Responsible, int Others);

/// <summary>Who would have to be in two places at once.</summary>
/// <param name="Elsewhere">Names of those who answer for something in another programme then: nothing else of it is told.</param>
internal sealed record Clashes(IReadOnlyList<Clash> Here, IReadOnlyList<string> Elsewhere)
{
    private const int DayAndZones = 36; // hours: a day, and clocks that differ by half of one

    public static readonly Clashes None = new([], []);

    public bool IsNone => Here.Count == 0 && Elsewhere.Count == 0;

    public static async Task<Clashes> Find(ShnorDb db, OccurrenceView view, EventDraft draft, CancellationToken ct)
    {
        if (view.HasDeadline || draft.InZone(view.Clock.Zone) is not { } start) return None;
        var end = start.AddMinutes(draft.Minutes);
        var mine = (await EventPeople.Answering(db, [view.Activity.Id], ct))[view.Activity.Id].ToHashSet();
        var programme = view.Occurrence.ProgrammeId;
        var members = await db.Memberships.Where(m => m.ProgrammeId == programme).Select(m => new Guest(m.PersonId, m.Role, m.SchoolId)).ToListAsync(ct);
        var invited = members.Where(guest => guest.IsAmong(draft.Invites)).Select(guest => guest.Person).ToHashSet();
        var near = await Near(db, view, start, end, ct);
        var answering = await EventPeople.Answering(db, [.. near.Select(o => o.ActivityId).Distinct()], ct);
        var names = await Names(db, mine.Concat(near.SelectMany(o => answering[o.ActivityId])), ct);
        var here = near.Select(other => Between(other, mine, invited, answering[other.ActivityId].ToHashSet(), members, names)).OfType<Clash>().ToList();
        var elsewhere = (await BusyElsewhere(db, view, mine, (start, end), ct)).Select(person => names.GetValueOrDefault(person)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return new(here, elsewhere);
    }

    private static Clash? Between(Occurrence other, HashSet<PersonId> mine, HashSet<PersonId> invited, HashSet<PersonId> theirs, List<Guest> members, Dictionary<PersonId, string> names)
    {
        var theirGuests = members.Where(guest => guest.IsAmong(other.Invites)).Select(guest => guest.Person);
        var both = theirGuests.Concat(theirs).Where(person => mine.Contains(person) || invited.Contains(person)).ToHashSet();
        if (both.Count == 0) return null;
        var responsible = both.Where(person => mine.Contains(person) || theirs.Contains(person)).ToList();
        return new(other.Activity!.Title, other.StartsAt!.Value, [.. responsible.Select(person => names.GetValueOrDefault(person)).OfType<string>().Order(StringComparer.Ordinal)], both.Count - responsible.Count);
    }

    private static async Task<List<Occurrence>> Near(ShnorDb db, OccurrenceView view, DateTime start, DateTime end, CancellationToken ct)
    {
        var (programme, id, from) = (view.Occurrence.ProgrammeId, view.Id, start.AddMinutes(-Occurrence.MostMinutes));
        var near = await db.Occurrences.AsNoTracking().Include(o => o.Activity)
            .Where(o => o.ProgrammeId == programme && o.Id != id && o.Shape == OccurrenceShape.Dated && o.State == OccurrenceState.Open && o.Activity!.RemovedAt == null && o.StartsAt > from && o.StartsAt < end)
            .OrderBy(o => o.StartsAt).ToListAsync(ct);
        return near.FindAll(o => o.StartsAt!.Value.AddMinutes(o.DurationMinutes) > start);
    }

    /// <summary>By the hour alone: of another programme nothing is ever visible but that somebody has something to do.</summary>
    private static async Task<IReadOnlyList<PersonId>> BusyElsewhere(ShnorDb db, OccurrenceView view, HashSet<PersonId> mine, (DateTime Start, DateTime End) hours, CancellationToken ct)
    {
        if (mine.Count == 0) return [];
        var (people, programme) = (mine.ToList(), view.Occurrence.ProgrammeId);
        var (from, to) = (hours.Start.AddHours(-DayAndZones), hours.End.AddHours(DayAndZones));
        var theirs = await db.Assignees
            .Where(a => people.Contains(a.PersonId!.Value) || a.Body!.Members.Any(m => people.Contains(m.PersonId)))
            .Join(db.Activities.Where(x => x.ProgrammeId != programme && x.RemovedAt == null), a => a.ActivityId, x => x.Id, (a, x) => x.Id).Distinct().ToListAsync(ct);
        if (theirs.Count == 0) return [];
        var near = await db.Occurrences.AsNoTracking().Include(o => o.Activity!.Programme)
            .Where(o => theirs.Contains(o.ActivityId) && o.Shape == OccurrenceShape.Dated && o.State == OccurrenceState.Open && o.StartsAt > from && o.StartsAt < to).ToListAsync(ct);
        var (start, end) = (view.Clock.Zone.ToUtc(hours.Start), view.Clock.Zone.ToUtc(hours.End));
        var busy = near.FindAll(o => !o.Activity!.Programme!.IsSilent && o.Activity.Programme.Zone.ToUtc(o.StartsAt!.Value) is var other && other < end && other.AddMinutes(o.DurationMinutes) > start);
        var answering = await EventPeople.Answering(db, [.. busy.Select(o => o.ActivityId).Distinct()], ct);
        return [.. busy.SelectMany(o => answering[o.ActivityId]).Where(mine.Contains).Distinct()];
    }

    private static async Task<Dictionary<PersonId, string>> Names(ShnorDb db, IEnumerable<PersonId> people, CancellationToken ct)
    {
        var ids = people.Distinct().ToList();
        return ids.Count == 0 ? [] : await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
