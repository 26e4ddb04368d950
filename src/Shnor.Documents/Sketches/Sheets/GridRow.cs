namespace Shnor.Documents.Sketches.Sheets;

/// <summary>A row of a sheet or of a .csv that holds something, its columns in order.</summary>
/// <param name="Line">Line of the document, from 1.</param>
/// <param name="IsAfterBlank">A blank row stands above it: what follows is another block.</param>
internal sealed record GridRow(int Line, bool IsAfterBlank, IReadOnlyList<GridCell> Cells)
{
    /// <summary>Texts a reader sees: a merged cell is one.</summary>
    public IEnumerable<GridCell> Seen => Cells.Where(cell => cell.Merge != CellMerge.WithLeft && cell.Text.Length > 0);

    public int First => Cells[0].Column;

    public int Last => Cells[^1].Column;
}

/// <param name="Column">From 1.</param>
/// <param name="Text">Not blank, but where <paramref name="Merge"/> is <see cref="CellMerge.WithLeft"/>.</param>
internal readonly record struct GridCell(int Column, string Text, CellMerge Merge = CellMerge.None);
