using System.Xml;

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

    /// <summary>By a plain XML reader: objects for a hundred thousand empty cells take seconds.</summary>
    public static SheetCells Read(Stream xml, CellValues values)
    {
        var sheet = new SheetCells();
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true });
        var (row, column) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row") (row, column) = (sheet.Begin(reader, row + 1), 0);
            else if (reader.LocalName == "c") column = sheet.Take(reader, values, row, column + 1);
            else if (reader.LocalName == "mergeCell") sheet.Merge(reader.GetAttribute("ref"));
            else if (reader.LocalName == "autoFilter" && !reader.IsEmptyElement && CellRange.Read(reader.GetAttribute("ref")) is { } filter) sheet._filters.Add(filter);
        }

        return sheet;
    }

    public bool IsHidden(int row) => _hidden.Contains(row) && !_filters.Exists(filter => filter.Top <= row && row <= filter.Bottom);

    private int Begin(XmlReader reader, int next)
    {
        var row = CellRange.Cell($"A{reader.GetAttribute("r")}") is var (number, _) ? number : next;
        var isFolded = reader.GetAttribute("outlineLevel") is not (null or "0");
        if (reader.GetAttribute("hidden") is "1" or "true" && !isFolded) _hidden.Add(row);
        return row;
    }

    /// <returns>The cell's column.</returns>
    private int Take(XmlReader reader, CellValues values, int row, int next)
    {
        var column = reader.GetAttribute("r") is { } reference && CellRange.Cell(reference) is var (_, at) ? at : next;
        if (reader.IsEmptyElement || column > MaxColumns || row == 0) return column;
        if (values.Read(reader).Trim() is not { Length: > 0 } text) return column;
        if (!_rows.TryGetValue(row, out var texts))
        {
            if (_rows.Count == MaxRows) throw new SheetTooLargeException();
            _rows[row] = texts = [];
        }

        texts[column] = text;
        return column;
    }

    private void Merge(string? reference)
    {
        if (CellRange.Read(reference) is not { } range) return;
        if (_merges.Count == MaxMerges) throw new SheetTooLargeException();
        _merges.Add(range);
    }
}
