using System.Text.RegularExpressions;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>A row is a line, its cells are parted by pipes; a Markdown table and one drawn with «+---+» too.</summary>
internal static partial class PipedLines
{
    private const int MaxCells = 64;

    public static DocumentSketch? Sketch(TextLines lines)
    {
        var sketch = new SketchBuilder();
        var hasRows = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i)) continue;
            var line = lines[i].Trim();
            if (Rule().IsMatch(line)) continue;
            if (line.Contains('|', StringComparison.Ordinal))
            {
                hasRows = true;
                sketch.Row(new(i + 1, Cells(line)));
            }
            else
            {
                sketch.Paragraph(i + 1, line);
            }
        }

        return hasRows ? sketch.Finish() : null;
    }

    /// <summary>Pipes at both ends frame the row, they part nothing.</summary>
    private static string[] Cells(string line)
    {
        var inner = line.StartsWith('|') ? line[1..] : line;
        if (inner.EndsWith('|')) inner = inner[..^1];
        return inner.Split('|', MaxCells);
    }

    /// <summary>«|---|:--:|» and «+----+----+».</summary>
    [GeneratedRegex(@"^(?=.*--)[-+|:=\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
