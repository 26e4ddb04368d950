using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>
/// Where every cell is a line, a line that moved over the border of two rows leaves one of them out of step. The row above such a one may hold its cell, so it is not read either.
/// </summary>
internal static class OutOfStep
{
    public static IEnumerable<SketchRow> Refuse(IReadOnlyList<SketchRow> rows, PlanColumns columns)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var isDoubtful = rows[i] is { IsUnclear: false, Cells.Count: > 1 } && i + 1 < rows.Count && Is(rows[i + 1], columns);
            yield return isDoubtful ? SketchRow.Unclear(rows[i].Line, string.Join('\n', rows[i].Cells.Select(cell => cell.Text))) : rows[i];
        }
    }

    private static bool Is(SketchRow row, PlanColumns columns)
    {
        if (row.IsUnclear || row.Cells.Count > columns.Width) return true;
        if (row.Cells.Count < 2) return false; // a heading between the rows
        if (row.Cells.Count <= columns.Deadline!.Main || DeadlineLook.IsPlain(row.Cells[columns.Title].Text)) return true;
        var deadline = row.Cells[columns.Deadline.Main].Text;
        return row.Cells.Count < columns.Width ? !DeadlineLook.IsCertain(deadline) : !DeadlineLook.IsPlausible(deadline);
    }
}
