using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>The number formats of a workbook by the style index of a cell, each read once.</summary>
internal sealed class CellFormats(IReadOnlyList<CellFormat> byStyle)
{
    /// <summary>Excel's own limit is 65 490 (Excel specifications and limits).</summary>
    private const int MaxStyles = 65_536;

    public CellFormat this[uint style] => style < byStyle.Count ? byStyle[(int)style] : CellFormat.General;

    public static CellFormats Read(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { } sheet) return new([]);
        var codes = new Dictionary<uint, CellFormat>();
        foreach (var format in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code) codes.TryAdd(id, CellFormat.Of(code));
        }

        return new([.. (sheet.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? []).Take(MaxStyles).Select(style => Of(style.NumberFormatId?.Value ?? 0))]);

        CellFormat Of(uint id)
        {
            if (!codes.TryGetValue(id, out var format)) codes[id] = format = CellFormat.BuiltIn(id);
            return format;
        }
    }
}
