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

    /// <summary>All that stands outside the tables, each paragraph on its line.</summary>
    public string Text()
    {
        Paragraph[] paragraphs = [.. Tables.SelectMany(table => table.Above), .. After];
        var lines = Enumerable.Repeat("", paragraphs is [.., var last] ? last.Line : 0).ToArray();
        foreach (var (line, text) in paragraphs) lines[line - 1] = text;
        return string.Join('\n', lines);
    }
}

/// <param name="Above">Paragraphs between the table before and this one, nearest last.</param>
public sealed record TableSketch(IReadOnlyList<Paragraph> Above, IReadOnlyList<SketchRow> Rows)
{
    public int Line => Rows[0].Line;
}

/// <summary>A row as it is in the document, uncleaned. Rows may differ in length.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Cells">One per column of the table, merged ones too.</param>
public sealed record SketchRow(int Line, IReadOnlyList<SketchCell> Cells)
{
    public SketchRow(int line, IEnumerable<string> texts)
        : this(line, [.. texts.Select(text => new SketchCell(text))])
    {
    }

    /// <summary>The cells could not be told apart: the only one holds the original lines.</summary>
    public bool IsUnclear { get; private init; }

    public static SketchRow Unclear(int line, string original) => new(line, [original]) { IsUnclear = true };
}

/// <summary>One column of one row.</summary>
/// <param name="Text">Uncleaned; paragraphs and lines of the cell are parted by <c>\n</c>. Empty in a column that its left neighbour covers.</param>
public readonly record struct SketchCell(string Text, CellMerge Merge = CellMerge.None);

public enum CellMerge
{
    None,

    /// <summary>Covered by the cell to the left: the text is there.</summary>
    WithLeft,

    /// <summary>Goes on from the row above: the text is that cell's again.</summary>
    WithAbove,
}

/// <summary>A paragraph that is not blank, uncleaned.</summary>
/// <param name="Line">From 1; paragraphs on lines that follow each other are one block.</param>
public sealed record Paragraph(int Line, string Text);
