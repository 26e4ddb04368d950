namespace Shnor.Documents.Sketches.Layouts;

/// <summary>
/// As office converters write it: every cell begins a line with a tab, lines below without one go on with it, a blank line parts rows.
/// A messenger eats the tab a message begins with, so inside a table the first line of a block is a cell even without it.
/// </summary>
internal static class TabLedCells
{
    public static DocumentSketch? Sketch(TextLines lines)
    {
        var sketch = new SketchBuilder();
        var isTable = false;
        var hasTable = false;
        for (var start = 0; start < lines.Count;)
        {
            if (lines.IsBlank(start))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < lines.Count && !lines.IsBlank(end)) end++;

            var first = start;
            while (first < end && !IsLed(lines[first])) first++;
            if (isTable && first == start + 1 && first < end) first = start; // its tab was eaten
            for (var i = start; i < first; i++) sketch.Paragraph(i + 1, lines[i]);
            if (first < end) sketch.Row(new(first + 1, Cells(lines, first, end)));
            isTable = first < end;
            hasTable |= isTable;
            start = end;
        }

        return hasTable ? sketch.Finish() : null;
    }

    private static List<string> Cells(TextLines lines, int start, int end)
    {
        var cells = new List<string>();
        for (var i = start; i < end; i++)
        {
            if (cells.Count == 0 || IsLed(lines[i])) cells.Add(lines[i].TrimStart('\t'));
            else cells[^1] += "\n" + lines[i];
        }

        return cells;
    }

    private static bool IsLed(string line) => line.StartsWith('\t') && !line.AsSpan(1).TrimEnd().Contains('\t');
}
