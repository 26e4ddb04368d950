using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using Shnor.Storage;

namespace Shnor.Bot.Features.Duty;

/// <param name="IsConnected">Agreed, with an account that can be written to.</param>
internal sealed record Colleague(PersonId Id, string Name, Role Role, bool IsConnected, DaySpan? Away);

/// <summary>The people of a programme out of whom one is chosen, by name.</summary>
internal static class Colleagues
{
    public const int PerPage = 8;

    public static async Task<IReadOnlyList<Colleague>> Of(ShnorDb db, ProgrammeId programme, PersonId except, CancellationToken ct) => await db.Memberships
        .Where(m => m.ProgrammeId == programme && m.PersonId != except && m.Person!.ForgottenAt == null)
        .OrderBy(m => m.Person!.NameKey).ThenBy(m => m.PersonId)
        .Select(m => new Colleague(m.PersonId, m.Person!.Name, m.Role, m.Person.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable), m.Away))
        .ToListAsync(ct);

    /// <summary>One name a row, and the way to the other pages.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Rows(IReadOnlyList<Colleague> people, int page, Func<Colleague, string, Button> choose, Func<int, string, Button> turn)
    {
        var cut = PageOf.Cut(people, page, PerPage);
        return
        [
            .. cut.Shown.Select(person => (IReadOnlyList<Button>)[choose(person, PoliteCut.To(person.Name, 34) + (person.IsConnected ? "" : " — ещё не в боте"))]),
            .. cut.Turning((label, to) => turn(to, label)),
        ];
    }
}
