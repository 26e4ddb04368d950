using Shnor.Documents.Sheets;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Export;

/// <summary>The sheets of the workbook: «План» a row an activity, «Даты» a row a date, «История» for coordinators.</summary>
internal static class PlanBook
{
    private static readonly SheetColumn[] OfPlan =
        [new("№", 6), new("Раздел", 24), new("Мероприятие", 60), new("Срок", 24), new("Ответственные", 30), new("Состояние", 22), new("Выполнено", 30), new("Принято", 30), new("Ожидаемый результат", 40)];

    private static readonly SheetColumn[] OfDates = [new("№", 6), new("Мероприятие", 50), new("Дата или срок", 30), new("Место", 24), new("Ссылка", 24), new("Состояние", 22), new("Отметка", 30)];

    private static readonly SheetColumn[] OfReports =
        [new("Участников", 12), new("Что сделано", 40), new("Результат", 30), new("Трудности", 30), new("Ссылка в отчёте", 24), new("Файлов", 8), new("Кто был", 40)];

    private static readonly SheetColumn[] OfHistory = [new("Когда", 18), new("Что", 30), new("Кто", 24), new("Мероприятие", 50)];

    public static IEnumerable<SheetTable> Of(ExportedPlan plan)
    {
        yield return new("План", OfPlan, [.. plan.Activities.Select(activity => PlanRow(plan, activity))]);
        yield return new("Даты", plan.HasReports ? [.. OfDates, .. OfReports] : OfDates, [.. plan.Activities.SelectMany(activity => DateRows(plan, activity))]);
        if (plan.History is { } history) yield return new("История", OfHistory, HistoryRows(plan, history));
    }

    private static IReadOnlyList<string> PlanRow(ExportedPlan plan, Activity activity)
    {
        var mark = ActivityMark.Of(plan, activity);
        var accepted = mark.Done.Where(view => view.Occurrence.State == OccurrenceState.Accepted);
        return
        [
            activity.No ?? "", activity.Section ?? "", activity.Title, activity.DeadlineText, string.Join('\n', PlanPaper.NamesOf(activity)), mark.State(),
            Lines(mark.Done.Select(view => $"{ExportWords.Day(DateOnly.FromDateTime(view.ConfirmedAt!.Value))}, {view.ConfirmedBy}")),
            Lines(accepted.Select(view => Accepted(plan, view.Occurrence))), activity.Expected ?? "",
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> DateRows(ExportedPlan plan, Activity activity) => activity.Occurrences
        .OrderBy(o => o.StartsAt ?? o.WindowFrom.ToDateTime(default)).ThenBy(o => o.WindowTo)
        .Select(occurrence => DateRow(plan, plan.View(occurrence, activity)));

    private static IReadOnlyList<string> DateRow(ExportedPlan plan, OccurrenceView view)
    {
        var occurrence = view.Occurrence;
        string[] date =
        [
            view.Activity.No ?? "", view.Activity.Title, ExportWords.When(occurrence), occurrence.Place ?? "", view.Link ?? "", ExportWords.State(view),
            view.IsConfirmed ? $"{ExportWords.Moment(view.ConfirmedAt!.Value)}, {view.ConfirmedBy}" : "",
        ];
        return plan.HasReports ? [.. date, .. ReportCells(plan, occurrence)] : date;
    }

    private static string[] ReportCells(ExportedPlan plan, Occurrence occurrence)
    {
        var report = plan.Reports.GetValueOrDefault(occurrence.Id);
        var came = plan.Came[occurrence.Id].Select(person => plan.NameOf(person)).Order(StringComparer.Ordinal).ToList();
        return
        [
            (report?.Participants ?? (came.Count > 0 ? came.Count : null)) is { } participants ? $"{participants}" : "",
            report?.Done ?? "", report?.Result ?? "", report?.Difficulties ?? "", report?.Link ?? "",
            report is { Files.Count: > 0 } ? $"{report.Files.Count}" : "", string.Join(", ", came),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<string>> HistoryRows(ExportedPlan plan, IReadOnlyList<HistoryEntry> history)
    {
        var titles = plan.Activities.SelectMany(activity => activity.Occurrences.Select(occurrence => (occurrence.Id, activity.Title))).ToDictionary(pair => pair.Id, pair => pair.Title);
        return [.. history.Select(entry => (IReadOnlyList<string>)
        [
            ExportWords.Moment(plan.Clock.Zone.ToLocal(entry.At)), ExportWords.Of(entry.What), entry.By is null ? "бот" : plan.NameOf(entry.By),
            entry.OccurrenceId is { } id && titles.TryGetValue(id, out var title) ? title : "",
        ])];
    }

    private static string Accepted(ExportedPlan plan, Occurrence occurrence)
    {
        var at = occurrence.AcceptedAt is { } moment ? ExportWords.Day(DateOnly.FromDateTime(plan.Clock.Zone.ToLocal(moment))) : "";
        return occurrence.AcceptedBy is { } by ? $"{at}, {plan.NameOf(by)}" : at; // nobody where acceptance is off
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
