using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>
/// One worksheet in one pass: the texts of its cells and what is merged and hidden. Formatted emptiness down to row 1 048 576 is passed over.
/// Rows hidden by hand are left out: nobody who looked at the plan has seen them. Rows that a filter or a folded group hides stay: that is a way of
/// looking, and it is forgotten in files. Hidden columns stay too: a merged text may stand in one, and columns are told by their meaning.
/// </summary>
internal sealed class SheetCells
{
    private const int MaxRows = 5000;

    /// <summary>A calendar of a year by days fits in.</summary>
    private const int MaxColumns = 400;

    private const int MaxMerges = 20_000;

    private readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];
    private readonly HashSet<int> _hidden = [];
    private readonly List<CellRange> _merges = [];
    private readonly List<CellRange> _filters = [];

    public IReadOnlyDictionary<int, SortedDictionary<int, string>> Rows => _rows;

    public IReadOnlyList<CellRange> Merges => _merges;

    public static SheetCells Read(WorksheetPart part, CellValues values)
    {
        var sheet = new SheetCells();
        using var reader = OpenXmlReader.Create(part);
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row)) (row, column) = (sheet.Begin(reader.Attributes, row + 1), 0);
            else if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell) column = sheet.Take(cell, values, row, column + 1);
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell merge) sheet.Merge(merge);
            else if (reader.ElementType == typeof(AutoFilter) && reader.LoadCurrentElement() is AutoFilter { HasChildren: true, Reference: var filtered } && CellRange.Read(filtered) is { } filter) sheet._filters.Add(filter);
        }

        return sheet;
    }

    public bool IsHidden(int row) => _hidden.Contains(row) && !_filters.Exists(filter => filter.Top <= row && row <= filter.Bottom);

    private int Begin(IEnumerable<OpenXmlAttribute> attributes, int next)
    {
        var (row, isHidden, isFolded) = (next, false, false);
        foreach (var attribute in attributes)
        {
            if (attribute.LocalName == "r" && CellRange.Cell($"A{attribute.Value}") is var (number, _)) row = number;
            else if (attribute.LocalName == "hidden") isHidden = attribute.Value is "1" or "true";
            else if (attribute.LocalName == "outlineLevel") isFolded = attribute.Value is not "0";
        }

        if (isHidden && !isFolded) _hidden.Add(row);
        return row;
    }

    /// <returns>The cell's column.</returns>
    private int Take(Cell cell, CellValues values, int row, int next)
    {
        var column = cell.CellReference?.Value is { } reference && CellRange.Cell(reference) is var (_, at) ? at : next;
        if (column > MaxColumns || row == 0 || values.TextOf(cell).Trim() is not { Length: > 0 } text) return column;
        if (!_rows.TryGetValue(row, out var texts))
        {
            if (_rows.Count == MaxRows) throw new SheetTooLargeException();
            _rows[row] = texts = [];
        }

        texts[column] = text;
        return column;
    }

    private void Merge(MergeCell merge)
    {
        if (CellRange.Read(merge.Reference) is not { } range) return;
        if (_merges.Count == MaxMerges) throw new SheetTooLargeException();
        _merges.Add(range);
    }
}
