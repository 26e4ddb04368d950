namespace Shnor.Documents.Sketches;

/// <summary>
/// A document reduced to what a plan is looked for in: tables and the paragraphs between them. Every format becomes this;
/// nothing after it knows where it came from.
/// </summary>
/// <param name="Tables">In the document's order.</param>
/// <param name="After">Paragraphs after the last table; all of them when there is no table.</param>
public sealed record DocumentSketch(IReadOnlyList<TableSketch> Tables, IReadOnlyList<Paragraph> After)
{
    /// <summary>The paragraphs before the first table: the title is there.</summary>
    public IReadOnlyList<Paragraph> Opening => Tables is [var first, ..] ? first.Above : After;
}

/// <param name="Above">Paragraphs between the table before and this one, nearest last.</param>
public sealed record TableSketch(IReadOnlyList<Paragraph> Above, IReadOnlyList<SketchRow> Rows)
{
    public int Line => Rows[0].Line;
}

/// <summary>A row as it is in the document, uncleaned. Rows may differ in length.</summary>
/// <param name="Line">From 1.</param>
public sealed record SketchRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A paragraph that is not blank, uncleaned.</summary>
/// <param name="Line">From 1; paragraphs on lines that follow each other are one block.</param>
public sealed record Paragraph(int Line, string Text);
