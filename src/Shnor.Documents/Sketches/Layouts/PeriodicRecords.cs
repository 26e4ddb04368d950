using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>
/// Cells one below another without any numbers: only the deadlines show where a row is. A row counts when the row after it is right too;
/// where they fall out of step, everything up to the next two good rows is unclear.
/// </summary>
internal static class PeriodicRecords
{
    public static IEnumerable<SketchRow> Of(IReadOnlyList<Paragraph> cells, PlanColumns columns)
    {
        var lost = new List<Paragraph>();
        for (var i = 0; i < cells.Count;)
        {
            if (IsRow(cells, i, columns) && IsFollowed(cells, i + columns.Width, columns))
            {
                var row = cells.Skip(i).Take(columns.Width).ToList();
                if (lost.Count == 0)
                {
                    yield return ParagraphCells.Row(row);
                }
                else
                {
                    yield return ParagraphCells.Unclear([.. lost, .. row]); // what was lost may go on in its title
                    lost = [];
                }

                i += columns.Width;
            }
            else if (lost.Count == 0 && SectionMark.Is(cells[i].Text))
            {
                yield return ParagraphCells.Row([cells[i++]]);
            }
            else
            {
                lost.Add(cells[i++]);
            }
        }

        if (lost.Count > 0) yield return ParagraphCells.Unclear(lost);
    }

    private static bool IsFollowed(IReadOnlyList<Paragraph> cells, int next, PlanColumns columns) =>
        next == cells.Count || (cells[next].Text != cells[next - 1].Text && IsRow(cells, next, columns)) || (SectionMark.Is(cells[next].Text) && (next + 1 == cells.Count || IsRow(cells, next + 1, columns)));

    private static bool IsRow(IReadOnlyList<Paragraph> cells, int start, PlanColumns columns)
    {
        if (start + columns.Width > cells.Count) return false;
        for (var column = 0; column < columns.Width; column++)
        {
            var text = cells[start + column].Text;
            var isDeadline = column == columns.Deadline!.Main;
            if (isDeadline != DeadlineLook.IsPlain(text) && !(isDeadline && DeadlineLook.IsPlausible(text))) return false;
        }

        return !char.IsLower(cells[start + columns.Title].Text[0]) && !SectionMark.Is(cells[start].Text) && !NameWords.Are(cells[start + columns.Title].Text);
    }
}
