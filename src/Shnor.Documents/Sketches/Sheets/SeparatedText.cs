using CsvHelper;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>Text whose cells are parted by semicolons, commas or tabs, as spreadsheets save it: a cell in quotes may hold the separator and line breaks.</summary>
public static class SeparatedText
{
    /// <summary>In the order in which they win a draw. A Russian Excel writes semicolons: the comma is in its numbers.</summary>
    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>The separator is judged by the first rows.</summary>
    private const int Judged = 200;

    /// <summary>A cell of more lines is a quote that nobody closed: the rest of the file would be in it.</summary>
    private const int MaxLinesInCell = 60;

    private const int MaxRows = 5000;
    private const int MaxColumns = 400;

    /// <summary>A .csv: any text has a sketch; without a separator it is paragraphs.</summary>
    public static SketchOutcome Read(ReadOnlySpan<byte> bytes)
    {
        if (TextDecoder.Decode(bytes) is not { } text) return new SketchOutcome.Failed(FileTrouble.Broken);
        return string.IsNullOrWhiteSpace(text) ? new SketchOutcome.Failed(FileTrouble.Empty) : Read(text);
    }

    /// <summary>A text that may be separated so.</summary>
    /// <returns>Null where no separator parts several rows into cells.</returns>
    public static DocumentSketch? Sketch(string text) => SeparatorOf(text) is { } && Read(text) is SketchOutcome.Sketched(var document) ? document : null;

    private static SketchOutcome Read(string text)
    {
        var (declared, body) = Declared(text);
        var separator = declared ?? SeparatorOf(body) ?? Separators[0];
        var firstLine = declared is null ? 1 : 2;
        var rows = Rows(body, separator, firstLine, longCells: true) ?? Rows(body, separator, firstLine, longCells: false)!;
        if (rows.Count > MaxRows) return new SketchOutcome.Failed(FileTrouble.TooLarge);
        var tables = new GridTables();
        tables.AddSheet(rows);
        return new SketchOutcome.Sketched(tables.Sketch());
    }

    /// <summary>«sep=;» on the first line is a word to Excel, not a row.</summary>
    private static (char? Separator, string Body) Declared(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5 || !Separators.Contains(text[4])) return (null, text);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end is 5 or 6 ? (text[4], text[(end + 1)..]) : (null, text);
    }

    /// <summary>The one that parts most rows into equally many cells, many cells counting more than few: commas are in every sentence.</summary>
    private static char? SeparatorOf(string text)
    {
        var best = Separators.Select(separator => (Separator: separator, Score: Score(text, separator))).MaxBy(candidate => candidate.Score);
        return best.Score >= 2 ? best.Separator : null;
    }

    private static int Score(string text, char separator)
    {
        var widths = Records(text, separator, longCells: true).Take(Judged).Select(record => record.Cells.Length).Where(width => width > 1);
        return widths.CountBy(width => width).Select(width => width.Value * (Math.Min(width.Key, 12) - 1)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Null when a quote was not closed.</summary>
    private static List<GridRow>? Rows(string text, char separator, int firstLine, bool longCells)
    {
        var rows = new List<GridRow>();
        var isBlank = false;
        foreach (var (line, record) in Records(text, separator, longCells))
        {
            var cells = record.Take(MaxColumns).Select((cell, i) => new GridCell(i + 1, cell.ReplaceLineEndings("\n").Trim())).Where(cell => cell.Text.Length > 0).ToList();
            if (longCells && cells.Exists(cell => cell.Text.AsSpan().Count('\n') > MaxLinesInCell)) return null;
            if (cells.Count > 0) rows.Add(new(line + firstLine - 1, isBlank && rows.Count > 0, cells));
            isBlank = cells.Count == 0;
            if (rows.Count > MaxRows) break;
        }

        return rows;
    }

    private static IEnumerable<(int Line, string[] Cells)> Records(string text, char separator, bool longCells)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            DetectSeparatorHint = false,
            HasHeader = false,
            SkipEmptyLines = false,
            AllowLineBreaksInQuotes = longCells,
            TrackLineNumbers = true,
        });
        while (reader.Read()) yield return ((int)reader.LineNumber, reader.Current.ToArray());
    }
}
