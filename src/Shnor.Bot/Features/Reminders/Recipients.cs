using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reminders;

/// <summary>Who gets a rung: those connected at this moment. Asked once per programme or activity during a sweep.</summary>
internal sealed class Recipients(ShnorDb db)
{
    private readonly Dictionary<(ProgrammeId, Role), IReadOnlyList<PersonId>> _byRole = [];

    public async Task<IReadOnlyList<PersonId>> Of(RungRecipient to, Activity activity, CancellationToken ct)
    {
        var responsible = activity.Assignees.Select(a => a.PersonId).OfType<PersonId>().ToList();
        return to switch
        {
            RungRecipient.Responsible => await Connected(responsible, ct),
            // Whoever answers for it is reminded as such, not a second time as audience or coordinator.
            RungRecipient.Audience when activity.InvitesTeachers => [.. (await WithRole(activity.ProgrammeId, Role.Teacher, ct)).Except(responsible)],
            RungRecipient.Coordinator => [.. (await WithRole(activity.ProgrammeId, Role.Coordinator, ct)).Except(responsible)],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<PersonId>> Connected(List<PersonId> people, CancellationToken ct) => people.Count == 0
        ? []
        : await db.People.Where(p => people.Contains(p.Id) && p.ConsentVersion != null && p.Addresses.Any(a => a.IsReachable)).Select(p => p.Id).ToListAsync(ct);

    private async Task<IReadOnlyList<PersonId>> WithRole(ProgrammeId programme, Role role, CancellationToken ct)
    {
        if (_byRole.TryGetValue((programme, role), out var known)) return known;
        var people = await db.Memberships
            .Where(m => m.ProgrammeId == programme && m.Role == role && m.Person!.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable))
            .Select(m => m.PersonId).ToListAsync(ct);
        return _byRole[(programme, role)] = people;
    }
}
