namespace Shnor.Documents.Sketches.Sheets;

/// <summary>
/// Parts a sheet into tables and the paragraphs between them. A sheet has no tables of its own: blank rows part blocks, and a block
/// begins with the rows that hold one text each, which are its titles.
/// </summary>
internal sealed class GridTables
{
    private readonly List<TableSketch> _tables = [];
    private List<Paragraph> _above = [];

    public DocumentSketch Sketch() => new(_tables, _above);

    /// <param name="name">What the sheet is called, with the line it may stand on: the heading of a table that has no other.</param>
    public void AddSheet(IReadOnlyList<GridRow> rows, Paragraph? name = null)
    {
        var begin = _tables.Count;
        var own = _above.Count;
        var blocks = Blocks(rows).Select(block => (Rows: block, Titles: 0)).ToList();
        var isWide = rows.Any(row => row.Seen.Count() > 2);
        for (var (i, isFirst) = (0, true); i < blocks.Count; i++)
        {
            var titles = Titles(blocks[i].Rows, atMost: isFirst && isWide ? 2 : 1);
            blocks[i] = (blocks[i].Rows, titles);
            isFirst &= titles == blocks[i].Rows.Count;
        }

        var left = blocks.SelectMany(block => block.Rows.Skip(block.Titles)).Select(row => row.First).DefaultIfEmpty(1).Min();
        foreach (var (block, titles) in blocks)
        {
            foreach (var row in block.Take(titles)) _above.Add(new(row.Line, string.Join(' ', row.Seen.Select(cell => cell.Text.ReplaceLineEndings(" ")))));
            foreach (var table in Parted([.. block.Skip(titles)])) AddTable(table, left, _tables.Count == begin ? name : null, own);
        }
    }

    private void AddTable((IReadOnlyList<GridRow> Titles, IReadOnlyList<GridRow> Rows) table, int left, Paragraph? name, int own)
    {
        foreach (var row in table.Titles) _above.Add(new(row.Line, row.Seen.First().Text));
        if (name is not null && _above.Count == own) _above.Add(name); // what the sheets before left above says nothing of this one

        // The left edge is the sheet's, so that a part without a filled first column keeps its columns in place; the right edge is the table's own.
        var width = table.Rows.Max(row => row.Last) - left + 1;
        _tables.Add(new(_above, [.. table.Rows.Select(row => new SketchRow(row.Line, Cells(row, left, width)))]));
        _above = [];
    }

    private static SketchCell[] Cells(GridRow row, int left, int width)
    {
        var cells = new SketchCell[width];
        Array.Fill(cells, new SketchCell(""));
        foreach (var cell in row.Cells) cells[cell.Column - left] = new(cell.Text, cell.Merge);
        return cells;
    }

    private static List<List<GridRow>> Blocks(IReadOnlyList<GridRow> rows)
    {
        var blocks = new List<List<GridRow>>();
        foreach (var row in rows)
        {
            if (row.IsAfterBlank || blocks.Count == 0) blocks.Add([]);
            blocks[^1].Add(row);
        }

        return blocks;
    }

    /// <summary>
    /// How many rows at the head of a block are its titles. Above a sheet's first table two texts beside each other are titles too
    /// («СОГЛАСОВАНО» and «УТВЕРЖДАЮ», «Район:» and its name); further down they may be a row that lacks its other cells.
    /// </summary>
    private static int Titles(List<GridRow> block, int atMost) => block.TakeWhile(row => row.Seen.Count() <= atMost).Count();

    /// <summary>
    /// A block goes on as one table through rows of one text (sections, years) and through its own heading again, but a heading
    /// whose columns stand elsewhere begins another table.
    /// </summary>
    private static IEnumerable<(IReadOnlyList<GridRow> Titles, IReadOnlyList<GridRow> Rows)> Parted(List<GridRow> rows)
    {
        if (rows.Count == 0) yield break;
        var (titles, begin) = (0, 0);
        for (var i = 1; i < rows.Count; i++)
        {
            if (!IsHeadingElsewhere(rows[begin], rows[i])) continue;
            var above = rows.Take(i).Skip(begin + 1).Reverse().TakeWhile(row => row.Seen.Count() == 1).Count();
            yield return (rows[(begin - titles)..begin], rows[begin..(i - above)]);
            (titles, begin) = (above, i);
        }

        yield return (rows[(begin - titles)..begin], rows[begin..]);
    }

    private static bool IsHeadingElsewhere(GridRow heading, GridRow row)
    {
        var again = row.Seen.Join(heading.Seen, cell => cell.Text, cell => cell.Text, (here, there) => here.Column == there.Column, StringComparer.OrdinalIgnoreCase).ToList();
        return again.Count >= 3 && again.Contains(false);
    }
}
