using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>Every cell has a line of its own or several, and a pipe stands at the line's end or alone on a line. A row begins with its number.</summary>
internal static class PipedCells
{
    private const int MaxHeadingLines = 24;

    public static DocumentSketch? Sketch(TextLines lines)
    {
        var pieces = Pieces(lines);
        if (pieces.Count(piece => piece.IsPipe) < 3) return null;

        for (var start = 0; start < pieces.Count; start++)
        {
            if (pieces[start].IsPipe || ColumnWords.Means(pieces[start].Text, mayBeMistyped: false) == ColumnMeaning.Unknown) continue;
            if (HeadingAt(pieces, start) is not var (end, heading, section)) continue;
            if (Enumerable.Range(start + 1, end - start - 1).Any(later => !pieces[later].IsPipe && HeadingAt(pieces, later) is not null)) continue; // the title above the table names a plan too

            var sketch = new SketchBuilder();
            foreach (var piece in pieces.Take(start).Where(piece => !piece.IsPipe)) sketch.Paragraph(piece.Line, piece.Text);
            sketch.Row(new(pieces[start].Line, heading));
            if (section is not null) sketch.Row(new(pieces[end].Line - 1, [section]));
            var columns = PlanColumns.Of(heading, [.. heading.Select(cell => ColumnWords.Means(cell))])!;
            foreach (var row in OutOfStep.Refuse([.. Rows(pieces, end, heading.Count)], columns)) sketch.Row(row);
            return sketch.Finish();
        }

        return null;
    }

    private static IEnumerable<SketchRow> Rows(List<Piece> pieces, int start, int width)
    {
        var isOff = false;
        for (var end = start; start < pieces.Count; start = end)
        {
            end = start + 1;
            while (end < pieces.Count && !BeginsRow(pieces, end)) end++;

            var cells = Cells(pieces, start, end);
            while (cells.Count > width && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1); // a frame's pipes
            var below = cells.Count == width + 1 ? TakeSection(cells) : null;
            var wasOff = isOff;
            isOff = cells.Count != width || cells[^1].Length == 0;
            if (wasOff && cells.Exists(cell => cell.Contains('\n', StringComparison.Ordinal)))
            {
                yield return SketchRow.Unclear(pieces[start].Line, string.Join('\n', cells)); // a line of it may be the cell that the row above lacks
                continue;
            }

            var tail = cells.Count == width ? cells[^1].Split('\n') : [];
            if (tail is [var last, var section] && SectionMark.Is(section))
            {
                cells[^1] = last;
                yield return new(pieces[start].Line, cells);
                yield return new(pieces[end - 1].Line, [section]);
            }
            else if (cells.Any(cell => cell.Length > 0))
            {
                yield return new(pieces[start].Line, cells);
            }

            if (below is not null) yield return new(pieces[end - 1].Line, [below]);
        }
    }

    private static bool BeginsRow(List<Piece> pieces, int at) =>
        !pieces[at].IsPipe && RowNumber.Is(pieces[at].Text) && at + 1 < pieces.Count && pieces[at + 1].IsPipe;

    private static (int End, List<string> Cells, string? Section)? HeadingAt(List<Piece> pieces, int start)
    {
        for (var end = start + 1; end < Math.Min(pieces.Count, start + MaxHeadingLines); end++)
        {
            if (!BeginsRow(pieces, end)) continue;
            var cells = Cells(pieces, start, end);
            while (cells is [.., ""]) cells.RemoveAt(cells.Count - 1);
            string? section = null;
            if (cells[^1].Split('\n') is [var last, var below] && SectionMark.Is(below)) (cells[^1], section) = (last, below);
            else if (TakeSection(cells) is { } own) section = own;
            var meanings = cells.Select(cell => ColumnWords.Means(cell)).ToList();
            return PlanColumns.Of(cells, meanings) is { Deadline: not null, Number: not null } ? (end, cells, section) : null;
        }

        return null;
    }

    /// <summary>A section with a pipe of its own behind it, which stands after the last cell of a row.</summary>
    private static string? TakeSection(List<string> cells)
    {
        if (cells.Count < 3 || !SectionMark.Is(cells[^1]) || cells[^1].Contains('\n', StringComparison.Ordinal)) return null;
        var section = cells[^1];
        cells.RemoveAt(cells.Count - 1);
        return section;
    }

    private static List<string> Cells(List<Piece> pieces, int start, int end)
    {
        var cells = new List<string> { "" };
        for (var i = start; i < end; i++)
        {
            if (pieces[i].IsPipe) cells.Add("");
            else cells[^1] = cells[^1].Length == 0 ? pieces[i].Text : $"{cells[^1]}\n{pieces[i].Text}";
        }

        return cells;
    }

    private static List<Piece> Pieces(TextLines lines)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith('|')) pieces.Add(new(i + 1, "|", IsPipe: true));
            if (line.Trim('|').Trim() is { Length: > 0 } text) pieces.Add(new(i + 1, text, IsPipe: false));
            if (line.Length > 1 && line.EndsWith('|')) pieces.Add(new(i + 1, "|", IsPipe: true));
        }

        return pieces;
    }

    private readonly record struct Piece(int Line, string Text, bool IsPipe);
}
