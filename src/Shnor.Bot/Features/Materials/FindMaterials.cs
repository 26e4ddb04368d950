using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Materials;

/// <param name="Words">What was looked for last; null: nothing yet. Further pages ask for it.</param>
public sealed record FindTalk(long Programme, string? Words) : IAbout
{
    public static readonly DialogKind<FindTalk> Kind = new("materials-find", 1);

    object? IAbout.Subject => new ProgrammeId(Programme);
}

/// <summary>Search by words: typed after /materials, or in answer to «Найти». The question stays open for other words.</summary>
internal static class FindMaterials
{
    private const int LongestTyped = 200;

    public static async Task<Reply> Command(Turn turn, string rest, CancellationToken ct)
    {
        if (rest.Length == 0 || (await MyProgrammes.Of(turn, Need.Member, ct)).Open is not { } open) return Reply.Say(await ShowMaterials.Opened(turn, ct));
        return Reply.Say(await Search(turn, open.Id, rest, page: 0, ct));
    }

    public static Reply Ask(Turn turn, ProgrammeId programme)
    {
        turn.Dialogs.Open(FindTalk.Kind, new(programme.Value, Words: null));
        return Reply.Show(MaterialScreens.AskForWords(programme));
    }

    public static async Task<Reply> Typed(Turn turn, (FindTalk Data, string Words) typed, CancellationToken ct) => Reply.Say(await Search(turn, new(typed.Data.Programme), typed.Words, page: 0, ct));

    /// <summary>Of the words that were typed last; once the question is closed there are none.</summary>
    public static async Task<Reply> TurnPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        if (turn.Dialogs.Read(FindTalk.Kind) is not { Words: { } words } talk || talk.Programme != asked.Programme.Value || MaterialQuery.Of(words) is not { } query)
            return Reply.Show(await ShowMaterials.ListOf(turn, asked.Programme, page: 0, ct), "Этот поиск уже закрыт: вот все материалы");
        return Reply.Show(await Found(turn, asked.Programme, words, query, asked.Page, ct));
    }

    private static async Task<Screen> Search(Turn turn, ProgrammeId programme, string typed, int page, CancellationToken ct)
    {
        typed = typed.Trim() is var words && words.Length > LongestTyped ? words[..LongestTyped] : words;
        turn.Dialogs.Open(FindTalk.Kind, new(programme.Value, typed));
        return MaterialQuery.Of(typed) is { } query ? await Found(turn, programme, typed, query, page, ct) : MaterialScreens.NoWords(programme);
    }

    private static async Task<Screen> Found(Turn turn, ProgrammeId programme, string words, MaterialQuery query, int page, CancellationToken ct) =>
        MaterialScreens.FoundList(programme, words, await LookUpMaterials.Found(turn.Db, turn.Who, programme, query, page, ct), turn.Who.Coordinates(programme));
}
