using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Materials;

/// <summary>The lists, and one file of them.</summary>
internal static class ShowMaterials
{
    private const int TagsShown = 6;

    public static async Task<Reply> FromMenu(Turn turn, Nothing _, CancellationToken ct) => Reply.Show(await Opened(turn, ct));

    public static Task<Reply> List(Turn turn, ProgrammeId programme, CancellationToken ct) => TurnPage(turn, (programme, 0), ct);

    public static async Task<Reply> TurnPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) => Reply.Show(await ListOf(turn, asked.Programme, asked.Page, ct));

    public static async Task<Reply> Tagged(Turn turn, (ProgrammeId Programme, string Key, int Page) asked, CancellationToken ct)
    {
        Leave(turn);
        var (tag, list) = await LookUpMaterials.Tagged(turn, asked.Programme, asked.Key, asked.Page, ct);
        return tag is null
            ? Reply.Show(await ListOf(turn, asked.Programme, page: 0, ct), "Материалов с этой меткой больше нет")
            : Reply.Show(MaterialScreens.Tagged(asked.Programme, tag, list, turn.Who.Coordinates(asked.Programme)));
    }

    public static async Task<Reply> Card(Turn turn, (ProgrammeId Programme, MaterialId Id, string Way) asked, CancellationToken ct)
    {
        if (turn.Dialogs.Read(FindTalk.Kind) is null) Leave(turn); // «Назад» leads to what was found
        return Reply.Show(MaterialScreens.Card(await LookUpMaterials.One(turn, asked.Id, ct), asked.Way));
    }

    /// <summary>The programme that is open, or the question which.</summary>
    public static async Task<Screen> Opened(Turn turn, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Member, ct);
        if (mine.All.Count == 0) return MaterialScreens.NoProgramme();
        return mine.Open is { } open ? await ListOf(turn, open.Id, page: 0, ct) : ProgrammeScreens.Which(mine, page: 0, Buttons.MyMaterials.Name);
    }

    public static async Task<Screen> ListOf(Turn turn, ProgrammeId programme, int page, CancellationToken ct)
    {
        Leave(turn);
        return MaterialScreens.List(programme, await LookUpMaterials.Newest(turn, programme, page, ct), await LookUpMaterials.Tags(turn, programme, TagsShown, ct), turn.Who.Coordinates(programme));
    }

    /// <summary>A question of the library is over when another of its screens is opened; a question of anything else stays.</summary>
    public static void Leave(Turn turn)
    {
        if (turn.Dialogs.Read(FindTalk.Kind) is not null || turn.Dialogs.Read(AddTalk.Kind) is not null || turn.Dialogs.Read(ChangeTalk.Kind) is not null) turn.Dialogs.Close();
    }
}
