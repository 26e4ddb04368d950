using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Guests;

/// <param name="IsTheirWork">They answer for it, or stand in for somebody who does.</param>
internal sealed record OwnEvent(OccurrenceView View, bool IsInvited, bool IsTheirWork, OwnAnswer Answer);

/// <summary>What in all their programmes is somebody's: what invites them, and what they answer for.</summary>
internal sealed class OwnEvents(ShnorDb db, PersonId person, DateTime utcNow)
{
    private IReadOnlyList<Seat> _seats = [];
    private HashSet<ActivityId> _work = [];

    /// <summary>Dated events that begin between two local moments; in whichever zone, a day more is looked through on either side.</summary>
    public async Task<IReadOnlyList<OwnEvent>> Between(DateTime from, DateTime to, CancellationToken ct)
    {
        await Learn(ct);
        var (first, last) = (Local(from.AddDays(-1)), Local(to.AddDays(1)));
        var views = await OccurrenceView.LoadForList(db, OfProgrammes().Where(o => o.Shape == OccurrenceShape.Dated && o.StartsAt >= first && o.StartsAt <= last), utcNow, ct);
        return await Theirs(views, ct);
    }

    /// <summary>Events and the deadlines of their work from a day on, whatever has become of them, with who answers for them.</summary>
    public async Task<IReadOnlyList<OwnEvent>> Since(DateOnly day, CancellationToken ct)
    {
        await Learn(ct);
        var (first, work) = (Local(day.ToDateTime(default)), _work.ToList());
        var which = OfProgrammes().Where(o =>
            (o.Shape == OccurrenceShape.Dated && o.StartsAt >= first)
            || (o.Shape == OccurrenceShape.Deadline && o.DueOn >= day && work.Contains(o.ActivityId)));
        return await Theirs(await OccurrenceView.Load(db, which.Where(o => o.State != OccurrenceState.Past), utcNow, ct), ct);
    }

    private IQueryable<Occurrence> OfProgrammes()
    {
        var programmes = _seats.Select(seat => seat.Programme).ToList();
        return db.Occurrences.Where(o => programmes.Contains(o.ProgrammeId));
    }

    private async Task<IReadOnlyList<OwnEvent>> Theirs(IReadOnlyList<OccurrenceView> views, CancellationToken ct)
    {
        var theirs = views.Select(view => (View: view, IsInvited: _seats.Any(seat => seat.IsAmong(view.Occurrence)), IsWork: _work.Contains(view.Activity.Id)))
            .Where(each => each.IsInvited || each.IsWork).ToList();
        var answers = await OwnAnswers.Of(db, [.. theirs.Select(each => each.View.Occurrence)], person, ct);
        return [.. theirs.Select(each => new OwnEvent(each.View, each.IsInvited, each.IsWork, answers.GetValueOrDefault(each.View.Id)))];
    }

    private async Task Learn(CancellationToken ct)
    {
        // What is finished is kept in its plan; nobody need prepare for it.
        _seats = await db.Memberships.Where(m => m.PersonId == person && db.Programmes.Any(p => p.Id == m.ProgrammeId && p.ArchivedAt == null)).Select(m => new Seat(m.ProgrammeId, m.Role, m.SchoolId)).ToListAsync(ct);
        _work = [];
        foreach (var seat in _seats)
        {
            // Whoever is away has their events all the same.
            List<PersonId> whose = [person, .. await DutyRows.WhoseWork(db, seat.Programme, person, utcNow, ct)];
            _work.UnionWith(await db.Activities.Where(a => a.ProgrammeId == seat.Programme && a.Assignees.AsQueryable().Any(Acting.Names(whose))).Select(a => a.Id).ToListAsync(ct));
        }
    }

    private static DateTime Local(DateTime moment) => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified);

    private sealed record Seat(ProgrammeId Programme, Role Role, SchoolId? School)
    {
        public bool IsAmong(Occurrence occurrence) => occurrence.ProgrammeId == Programme && occurrence.Invites.Includes(Role, School);
    }
}
