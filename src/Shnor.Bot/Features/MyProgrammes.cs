using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>A programme as a list of them shows it.</summary>
public sealed record ProgrammeLine(ProgrammeId Id, string Title, PlanYears Years);

/// <summary>The programmes somebody may open for a purpose, the newest first, and the one that is open: the only one, or the one they have chosen.</summary>
/// <param name="Open">Null: there is none, or nobody has chosen yet, or the chosen one is theirs no more.</param>
public sealed record MyProgrammes(IReadOnlyList<ProgrammeLine> All, ProgrammeLine? Open)
{
    /// <param name="turn">Whose.</param>
    /// <param name="need">As a route without an object states it.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task<MyProgrammes> Of(Turn turn, Need need, CancellationToken ct)
    {
        var mine = turn.Who.Memberships.Where(m => Suits(m, need)).Select(m => m.ProgrammeId).ToList();
        if (!turn.Who.IsOwner && mine.Count == 0) return new([], Open: null);
        var programmes = await turn.Db.Programmes.AsNoTracking()
            .Where(p => turn.Who.IsOwner || mine.Contains(p.Id)).OrderByDescending(p => p.LaunchedAt).ThenByDescending(p => p.Id).ToListAsync(ct);
        var all = programmes.ConvertAll(p => new ProgrammeLine(p.Id, p.Title, p.PlanYears));
        return new(all, all is [var only] ? only : all.Find(p => p.Id == turn.Who.ChosenProgramme));
    }

    private static bool Suits(Membership membership, Need need) => need switch
    {
        Need.Member => true,
        Need.Responsible => membership.Role >= Role.Responsible,
        Need.SchoolHead => membership.Role == Role.Coordinator || membership is { Role: Role.SchoolHead, SchoolId: not null },
        _ => membership.Role == Role.Coordinator,
    };
}
