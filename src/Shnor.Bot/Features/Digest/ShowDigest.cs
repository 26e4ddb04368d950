using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Digest;

/// <summary>/digest: «Как идёт программа».</summary>
public static class ShowDigest
{
    public static Task<Reply> Command(Turn turn, string rest, CancellationToken ct) => Choose(turn, Reply.Say, ct);

    public static Task<Reply> FromMenu(Turn turn, Nothing nothing, CancellationToken ct) => Choose(turn, screen => Reply.Show(screen), ct);

    public static async Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => Reply.Show(await Load(turn, programme, ct));

    private static async Task<Reply> Choose(Turn turn, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return answer(DigestScreens.NoneYet());
        return mine.Open is { } open ? answer(await Load(turn, open.Id, ct)) : answer(ProgrammeScreens.Which(mine, page: 0, DigestScreens.FromMenu.Name));
    }

    private static async Task<Screen> Load(Turn turn, ProgrammeId id, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        return DigestScreens.Standing(await DigestView.Load(turn.Db, programme, turn.UtcNow, ct));
    }
}
