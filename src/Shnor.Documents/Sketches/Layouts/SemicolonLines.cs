using System.Text;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>A row is a line, its cells are parted by semicolons; in quotes a semicolon is a semicolon.</summary>
internal static class SemicolonLines
{
    private const int MaxCells = 64;

    public static DocumentSketch? Sketch(TextLines lines)
    {
        var sketch = new SketchBuilder();
        var hasRows = false;
        var isTable = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i)) continue;
            isTable = lines[i].AsSpan().Count(';') >= (isTable ? 1 : 2);
            if (!isTable)
            {
                sketch.Paragraph(i + 1, lines[i]);
                continue;
            }

            hasRows = true;
            sketch.Row(new(i + 1, Cells(lines[i])));
        }

        return hasRows ? sketch.Finish() : null;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"' && (isQuoted || cell.Length == 0)) isQuoted = !isQuoted;
            else if (c == ';' && !isQuoted && cells.Count < MaxCells)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
