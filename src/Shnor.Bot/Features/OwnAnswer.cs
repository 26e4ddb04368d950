using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>What somebody has said to an event, as far as it still speaks of the hour the event has now.</summary>
public enum OwnAnswer
{
    None,
    Coming,
    NotComing,
}

/// <summary>Reads answers; which of them hold is decided here and by <see cref="Shnor.Domain.Events.Rsvp.HoldsFor"/> alone.</summary>
internal static class OwnAnswers
{
    public static async Task<OwnAnswer> Of(ShnorDb db, Occurrence occurrence, PersonId person, CancellationToken ct) =>
        (await Of(db, [occurrence], person, ct)).GetValueOrDefault(occurrence.Id);

    /// <summary>Those they have answered.</summary>
    public static async Task<Dictionary<OccurrenceId, OwnAnswer>> Of(ShnorDb db, IReadOnlyCollection<Occurrence> occurrences, PersonId person, CancellationToken ct)
    {
        if (occurrences.Count == 0) return [];
        var byId = occurrences.ToDictionary(o => o.Id);
        var ids = byId.Keys.ToList();
        var said = await db.Rsvps.AsNoTracking().Where(r => r.PersonId == person && ids.Contains(r.OccurrenceId)).ToListAsync(ct);
        return said.Where(r => r.HoldsFor(byId[r.OccurrenceId])).ToDictionary(r => r.OccurrenceId, r => r.IsComing ? OwnAnswer.Coming : OwnAnswer.NotComing);
    }

    /// <summary>Who has said «Не смогу» to which of these.</summary>
    public static async Task<HashSet<(OccurrenceId, PersonId)>> Refusals(ShnorDb db, IReadOnlyCollection<Occurrence> occurrences, CancellationToken ct)
    {
        var dated = occurrences.Where(o => o.Shape == OccurrenceShape.Dated).ToDictionary(o => o.Id);
        if (dated.Count == 0) return [];
        var ids = dated.Keys.ToList();
        var said = await db.Rsvps.AsNoTracking().Where(r => ids.Contains(r.OccurrenceId) && !r.IsComing).ToListAsync(ct);
        return [.. said.Where(r => r.HoldsFor(dated[r.OccurrenceId])).Select(r => (r.OccurrenceId, r.PersonId))];
    }

    /// <summary>Everybody's answers to one event.</summary>
    public static async Task<Dictionary<PersonId, OwnAnswer>> To(ShnorDb db, Occurrence occurrence, CancellationToken ct)
    {
        var said = await db.Rsvps.AsNoTracking().Where(r => r.OccurrenceId == occurrence.Id).ToListAsync(ct);
        return said.Where(r => r.HoldsFor(occurrence)).ToDictionary(r => r.PersonId, r => r.IsComing ? OwnAnswer.Coming : OwnAnswer.NotComing);
    }
}
