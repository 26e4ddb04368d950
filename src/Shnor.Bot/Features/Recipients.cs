using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>Who gets a rung: those connected and there at this moment, or their deputies. Asked once per programme and once for all the activities of a sweep.</summary>
internal sealed class Recipients(ShnorDb db, DateTime utcNow)
{
    private readonly Dictionary<ProgrammeId, IReadOnlyList<PersonId>> _coordinators = [];
    private readonly Dictionary<ProgrammeId, IReadOnlyList<Guest>> _guests = [];
    private readonly HashSet<Occurrence> _together = [];
    private Acting _acting = Acting.Unknown;
    private PartMarks? _marks;
    private HashSet<(OccurrenceId, PersonId)>? _refusals;

    /// <summary>Before the first question: what is asked about all of these is asked in one go.</summary>
    public async Task LearnAbout(IReadOnlyCollection<Occurrence> occurrences, CancellationToken ct)
    {
        _together.UnionWith(occurrences);
        _acting = await Acting.For(db, [.. occurrences.Select(o => o.ActivityId).Distinct()], utcNow, ct);
    }

    /// <summary>What was asked already, for an occurrence that was loaded with it.</summary>
    public Recipients Knowing(Acting acting)
    {
        _acting = acting;
        return this;
    }

    public async Task<IReadOnlyList<PersonId>> Of(RungRecipient to, Occurrence occurrence, CancellationToken ct)
    {
        var activity = occurrence.Activity!;
        var hearing = PartMarks.Hearing(occurrence, _acting, await Marks(occurrence, ct));
        return to switch
        {
            RungRecipient.Responsible => hearing,
            // Whoever answers for it is reminded as such, not a second time as audience or coordinator.
            RungRecipient.Audience => [.. (await Invited(occurrence, ct)).Except(hearing).Where(id => !_acting.Concerns(activity.Id, id))],
            RungRecipient.Coordinator => [.. (await Coordinators(activity.ProgrammeId, ct)).Except(hearing)],
            _ => [],
        };
    }

    public async Task<IReadOnlyList<PersonId>> Coordinators(ProgrammeId programme, CancellationToken ct) =>
        _coordinators.TryGetValue(programme, out var known) ? known : _coordinators[programme] = await DutyRows.Coordinators(db, programme, utcNow, ct);

    /// <summary>Those whom an invitation of this kind reaches now, whatever they have answered.</summary>
    public async Task<IReadOnlyList<PersonId>> Guests(ProgrammeId programme, Invited invited, CancellationToken ct) => invited.Who == Audience.Nobody
        ? []
        : [.. (await Guests(programme, ct)).Where(guest => guest.IsAmong(invited)).Select(guest => guest.Person)];

    /// <summary>An invitation is for those who can come: nobody comes to a webinar in the place of another, and whoever has said «Не смогу» is not asked for.</summary>
    private async Task<IReadOnlyList<PersonId>> Invited(Occurrence occurrence, CancellationToken ct)
    {
        var invited = occurrence.Invites;
        if (invited.Who == Audience.Nobody) return [];
        var refusals = await Refusals(occurrence, ct);
        return [.. (await Guests(occurrence.ProgrammeId, ct)).Where(guest => guest.IsAmong(invited) && !refusals.Contains((occurrence.Id, guest.Person))).Select(guest => guest.Person)];
    }

    private async Task<PartMarks> Marks(Occurrence occurrence, CancellationToken ct) =>
        _together.Contains(occurrence) ? _marks ??= await PartMarks.Load(db, _together, ct) : await PartMarks.Load(db, [occurrence], ct);

    private async Task<HashSet<(OccurrenceId, PersonId)>> Refusals(Occurrence occurrence, CancellationToken ct) =>
        _together.Contains(occurrence) ? _refusals ??= await OwnAnswers.Refusals(db, _together, ct) : await OwnAnswers.Refusals(db, [occurrence], ct);

    private async Task<IReadOnlyList<Guest>> Guests(ProgrammeId programme, CancellationToken ct)
    {
        if (_guests.TryGetValue(programme, out var known)) return known;
        var people = await db.Memberships
            .Where(m => m.ProgrammeId == programme && m.Person!.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable))
            .OrderBy(m => m.PersonId).Select(m => new { Guest = new Guest(m.PersonId, m.Role, m.SchoolId), m.Away }).ToListAsync(ct);
        var zone = people.Exists(p => p.Away is not null) ? await db.Programmes.Where(p => p.Id == programme).Select(p => p.ZoneId).SingleAsync(ct) : null;
        return _guests[programme] = [.. people.Where(p => p.Away is not { } away || !away.Contains(DutyRows.TodayIn(zone!, utcNow))).Select(p => p.Guest)];
    }
}

/// <summary>Somebody of a programme as an invitation sees them.</summary>
internal sealed record Guest(PersonId Person, Role Role, SchoolId? School)
{
    public bool IsAmong(Invited invited) => invited.Includes(Role, School);
}
