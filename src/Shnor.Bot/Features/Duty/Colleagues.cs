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
        var pages = Math.Max(1, (people.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 0, pages - 1);
        foreach (var person in people.Skip(page * PerPage).Take(PerPage)) yield return [choose(person, PoliteCut.To(person.Name, 34) + (person.IsConnected ? "" : " — ещё не в боте"))];
        var turning = new List<Button>();
        if (page > 0) turning.Add(turn(page - 1, "‹ Назад"));
        if (page < pages - 1) turning.Add(turn(page + 1, "Далее ›"));
        if (turning.Count > 0) yield return turning;
    }
}
