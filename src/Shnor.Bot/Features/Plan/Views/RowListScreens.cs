using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>Lists of the plan's rows: one line each, however many dates it has.</summary>
internal static class RowListScreens
{
    /// <summary>The dates of a row. Page 0 is the one that holds today, the others count from 1; «way» leads back to the list of rows.</summary>
    public static readonly ButtonKind<(ActivityId Activity, int Page, string Way)> Dates = new("dates");

    public static Screen Of(RowList list)
    {
        var (page, self) = (list.Page, WayBack.To(list.At("", list.Page.Number)));
        return new Screen(
            Markup.Paragraphs([
                Markup.Of($"<b>{list.Title}</b>{(page.Last > 0 ? $", страница {page.Number + 1} из {page.Last + 1}" : "")}\n{list.Head}"),
                page.Shown.Count == 0 ? Markup.Plain(list.WhenEmpty) : Markup.Plain($"{Plural.Of(list.Count, "мероприятие", "мероприятия", "мероприятий")}:"),
                .. page.Shown.Select((row, i) => Line(row, page.First + i + 1)),
            ]),
            [
                .. page.Shown.Select((row, i) => (IReadOnlyList<Button>)[Open(row, page.First + i + 1, self)]),
                .. page.Turning(list.At),
                list.Foot,
            ]);
    }

    /// <param name="activity">The row.</param>
    /// <param name="title">People's text.</param>
    /// <param name="progress">Of all its dates.</param>
    /// <param name="page">The dates shown.</param>
    /// <param name="way">Back to where the row stood.</param>
    /// <param name="programme">Where to go when there is no such place.</param>
    /// <param name="today">Its month is what is shown then.</param>
    public static Screen DatesOf(ActivityId activity, string title, PlanProgress progress, PageOf<ListedOccurrence> page, string way, ProgrammeId programme, DateOnly today)
    {
        var self = WayBack.To(At("", page.Number));
        if (self == WayBack.Nowhere) self = WayBack.To(Dates.Labelled("", (activity, page.Number + 1, WayBack.Nowhere))); // both ways are too long for one button
        return new Screen(
            Markup.Paragraphs([
                Markup.Of($"<b>{PoliteCut.To(title, 220)}</b>{(page.Last > 0 ? $"\nСтраница {page.Number + 1} из {page.Last + 1}" : "")}"),
                progress.InWords,
                page.Shown.Count == 0 ? Markup.Plain("Дат у этого мероприятия нет: его проводят по запросу или по обстоятельствам.") : Markup.Empty,
                .. page.Shown.Select((each, i) => Markup.Of($"{page.First + i + 1}. {OccurrenceLines.Mark(each.View)} {OccurrenceLines.TimeOrMark(each.View)}")),
            ]),
            [
                .. page.Shown.Select((each, i) => (IReadOnlyList<Button>)[DateButton(each.View, page.First + i + 1, self)]),
                .. page.Turning(At),
                [WayBack.Button(way) ?? Buttons.PlanMonth.Labelled("Назад", (programme, today)), Buttons.Menu.Labelled("Меню", default)],
            ]);

        Button At(string label, int number) => Dates.Labelled(label, (activity, number + 1, way));
    }

    private static Button DateButton(OccurrenceView view, int number, string self)
    {
        var label = $"{number}. {PoliteCut.To(OccurrenceLines.When(view), 40)}";
        return self == WayBack.Nowhere ? Buttons.Open.Labelled(label, view.Id) : Buttons.OpenFrom.Labelled(label, (view.Id, self));
    }

    private static Markup Line(ListedRow row, int number) => row.Only is { } only
        ? OccurrenceLines.ListLine(only, number)
        : Markup.Of($"{number}. {Mark(row)} {PoliteCut.To(row.Title, 90)}\n<i>{Summary(row)}</i>");

    private static string Summary(ListedRow row) => row.Dates == 0
        ? $"без дат; в плане — «{PoliteCut.To(row.Deadline, 60)}»"
        : $"выполнено {row.Done} из {row.Dates}{(row.Late > 0 ? $", просрочено {row.Late}" : "")}{(row.Next is { } next ? $"; ближайшее — {OccurrenceLines.When(next)}" : "")}";

    private static string Mark(ListedRow row) => row switch
    {
        { Dates: 0 } => "▫️",
        { Late: > 0 } => "🔴",
        { Next: { } next } => OccurrenceLines.Mark(next),
        _ => row.Done == row.Dates ? "✅" : "▫️",
    };

    private static Button Open(ListedRow row, int number, string self) => row.Only is { } only
        ? OccurrenceLines.ListButton(only, number, self)
        : Dates.Labelled($"{number}. {PoliteCut.To(row.Title, 40)}", (row.Id, 0, self));
}
