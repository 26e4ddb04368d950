using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>A person is one row in all their programmes. Who is somebody in another, or owns the bot, is not one coordinator's alone.</summary>
internal static class Elsewhere
{
    public static async Task<bool> Knows(Turn turn, PersonId person, ProgrammeId programme, CancellationToken ct) =>
        await turn.Db.People.AnyAsync(p => p.Id == person && p.IsOwner, ct) || await turn.Db.Memberships.AnyAsync(m => m.PersonId == person && m.ProgrammeId != programme, ct);

    /// <summary>A name is one wherever its person is: whoever changes it must be at home there too, or be that person.</summary>
    public static async Task<bool> ForbidsRenaming(Turn turn, PersonId person, CancellationToken ct)
    {
        if (turn.Who.IsOwner || person == turn.Me) return false;
        var programmes = await turn.Db.Memberships.Where(m => m.PersonId == person).Select(m => m.ProgrammeId).ToListAsync(ct);
        return !programmes.TrueForAll(turn.Who.Coordinates) || await turn.Db.People.AnyAsync(p => p.Id == person && p.IsOwner, ct);
    }
}
