using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>Cells one below another, where a number begins each row: a row that has not exactly its cells is unclear, and so are only its own lines.</summary>
internal static class NumberedRecords
{
    public static IEnumerable<SketchRow> Of(IReadOnlyList<Paragraph> cells, PlanColumns columns, Func<string, bool> beginsRow) => OutOfStep.Refuse([.. Read(cells, columns, beginsRow)], columns);

    private static IEnumerable<SketchRow> Read(IReadOnlyList<Paragraph> cells, PlanColumns columns, Func<string, bool> beginsRow)
    {
        var width = columns.Width;
        for (int start = 0, end; start < cells.Count; start = end)
        {
            end = start + 1;
            while (end < cells.Count && !beginsRow(cells[end].Text)) end++;
            var record = cells.Skip(start).Take(end - start).ToList();
            if (!beginsRow(record[0].Text))
            {
                foreach (var line in record) yield return ParagraphCells.Row([line]);
                continue;
            }

            var headings = record.AsEnumerable().Reverse().TakeWhile(cell => SectionMark.Is(cell.Text)).Count();
            if (headings > 0 && record.Count > width) record = record[..Math.Max(width, record.Count - headings)];
            if (record.Count > width && end == cells.Count && StandsApart(record, width))
            {
                yield return ParagraphCells.Row(record[..width]);
                yield break; // what is below the table
            }

            var isInStep = record.Count <= width && columns.Deadline!.Main < record.Count && DeadlineLook.IsPlausible(record[columns.Deadline.Main].Text);
            yield return isInStep ? ParagraphCells.Row(record) : ParagraphCells.Unclear(record);
            foreach (var heading in cells.Skip(start + record.Count).Take(end - start - record.Count)) yield return ParagraphCells.Row([heading]);
        }
    }

    /// <summary>A blank line below the last row, where there is none between its cells.</summary>
    private static bool StandsApart(List<Paragraph> record, int width) =>
        record[width].Line > record[width - 1].Line + 1 && record[width - 1].Line == record[0].Line + width - 1;
}
