using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shnor.Documents.Sketches.Office;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>An .xlsx → tables and the paragraphs between them, every sheet that can be seen in its order.</summary>
internal static class ExcelSketch
{
    /// <summary>Names that Excel and LibreOffice give by themselves.</summary>
    private static readonly string[] NoNames = ["лист", "sheet", "таблица"];

    public static SketchOutcome Read(ReadOnlySpan<byte> bytes) => OfficePackage.Open(bytes) switch
    {
        OfficePackage.Opened { Format: PlanFormat.Excel } opened => Read(opened.Content),
        OfficePackage.Failed(var trouble) => new SketchOutcome.Failed(trouble),
        _ => new SketchOutcome.Failed(FileTrouble.Broken),
    };

    private static SketchOutcome Read(Stream content)
    {
        try
        {
            using var package = SpreadsheetDocument.Open(content, isEditable: false);
            return package.WorkbookPart is { Workbook: { } workbook } part ? Read(part, workbook) : new SketchOutcome.Failed(FileTrouble.Broken);
        }
        catch (SheetTooLargeException)
        {
            return new SketchOutcome.Failed(FileTrouble.TooLarge);
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or XmlException or FormatException or InvalidOperationException or ArgumentException or IOException or InvalidDataException or OverflowException)
        {
            return new SketchOutcome.Failed(FileTrouble.Broken); // the ways in which the SDK says that the insides do not fit together
        }
    }

    private static SketchOutcome.Sketched Read(WorkbookPart book, Workbook workbook)
    {
        var texts = SharedTexts.Read(book.SharedStringTablePart);
        var values = new CellValues(texts, CellFormats.Read(book.WorkbookStylesPart), is1904: workbook.WorkbookProperties?.Date1904?.Value ?? false);
        var tables = new GridTables();
        var line = 0;
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible) continue;
            if (sheet.Id?.Value is not { } id || book.Parts.FirstOrDefault(part => part.RelationshipId == id)?.OpenXmlPart is not WorksheetPart part) continue; // a chart has a sheet of its own

            using var xml = part.GetStream(FileMode.Open, FileAccess.Read);
            var rows = SheetGrid.Of(SheetCells.Read(xml, values), line);
            tables.AddSheet(rows, Name(sheet, Math.Max(1, line)));
            if (rows.Count > 0) line = rows[^1].Line + 2; // two sheets are never one block
        }

        return new(tables.Sketch());
    }

    private static Paragraph? Name(Sheet sheet, int line)
    {
        var name = sheet.Name?.Value?.Trim() ?? "";
        return name.Length == 0 || NoNames.Any(IsNumbered) ? null : new(line, name);

        bool IsNumbered(string none) => name.StartsWith(none, StringComparison.OrdinalIgnoreCase) && name[none.Length..].Trim().All(char.IsAsciiDigit);
    }
}
