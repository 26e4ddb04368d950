using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <param name="Start">Column of the table's grid, from 0.</param>
/// <param name="GoesOn">Merged with the cell above.</param>
internal readonly record struct WordCell(int Start, int Span, bool GoesOn, string Text)
{
    public int End => Start + Span;
}

/// <summary>
/// A table's rows over its grid. Word's grid is finer than what the eye takes for columns: every border that was once dragged a little leaves a column of its own. Borders that stand close together
/// and never part two cells of one row are one border here.
/// </summary>
internal sealed class WordGrid
{
    /// <summary>Word's own limit is 63.</summary>
    public const int MaxColumns = 64;

    /// <summary>Twentieths of a point, about 9 mm: the narrowest column of a plan, its number, is as wide.</summary>
    private const int Near = 500;

    private readonly List<int> _widths = [];
    private readonly List<List<WordCell>> _rows = [];

    public IReadOnlyList<IReadOnlyList<WordCell>> Rows => _rows;

    public void AddWidths(OpenXmlElement grid) => _widths.AddRange(grid.Where(child => child.LocalName == "gridCol").Take(MaxColumns).Select(Width));

    public void Add(List<WordCell> row)
    {
        if (row.Count > 0) _rows.Add(row);
    }

    /// <summary>The rows, each with a cell for every column that some row has.</summary>
    public IEnumerable<SketchCell[]> Sketch()
    {
        if (IsUniform()) Straighten();
        var columns = ColumnAtEdge();
        var width = columns.Values.Max();
        SketchCell[]? above = null;
        foreach (var row in _rows)
        {
            var cells = new SketchCell[width];
            Array.Fill(cells, new(""));
            foreach (var cell in row)
            {
                var (from, to) = (columns[cell.Start], columns[cell.End]);
                cells[from] = cell.GoesOn && above is not null ? new(Owner(above, from), CellMerge.WithAbove) : new(cell.Text);
                for (var i = from + 1; i < to; i++) cells[i] = new("", CellMerge.WithLeft);
            }

            yield return above = cells;
        }
    }

    private static string Owner(SketchCell[] above, int column)
    {
        while (column > 0 && above[column].Merge == CellMerge.WithLeft) column--;
        return above[column].Text;
    }

    /// <summary>
    /// Every row has the same number of cells, or one across, and those of one place stand under each other at least in part: then they are
    /// columns, however far their borders were dragged apart.
    /// </summary>
    private bool IsUniform()
    {
        var many = _rows.Where(row => row.Count > 1).ToList();
        var end = _rows.Max(row => row[^1].End);
        return many.Count > 0 && many.TrueForAll(row => row.Count == many[0].Count) && _rows.TrueForAll(row => row.Count > 1 || (row[0].Start == 0 && row[0].End == end))
            && Enumerable.Range(0, many[0].Count).All(i => many.Max(row => Position(row[i].Start)) < many.Min(row => Position(row[i].End)));
    }

    private void Straighten()
    {
        var width = _rows.Max(row => row.Count);
        foreach (var row in _rows)
        {
            if (row.Count == 1) row[0] = row[0] with { Start = 0, Span = width };
            else for (var i = 0; i < width; i++) row[i] = row[i] with { Start = i, Span = 1 };
        }

        _widths.Clear();
    }

    /// <summary>Edges of the grid that some row uses → columns as they are seen.</summary>
    private Dictionary<int, int> ColumnAtEdge()
    {
        var users = new SortedDictionary<int, HashSet<int>>();
        for (var i = 0; i < _rows.Count; i++)
        {
            foreach (var cell in _rows[i])
            {
                Use(cell.Start, i);
                Use(cell.End, i);
            }
        }

        var columns = new Dictionary<int, int>(users.Count);
        var (column, first, rows) = (-1, 0, new HashSet<int>());
        foreach (var (edge, own) in users)
        {
            if (column >= 0 && Position(edge) - Position(first) <= Near && !rows.Overlaps(own))
            {
                rows.UnionWith(own);
            }
            else
            {
                (column, first, rows) = (column + 1, edge, [.. own]);
            }

            columns[edge] = column;
        }

        return columns;

        void Use(int edge, int row)
        {
            if (!users.TryGetValue(edge, out var rows)) users[edge] = rows = [];
            rows.Add(row);
        }
    }

    private static int Width(OpenXmlElement column) => column.Number("w") is > 0 and < 100_000 and var width ? width : Near + 1;

    /// <summary>Without widths the columns are taken as they are.</summary>
    private long Position(int edge)
    {
        var known = Math.Min(edge, _widths.Count);
        return _widths.Take(known).Sum(width => (long)width) + ((edge - known) * (Near + 1L));
    }
}
