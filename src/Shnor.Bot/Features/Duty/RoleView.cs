using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Duty;

/// <param name="School">Null: none is said.</param>
/// <param name="IsOwner">Their rights are nobody's to take but their own.</param>
internal sealed record RoleView(ProgrammeId Programme, PersonId Person, string Name, Role Role, string? School, bool IsOwner)
{
    public static async Task<RoleView?> Load(Turn turn, (ProgrammeId Programme, PersonId Person) asked, CancellationToken ct)
    {
        var member = await turn.Db.Memberships.Include(m => m.Person).FirstOrDefaultAsync(m => m.ProgrammeId == asked.Programme && m.PersonId == asked.Person, ct);
        if (member is null) return null;
        var school = member.SchoolId is { } id ? await turn.Db.Schools.Where(s => s.Id == id && s.ProgrammeId == asked.Programme).Select(s => s.Name).FirstOrDefaultAsync(ct) : null;
        return new(asked.Programme, asked.Person, member.Person!.Name, member.Role, school, member.Person.IsOwner);
    }

    /// <summary>A coordinator may do everything inside the programme, but not touch the owner.</summary>
    public bool IsOutOfReachOf(Turn turn) => IsOwner && !turn.Who.IsOwner;
}
