using System.Globalization;
using System.Text;
using System.Xml;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>A cell → the text that a person sees in it (ECMA-376, 18.3.1.4). A formula's is the value it last had.</summary>
internal sealed class CellValues(IReadOnlyList<string> texts, CellFormats formats, bool is1904)
{
    /// <param name="reader">On the cell, which is not an empty element; afterwards on its end.</param>
    public string Read(XmlReader reader)
    {
        var type = reader.GetAttribute("t");
        var format = formats[uint.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0];
        var (value, inline) = Insides(reader);
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < texts.Count ? texts[index] : "",
            "inlineStr" => SharedTexts.Clean(inline),
            "str" => SharedTexts.Clean(value),
            "b" => value.Trim() is "1" or "true" ? "ИСТИНА" : "ЛОЖЬ",
            "e" => "", // «#ССЫЛКА!» tells nothing about a plan
            "d" => Date(value, format),
            _ => Number(value, format),
        };
    }

    /// <summary>The value, and the text that stands in the cell itself without its reading aids (rPh).</summary>
    private static (string Value, string Inline) Insides(XmlReader reader)
    {
        var (depth, inAid, part) = (reader.Depth, 0, "");
        var (value, inline) = (new StringBuilder(), new StringBuilder());
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) (part, inAid) = (reader.LocalName, reader.LocalName == "rPh" ? reader.Depth : reader.Depth <= inAid ? 0 : inAid);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && inAid == 0)
            {
                if (part == "v") value.Append(reader.Value);
                else if (part == "t") inline.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement) part = "";
        }

        return (value.ToString(), inline.ToString());
    }

    private string Number(string raw, CellFormat format) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? format.Write(number, is1904) : raw.Trim();

    /// <summary>A date of ISO 8601, as the strict format writes it.</summary>
    private static string Date(string raw, CellFormat format) =>
        DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (format.Date is null ? CellFormat.BuiltIn(22) : format).Write(date.ToOADate(), is1904: false)
            : raw.Trim();
}
