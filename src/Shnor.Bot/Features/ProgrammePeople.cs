using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <param name="Name">The full name where two would read alike; people's text.</param>
/// <param name="IsConnected">Has come in.</param>
/// <param name="IsReachable">Has come in, and has not stopped the bot.</param>
internal sealed record ProgrammePerson(PersonId Id, string Name, Role Role, SchoolId? School, bool IsConnected, bool IsReachable);

/// <summary>Everybody of a programme, by name: what lists to choose from are made of.</summary>
internal static class ProgrammePeople
{
    public static async Task<IReadOnlyList<ProgrammePerson>> Load(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var rows = await db.Memberships.Where(m => m.ProgrammeId == programme)
            .Select(m => new { m.PersonId, m.Person!.Name, m.Person.FullName, m.Role, m.SchoolId, IsConnected = m.Person.Addresses.Any(), IsReachable = m.Person.Addresses.Any(a => a.IsReachable) })
            .ToListAsync(ct);
        var alike = rows.GroupBy(row => row.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. rows
            .Select(row => new ProgrammePerson(row.PersonId, alike.Contains(row.Name) ? row.FullName ?? row.Name : row.Name, row.Role, row.SchoolId, row.IsConnected, row.IsReachable))
            .OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id.Value)];
    }
}
