using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>A cell → the text that a person sees in it. A formula's is the value it last had.</summary>
internal sealed class CellValues(IReadOnlyList<string> texts, CellFormats formats, bool is1904)
{
    public string TextOf(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        return cell.DataType?.InnerText switch
        {
            "s" => int.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < texts.Count ? texts[index] : "",
            "inlineStr" => SharedTexts.Of(cell.InlineString),
            "str" => SharedTexts.Clean(raw),
            "b" => raw.Trim() is "1" or "true" ? "ИСТИНА" : "ЛОЖЬ",
            "e" => "", // «#ССЫЛКА!» tells nothing about a plan
            "d" => Date(raw, formats[cell.StyleIndex?.Value ?? 0]),
            _ => Number(raw, formats[cell.StyleIndex?.Value ?? 0]),
        };
    }

    private string Number(string raw, CellFormat format) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? format.Write(number, is1904) : raw.Trim();

    /// <summary>A date of ISO 8601, as the strict format writes it.</summary>
    private static string Date(string raw, CellFormat format) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (format.Date is null ? CellFormat.BuiltIn(22) : format).Write(date.ToOADate(), is1904: false)
            : raw.Trim();
}
