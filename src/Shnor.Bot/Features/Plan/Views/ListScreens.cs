using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>Lists of occurrences: groups with headings, a button a line, pages, and a way on.</summary>
internal static class ListScreens
{
    public static readonly ButtonKind<Nothing> TasksFromMenu = new("tasks");

    public static Screen Of(ListPage list)
    {
        var (page, self) = (list.Page, WayBack.To(list.At("", list.Page.Number)));
        var heading = "";
        var lines = new List<Markup>();
        foreach (var (each, i) in page.Shown.Select((each, i) => (each, page.First + i + 1)))
        {
            if (each.Heading != heading) lines.Add(Markup.Of($"<b>{heading = each.Heading}</b>"));
            lines.Add(Line(each, i));
        }

        return new Screen(
            Markup.Paragraphs([
                Markup.Of($"<b>{list.Title}</b>{(page.Last > 0 ? $", страница {page.Number + 1} из {page.Last + 1}" : "")}\n<i>{PoliteCut.To(list.Programme, 80)}</i>"),
                page.Shown.Count == 0 ? Markup.Plain(list.WhenEmpty) : Markup.Empty,
                .. lines,
            ]),
            [
                .. page.Shown.Select((each, i) => (IReadOnlyList<Button>)[Open(each, page.First + i + 1, self)]),
                .. page.Turning(list.At),
                list.Foot,
            ]);
    }

    private static Markup Line(ListedOccurrence each, int number) => each.More == 0
        ? OccurrenceLines.ListLine(each.View, number)
        : Markup.Of($"{OccurrenceLines.ListLine(each.View, number)}\n<i>И ещё {Plural.Of(each.More, "дата", "даты", "дат")} без отметки</i>");

    private static Button Open(ListedOccurrence each, int number, string self) => each.More == 0
        ? OccurrenceLines.ListButton(each.View, number, self)
        : RowListScreens.Dates.Labelled($"{number}. {OccurrenceLines.Title(each.View, 40)}", (each.View.Activity.Id, 0, self));
}
