using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;

namespace Shnor.Bot.Features.Duty;

/// <summary>One line: the role as it is when it is read.</summary>
public sealed class RoleLetters : ILetterWriter
{
    public string Kind => LetterKinds.Role;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var programme = request.Programme!.Value;
        var member = await request.Db.Memberships.FirstOrDefaultAsync(m => m.ProgrammeId == programme && m.PersonId == request.Person, ct);
        if (member is null) return null;
        return new Letter.Message(RoleScreens.Told(await request.Db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct), member.Role));
    }
}
