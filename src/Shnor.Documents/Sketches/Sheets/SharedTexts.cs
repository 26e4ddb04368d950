using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>The texts of a workbook: cells hold their numbers.</summary>
internal static partial class SharedTexts
{
    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        if (part is null) return [];
        var texts = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(Of(reader.LoadCurrentElement()));
        }

        return texts;
    }

    /// <summary>Runs of rich text joined; the reading aids of East Asian text (rPh) are not text.</summary>
    public static string Of(OpenXmlElement? item)
    {
        if (item is null) return "";
        var text = new StringBuilder();
        foreach (var piece in item.ChildElements)
        {
            if (piece is Text plain) text.Append(plain.Text);
            else if (piece is Run run) text.Append(run.Text?.Text);
        }

        return Clean(text.ToString());
    }

    /// <summary>A character that XML cannot hold is written <c>_x000D_</c> (ECMA-376, 22.9.2.19). Line ends become one <c>\n</c>.</summary>
    public static string Clean(string text) =>
        Escaped().Replace(text, match => ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()).ReplaceLineEndings("\n").Trim();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
