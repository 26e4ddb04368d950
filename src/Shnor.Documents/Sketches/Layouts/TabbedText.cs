namespace Shnor.Documents.Sketches.Layouts;

/// <summary>As it comes out of the clipboard: a row of a table is a line, its cells are separated by tabs.</summary>
internal static class TabbedText
{
    /// <summary>No plan is wider; what follows stays in the last cell.</summary>
    private const int MaxCells = 64;

    /// <summary>Any text has this layout, if only without a table. Blank lines part paragraphs, but not the rows of a table (a page break leaves them).</summary>
    public static DocumentSketch Sketch(TextLines lines)
    {
        var sketch = new SketchBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i)) continue;
            if (lines[i].Contains('\t', StringComparison.Ordinal)) sketch.Row(new(i + 1, lines[i].Split('\t', MaxCells)));
            else sketch.Paragraph(i + 1, lines[i]);
        }

        return sketch.Finish();
    }
}
