using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>Every cell is a paragraph: the headings one below another, then number, title, deadline, people, again and again.</summary>
internal static class ParagraphCells
{
    private const int MaxColumns = 8;

    public static DocumentSketch? Sketch(TextLines lines)
    {
        var paragraphs = new List<Paragraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.IsBlank(i)) paragraphs.Add(new(i + 1, lines[i].Trim()));
        }

        for (var start = 0; start < paragraphs.Count; start++)
        {
            if (HeadingAt(paragraphs, start) is not { } columns) continue;
            var sketch = new SketchBuilder();
            foreach (var paragraph in paragraphs.Take(start)) sketch.Paragraph(paragraph.Line, paragraph.Text);
            sketch.Row(Row(paragraphs[start..(start + columns.Width)]));
            var cells = WithoutHeadings(paragraphs, start + columns.Width, columns.Width, paragraphs[start..(start + columns.Width)]);
            foreach (var row in columns.Number == 0 ? NumberedRecords.Of(cells, columns, text => RowNumber.Is(text))
                : cells.Count(cell => RowNumber.Glued(cell.Text) is not null) * columns.Width * 10 >= cells.Count * 8 ? NumberedRecords.Of(cells, columns, text => RowNumber.Glued(text) is not null)
                : PeriodicRecords.Of(cells, columns))
                sketch.Row(row);

            return sketch.Finish();
        }

        return null;
    }

    public static SketchRow Row(IReadOnlyList<Paragraph> cells) => new(cells[0].Line, cells.Select(cell => cell.Text));

    public static SketchRow Unclear(IReadOnlyList<Paragraph> cells) => SketchRow.Unclear(cells[0].Line, string.Join('\n', cells.Select(cell => cell.Text)));

    private static PlanColumns? HeadingAt(List<Paragraph> paragraphs, int start)
    {
        var headings = new List<string>();
        var meanings = new List<ColumnMeaning>();
        for (var i = start; i < Math.Min(start + MaxColumns, paragraphs.Count); i++)
        {
            if (IsSeparated(paragraphs[i].Text)) break;
            var meaning = ColumnWords.Means(paragraphs[i].Text, mayBeMistyped: i > start);
            if (meaning == ColumnMeaning.Unknown || (meaning != ColumnMeaning.Unused && meanings.Contains(meaning))) break;
            headings.Add(paragraphs[i].Text);
            meanings.Add(meaning);
        }

        return headings.Count >= 3 && PlanColumns.Of(headings, meanings) is { Deadline: not null, Responsible.Count: > 0 } columns && columns.Number is null or 0 ? PlanColumns.Of(headings, meanings) : null;
    }

    /// <summary>The text parts its cells in another way.</summary>
    private static bool IsSeparated(string text) => text.Contains('\t', StringComparison.Ordinal) || text.Contains('|', StringComparison.Ordinal) || text.Contains("   ", StringComparison.Ordinal);

    /// <summary>The heading comes again on every page.</summary>
    private static List<Paragraph> WithoutHeadings(List<Paragraph> paragraphs, int start, int width, List<Paragraph> heading)
    {
        var cells = new List<Paragraph>();
        for (var i = start; i < paragraphs.Count; i++)
        {
            var isHeading = i + width <= paragraphs.Count && Enumerable.Range(0, width).All(c => paragraphs[i + c].Text == heading[c].Text);
            if (isHeading) i += width - 1;
            else cells.Add(paragraphs[i]);
        }

        return cells;
    }
}
