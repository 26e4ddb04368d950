using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Digest;

/// <summary>
/// A coordinator's morning: how the programme stands, and what nobody could be reminded of since the last time, in one message. Made at sending; with
/// nothing to say there is none. A stale one is dropped, the next morning says what then holds; only what nobody can be reminded of is still said.
/// </summary>
public sealed class DigestLetters : ILetterWriter
{
    public string Kind => LetterKinds.Digest;

    public bool GrowsStale => true;

    public Role? LeastRole => Role.Coordinator;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = await request.Db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Programme, ct);
        if (programme is null or { IsSilent: true }) return null;
        var coordinators = await DutyRows.Coordinators(request.Db, programme.Id, request.UtcNow, ct);
        if (!coordinators.Contains(request.Person)) return ForOthers(request, coordinators);

        var unreached = await StillUnreached(request, ct);
        var day = DigestDay.Of(new LocalClock(programme.Zone, request.UtcNow).Now);
        var view = !request.IsLate && request.Rows.Any(row => row.OccurrenceId is null && row.Detail == day) ? await DigestView.Load(request.Db, programme, request.UtcNow, ct) : null;
        if (view is { HasSomethingToSay: true }) return new Letter.Message(DigestScreens.Morning(view, unreached));
        return unreached.Count == 0 ? null : new Letter.Message(DigestScreens.NobodyReached(unreached));
    }

    /// <summary>Those about which there is still nobody to remind.</summary>
    private static async Task<IReadOnlyList<OccurrenceView>> StillUnreached(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Where(row => row.Detail == Unreached.Detail).Select(row => row.OccurrenceId).OfType<OccurrenceId>().Distinct().ToList();
        if (ids.Count == 0) return [];
        var views = await OccurrenceView.Load(request.Db, request.Db.Occurrences.Where(o => ids.Contains(o.Id)), request.UtcNow, ct);
        return [.. views.Where(view => view.Occurrence.State == OccurrenceState.Open && view.Hearing.Count == 0)];
    }

    /// <summary>Away since it was written down, or coordinator no more: it is for those who are.</summary>
    private static Letter.Elsewhere ForOthers(LetterRequest request, IReadOnlyList<PersonId> coordinators) => new(
        [.. request.Rows.SelectMany(row => coordinators.Select(other => (row.Key[..(row.Key.LastIndexOf(':') + 1)] + other.Value, MessageFrom(row, other, request.UtcNow))))],
        Own: null);

    private static OutboxMessage MessageFrom(OutboxRow row, PersonId to, DateTime utcNow) =>
        new(row.Kind, to, row.ProgrammeId, row.OccurrenceId, row.Detail, row.DueAt, row.Bundle, row.DueAt < utcNow ? utcNow : null);
}
