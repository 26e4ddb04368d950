using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan.Views;

/// <param name="Programme">In whose plan is looked.</param>
public sealed record AskedWords(long Programme) : IAbout
{
    object? IAbout.Subject => new ProgrammeId(Programme);
}

/// <summary>
/// Search by words: title, section, deadline, expected result, who answers and their school. The store's own comparison knows neither ё nor the
/// case of Cyrillic letters, so the words of all rows are looked through here; a plan has some hundreds of them.
/// </summary>
public static class FindRows
{
    private const int PageSize = 8;
    private const int LongestTyped = 200;

    public static readonly DialogKind<AskedWords> Asking = new("plan-find", 1);

    public static Task<Reply> Ask(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        turn.Dialogs.Open(Asking, new(programme.Value));
        return Task.FromResult(Reply.Show(FindScreens.AskWords(programme)));
    }

    public static async Task<Reply> Take(Turn turn, (AskedWords Data, string Words) typed, CancellationToken ct) => Reply.Say(await Typed(turn, new(typed.Data.Programme), typed.Words, ct));

    /// <summary>What somebody wrote after /plan, or in answer to «Найти»: where nothing is found, the question stays open for a second try.</summary>
    internal static async Task<Screen> Typed(Turn turn, ProgrammeId programme, string typed, CancellationToken ct)
    {
        typed = typed.Length > LongestTyped ? typed[..LongestTyped] : typed;
        var words = SearchWords.Of(typed);
        if (words.IsEmpty) return Again(turn, programme, FindScreens.NoWords(programme));
        if (words.IsTooLong) return Again(turn, programme, FindScreens.TooManyWords(programme));
        if (await Page(turn, programme, words, 0, ct) is not { Count: > 0 } found) return Again(turn, programme, FindScreens.NothingFound(programme, typed));
        turn.Dialogs.Close();
        return RowListScreens.Of(found);
    }

    public static async Task<Reply> Found(Turn turn, (ProgrammeId Programme, string Words, int Page) asked, CancellationToken ct) =>
        SearchWords.TryParse(asked.Words) is { } words ? Reply.Show(RowListScreens.Of(await Page(turn, asked.Programme, words, asked.Page, ct))) : Reply.Whisper(Wordings.ButtonIsOutOfDate);

    private static Screen Again(Turn turn, ProgrammeId programme, Screen screen)
    {
        turn.Dialogs.Open(Asking, new(programme.Value));
        return screen;
    }

    private static async Task<RowList> Page(Turn turn, ProgrammeId programme, SearchWords words, int number, CancellationToken ct)
    {
        var found = await Search(turn, programme, words, ct);
        var cut = PageOf.Cut(found, number, PageSize);
        var ids = cut.Shown;
        var rows = (await turn.Db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct)).ToDictionary(row => row.Id);
        return new(
            "Нашлось в плане",
            Markup.Plain("По началам слов; окончания не важны."),
            "Сейчас по этим словам в плане ничего нет.",
            found.Count,
            await ShowRows.Page(turn, [.. ids.Select(id => rows[id])], cut.First, cut.Number, cut.Last, ct),
            (label, page) => FindScreens.Found.Labelled(label, (programme, words.ToString(), page)),
            [FindScreens.Ask.Labelled("Найти другое", programme), Buttons.Menu.Labelled("Меню", default)]);
    }

    /// <summary>Those whose title has all the words stand first.</summary>
    private static async Task<IReadOnlyList<ActivityId>> Search(Turn turn, ProgrammeId programme, SearchWords words, CancellationToken ct)
    {
        var rows = await ShowRows.InPlan(turn, programme).OrderBy(a => a.Ordinal).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Title, a.Section, a.DeadlineText, a.Expected }).ToListAsync(ct);
        var names = (await turn.Db.Assignees.Join(ShowRows.InPlan(turn, programme), x => x.ActivityId, a => a.Id, (x, a) => x)
            .Select(x => new { x.ActivityId, Name = x.Person != null ? x.Person.Name : x.Body!.Name }).ToListAsync(ct)).ToLookup(x => x.ActivityId, x => x.Name);
        var schools = await RowsOfSchools.Load(turn.Db, programme, ct);
        var schoolNames = await turn.Db.Schools.Where(s => s.ProgrammeId == programme).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var ofRow = schoolNames.SelectMany(school => schools[school.Id].Select(row => (Row: row, school.Name))).ToLookup(pair => pair.Row, pair => pair.Name);
        return [.. rows
            .Where(row => words.AllIn(string.Join(' ', [row.Title, row.Section, row.DeadlineText, row.Expected, .. names[row.Id], .. ofRow[row.Id]])))
            .OrderBy(row => words.AllIn(row.Title) ? 0 : 1).Select(row => row.Id)];
    }
}
