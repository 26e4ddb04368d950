using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;
using Shnor.Documents.Sketches;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Plans;

/// <summary>Measures without deadlines («Задачи | Подготовительные действия»): every filled cell of a measure's column is one, in the table's order.</summary>
internal static class UndatedMeasures
{
    public static PlanReading? Find(DocumentSketch document)
    {
        var rows = new List<PlanRow>();
        IReadOnlyList<Paragraph>? above = null;
        PlanHeading? open = null;
        foreach (var table in document.Tables)
        {
            var heading = HeadingOf(table);
            if (heading is null && (open is null || table.Above.Count > 0)) continue;
            if (heading is not null) above ??= table.Above;
            open = heading ?? open;
            rows.AddRange(Measures(table.Rows.Skip(heading is null ? 0 : heading.Last + 1), open!.Columns, rows.LastOrDefault()?.Section));
            if (rows.Count > PlanReader.MaxRows) return Refusals.TooManyRows;
        }

        if (above is null || rows.Count == 0) return null;
        var title = PlanTitle.Find(document.Opening) ?? PlanTitle.Find(above);
        var years = YearsInText.Above(above) ?? (title is null ? null : YearsInText.Find(title));
        var draft = new PlanDraft(title, years?.Years, years?.Text, rows, years is null ? [PlanReader.NoYearsNote] : []);
        return new PlanReading.Undated(
            draft,
            $"В документе {Plural.Of(rows.Count, "мероприятие", "мероприятия", "мероприятий")} без сроков: можно загрузить их без сроков и назначить сроки потом, или пришлите план с колонкой «Срок».");
    }

    /// <summary>Every column is known and one at least holds measures; «Содержание» or «Цель» alone is a description, not a plan.</summary>
    private static PlanHeading? HeadingOf(TableSketch table)
    {
        if (PlanHeading.Find(table.Rows, 0, isDated: false) is not { } heading) return null;
        var meanings = table.Rows[heading.First].Cells.Select(cell => ColumnWords.Means(cell.Text)).ToList();
        var isPlan = meanings.Contains(ColumnMeaning.Measure) && meanings.All(meaning => meaning is not (ColumnMeaning.Unknown or ColumnMeaning.Content))
            && (heading.Columns.Number is not null || heading.Columns.Responsible.Count > 0 || meanings.All(meaning => meaning is ColumnMeaning.Measure or ColumnMeaning.Section));
        return isPlan && heading.Columns.Width > 1 ? heading : null;
    }

    private static IEnumerable<PlanRow> Measures(IEnumerable<SketchRow> rows, PlanColumns columns, string? section)
    {
        foreach (var source in rows)
        {
            var cells = source.Cells.Select(cell => cell.Merge == CellMerge.WithAbove ? "" : CellText.Clean(cell.Text)).ToArray();
            var filled = Enumerable.Range(0, cells.Length).Where(i => cells[i].Length > 0).ToList();
            if (filled is [var alone] && (SectionMark.Is(cells[alone]) || source.Cells.Any(cell => cell.Merge == CellMerge.WithLeft)))
            {
                section = cells[alone];
                continue;
            }

            var parts = RowParts.Of(columns, source, cells);
            if (parts.Section is { } own && !IsMeasure(columns, columns.Section!.Value)) section = own;
            foreach (var column in filled.Where(column => IsMeasure(columns, column)))
            {
                var title = column == columns.Title ? parts.Title : cells[column];
                yield return new(
                    column == columns.Title ? parts.No : null, section, title, DeadlineText: "",
                    [.. ResponsibleCell.Split(parts.Responsible).Select(name => name.Text)], parts.Responsible, parts.Expected, source.Line);
            }
        }
    }

    /// <summary>A task beside its actions is a thing to do as they are; with a number or people in the table it is only what they belong to.</summary>
    private static bool IsMeasure(PlanColumns columns, int column) =>
        columns.Measures.Contains(column) || (column == columns.Section && columns.Number is null && columns.Responsible.Count == 0);
}
