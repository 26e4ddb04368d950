using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Schools;

/// <summary>«Моя школа»: its head sees its own people, and nothing of other schools.</summary>
public static class MySchool
{
    public static readonly ButtonKind<Nothing> FromMenu = new("my-school");

    public static async Task<Reply> Show(Turn turn, Nothing nothing, CancellationToken ct)
    {
        var all = turn.Who.Memberships.Where(m => m is { Role: Role.SchoolHead, SchoolId: not null }).ToList();
        var chosen = all.Where(m => m.ProgrammeId == turn.Who.ChosenProgramme).ToList();
        var mine = (chosen.Count > 0 ? chosen : all).ConvertAll(m => m.SchoolId!.Value);
        var schools = await turn.Db.Schools.Where(s => mine.Contains(s.Id)).OrderByDescending(s => s.Id).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        return schools is [var only]
            ? await SchoolCard.Show(turn, only.Id, ct)
            : Reply.Show(SchoolScreens.WhichIsMine([.. schools.Select(school => (school.Id, school.Name))]));
    }
}
