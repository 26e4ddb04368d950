using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shnor.Documents.Sheets;

/// <summary>
/// Tables → an .xlsx. What people wrote stands in text cells: «=1+1» is shown as it is and never counted. The cells keep the format «Текст», so
/// that it stays a text when somebody opens the cell and leaves it again.
/// </summary>
public static partial class WorkbookFile
{
    public const string Ending = ".xlsx";

    private const int MaxSheetName = 31; // characters (Excel specifications and limits)
    private const uint TextCell = 1;
    private const uint HeadingCell = 2;
    private const uint WholeCell = 3;
    private const uint TenthsCell = 4;
    private const uint TenthsFormat = 164; // the first number of a format of one's own (ECMA-376, 18.8.30)

    public static byte[] Write(params IReadOnlyList<SheetTable> tables)
    {
        var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var (table, i) in tables.Select((table, i) => (table, i)))
            {
                var id = $"sheet{i + 1}";
                WriteSheet(book.AddNewPart<WorksheetPart>(id), table);
                sheets.Append(new Sheet { Id = id, SheetId = (uint)(i + 1), Name = SheetName(table.Name, i) });
            }

            book.Workbook = new Workbook(sheets);
        }

        return bytes.ToArray();
    }

    /// <summary>Row by row: a tree of a hundred thousand cells would be held in memory for nothing.</summary>
    private static void WriteSheet(WorksheetPart part, SheetTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        var frozen = new Pane { VerticalSplit = table.Above.Count + 1, TopLeftCell = $"A{table.Above.Count + 2}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView { WorkbookViewId = 0, Pane = frozen }));
        writer.WriteElement(new Columns(table.Columns.Select((column, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = column.Width, CustomWidth = true, Style = StyleOf(column) })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in table.Above) WriteRow(writer, row.Select(text => Text(text, TextCell)));
        WriteRow(writer, table.Columns.Select(column => Text(column.Title, HeadingCell)));
        foreach (var row in table.Rows) WriteRow(writer, row.Select((text, i) => i < table.Columns.Count ? CellOf(text, table.Columns[i]) : Text(text, TextCell)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell CellOf(string text, SheetColumn column) =>
        column.Numbers != SheetNumbers.None && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Cell { StyleIndex = StyleOf(column), DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) }
            : Text(text, TextCell);

    private static Cell Text(string text, uint style) => new()
    {
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Escaped(OutgoingCell.Clean(text))) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static uint StyleOf(SheetColumn column) => column.Numbers switch
    {
        SheetNumbers.Whole => WholeCell,
        SheetNumbers.Tenths => TenthsCell,
        _ => TextCell,
    };

    /// <summary>«_x0041_» in a cell is read as «A» (ECMA-376, 22.9.2.19): the first sign of what only looks so is written so itself.</summary>
    private static string Escaped(string text) => EscapeLike().Replace(text, "_x005F_");

    private static string SheetName(string name, int index)
    {
        var clean = string.Concat(OutgoingCell.Clean(name).Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\t' or '\n'))).Trim(' ', '\'');
        return clean.Length == 0 ? $"Лист{index + 1}" : clean[..Math.Min(clean.Length, MaxSheetName)];
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = TenthsFormat, FormatCode = "0.0" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })), // both are asked for (ECMA-376, 18.8.21)
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), Text(font: 0), Text(font: 1), Number(0), Number(TenthsFormat)));

    /// <param name="font">Its place in the list of fonts.</param>
    private static CellFormat Text(uint font) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = 49, // «@»: text (ECMA-376, 18.8.30)
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = true,
        ApplyAlignment = true,
    };

    /// <param name="format">0: as it is (ECMA-376, 18.8.30).</param>
    private static CellFormat Number(uint format) => new(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = format, ApplyNumberFormat = true, ApplyAlignment = true };

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex EscapeLike();
}
