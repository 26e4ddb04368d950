using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Ending;

/// <summary>The card of a programme, for its coordinator.</summary>
internal static class ShowProgramme
{
    public static async Task<Reply> FromMenu(Turn turn, Nothing _, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return Reply.Show(ProgrammeCardScreens.NoneYet());
        return mine.Open is { } open ? await Show(turn, open.Id, ct) : Reply.Show(ProgrammeScreens.Which(mine, page: 0, ProgrammeCardScreens.FromMenu.Name));
    }

    public static async Task<Reply> Show(Turn turn, ProgrammeId id, CancellationToken ct)
    {
        DeleteProgramme.Close(turn);
        return Reply.Show(await Card(turn, id, ct));
    }

    public static async Task<Screen> Card(Turn turn, ProgrammeId id, CancellationToken ct) =>
        ProgrammeCardScreens.Card(await ProgrammeView.Load(turn.Db, id, turn.UtcNow, ct), turn.Who.IsOwner);
}
