namespace Shnor.Documents.Sketches;

/// <summary>Plain text as it comes out of the clipboard: a row of a table is a line, its cells are separated by tabs.</summary>
public static class TabbedText
{
    /// <summary>No plan is wider; what follows stays in the last cell.</summary>
    private const int MaxCells = 64;

    /// <summary>Total: any text has a sketch. Blank lines part paragraphs, but not the rows of a table (a page break leaves them).</summary>
    public static DocumentSketch Sketch(string text)
    {
        var tables = new List<TableSketch>();
        var paragraphs = new List<Paragraph>();
        var rows = new List<SketchRow>();
        var above = new List<Paragraph>();

        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            if (line.Contains('\t'))
            {
                if (rows.Count == 0) (above, paragraphs) = (paragraphs, []);
                rows.Add(new SketchRow(number, line.ToString().Split('\t', MaxCells)));
                continue;
            }

            CloseTable();
            paragraphs.Add(new(number, line.Trim().ToString()));
        }

        CloseTable();
        return new(tables, paragraphs);

        void CloseTable()
        {
            if (rows.Count == 0) return;
            tables.Add(new(above, rows));
            rows = [];
        }
    }
}
