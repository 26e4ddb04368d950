using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>/tasks, /overdue and every other list of occurrences: a page is counted over light rows, and only what it shows is loaded.</summary>
public static class ShowLists
{
    private const int PageSize = 8;

    public static Task<Reply> Tasks(Turn turn, string rest, CancellationToken ct) => Choose(turn, PlanLists.Mine, ListScreens.TasksFromMenu.Name, Reply.Say, ct);

    public static Task<Reply> TasksFromMenu(Turn turn, Nothing nothing, CancellationToken ct) => Choose(turn, PlanLists.Mine, ListScreens.TasksFromMenu.Name, screen => Reply.Show(screen), ct);

    public static Task<Reply> OverdueCommand(Turn turn, string rest, CancellationToken ct) => Choose(turn, PlanLists.Late, ListScreens.TasksFromMenu.Name, Reply.Say, ct);

    public static Task<Reply> Overdue(Turn turn, ProgrammeId programme, CancellationToken ct) => Show(turn, (programme, PlanLists.Late, 0), ct);

    public static async Task<Reply> Show(Turn turn, (ProgrammeId Programme, string What, int Page) asked, CancellationToken ct) =>
        await Load(turn, asked, ct) is { } page ? Reply.Show(ListScreens.Of(page)) : Reply.Whisper(Wordings.ButtonIsOutOfDate);

    private static async Task<Reply> Choose(Turn turn, string what, string then, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Responsible, ct);
        if (mine.All.Count == 0) return answer(PlanScreens.NoneYet(turn.Who.CoordinatesAnything));
        return mine.Open is { } open ? answer(ListScreens.Of((await Load(turn, (open.Id, what, 0), ct))!)) : answer(ProgrammeScreens.Which(mine, page: 0, then));
    }

    private static async Task<ListPage?> Load(Turn turn, (ProgrammeId Programme, string What, int Page) asked, CancellationToken ct)
    {
        var programme = await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == asked.Programme, ct);
        if (await ListContents.Of(turn, programme, asked.What, ct) is not { } content) return null;
        return new(
            content.Title,
            programme.Title,
            content.WhenEmpty,
            await Page(turn, PageOf.Cut(content.Items, asked.Page, PageSize), ct),
            (label, page) => Buttons.List.Labelled(label, (programme.Id, asked.What, page)),
            FootOf(turn, programme.Id, asked.What));
    }

    /// <summary>The items of a page with all that their lines need.</summary>
    internal static async Task<PageOf<ListedOccurrence>> Page(Turn turn, PageOf<ListedBrief> page, CancellationToken ct)
    {
        var ids = page.Shown.Select(each => each.Brief.Id).ToList();
        var views = ids.Count == 0 ? [] : (await OccurrenceView.LoadForList(turn.Db, turn.Db.Occurrences.Where(o => ids.Contains(o.Id)), turn.UtcNow, ct)).ToDictionary(view => view.Id);
        return new([.. page.Shown.Select(each => new ListedOccurrence(each.Heading, views[each.Brief.Id], each.More))], page.First, page.Number, page.Last);
    }

    private static IReadOnlyList<Button> FootOf(Turn turn, ProgrammeId programme, string what)
    {
        var menu = Buttons.Menu.Labelled("Меню", default);
        if (what == PlanLists.Mine) return [PlanScreens.FromMenu.Labelled("План", default), menu];
        return turn.Who.Coordinates(programme) ? [Buttons.Digest.Labelled("Как идёт программа", programme), menu] : [ViewScreens.Views.Labelled("Показать иначе", programme), menu];
    }
}
