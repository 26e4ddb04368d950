using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>One of those who mark their own part of an occurrence, and whether they have.</summary>
/// <param name="Name">People's text.</param>
public sealed record OccurrencePart(AssigneePart Of, string Name, bool IsMarked);

/// <summary>The marks of parts, where everybody named marks their own. A mark of somebody who is named no longer stands there and does not count.</summary>
internal sealed class PartMarks(ILookup<OccurrenceId, AssigneeMark> marks)
{
    public static readonly PartMarks None = new(Array.Empty<AssigneeMark>().ToLookup(mark => mark.OccurrenceId));

    public static async Task<PartMarks> Load(ShnorDb db, IEnumerable<Occurrence> occurrences, CancellationToken ct)
    {
        var each = occurrences.Where(o => o.Activity!.Mode == AssigneeMode.Each).Select(o => o.Id).ToList();
        return each.Count == 0 ? None : new((await db.AssigneeMarks.Where(m => each.Contains(m.OccurrenceId)).ToListAsync(ct)).ToLookup(mark => mark.OccurrenceId));
    }

    /// <summary>Whose reminders go on: the parts without a mark, or all of them where none is left and the occurrence is open all the same.</summary>
    public static IReadOnlyList<PersonId> Hearing(Occurrence occurrence, Acting acting, PartMarks marks)
    {
        var activity = occurrence.Activity!;
        if (activity.Mode != AssigneeMode.Each || acting.PartsOf(activity.Id) is not { Count: > 1 } parts) return acting.Hearing(activity.Id);
        var waiting = parts.Where(part => !marks.Has(occurrence.Id, part)).ToList();
        return waiting.Count == 0 ? acting.Hearing(activity.Id) : acting.Hearing(activity.Id, waiting);
    }

    /// <summary>Empty where one mark is enough: of whatever mode, one who stands there alone is everybody.</summary>
    public IReadOnlyList<OccurrencePart> PartsOf(Occurrence occurrence, Acting acting, IReadOnlyDictionary<PersonId, string> names)
    {
        if (Each(occurrence, acting) is not { } parts) return [];
        var assignees = occurrence.Activity!.Assignees;
        return [.. parts.Select(part => new OccurrencePart(
            part,
            part.Person is { } person ? names.GetValueOrDefault(person, "") : assignees.Find(a => a.BodyId == part.Body)?.Name ?? "",
            Has(occurrence.Id, part)))];
    }

    /// <summary>People whose names the parts show.</summary>
    public IEnumerable<PersonId> Named(IEnumerable<Occurrence> occurrences, Acting acting) =>
        occurrences.SelectMany(o => Each(o, acting) ?? []).Select(part => part.Person).OfType<PersonId>();

    private static IReadOnlyList<AssigneePart>? Each(Occurrence occurrence, Acting acting) =>
        occurrence.Activity!.Mode == AssigneeMode.Each && acting.PartsOf(occurrence.ActivityId) is { Count: > 1 } parts ? parts : null;

    private bool Has(OccurrenceId occurrence, AssigneePart part) =>
        marks[occurrence].Any(mark => (mark.PersonId == part.Person && mark.BodyId == part.Body) || (part.Through is { } body && mark.BodyId == body));
}
