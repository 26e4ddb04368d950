using System.Text;
using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>Reads paragraphs in the document's order: numbers are counted on the way.</summary>
internal sealed class WordParagraphs(WordStyles styles, WordNumbering numbering)
{
    private readonly StringBuilder _before = new();

    /// <summary>Null for what is not seen: a line of the contents, a paragraph that was deleted or hidden.</summary>
    public WordParagraph? Read(OpenXmlElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var styleId = properties.Child("pStyle").Value();
        var style = styles.Paragraph(styleId);
        if (style.IsContents) return null;

        var text = new WordText(styles, style);
        text.Read(paragraph);

        var written = text.Written;
        if (properties.Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null)
        {
            _before.Append(written); // its end is deleted: the next paragraph goes on here
            return null;
        }

        if (written.Length == 0 && text.HasHidden && properties.Child("rPr").Switch("vanish") == true) return null;

        written = _before.Append(written).ToString().Trim(' ', '\t', '\n');
        _before.Clear();
        return new(written, Label(properties, style, styleId), Look(properties, style, styleId, text), text.Boxes, text.EndsPage || properties.Child("sectPr") is not null);
    }

    private string? Label(OpenXmlElement? properties, WordStyle style, string? styleId)
    {
        var number = WordStyles.NumberOf(properties, styleId) ?? style.Number;
        if (number is null or { List: 0 }) return null;
        if (properties.Child("numPr").Child("ilvl").Number() is { } level) number = number with { Level = level };
        return numbering.Next(number, out var isBullet) ?? (isBullet ? WordParagraph.Bullet : null);
    }

    private static WordLook Look(OpenXmlElement? properties, WordStyle style, string? styleId, WordText text)
    {
        var isHeading = style.IsHeading || properties.Child("outlineLvl").Number() is >= 0 and < 9 || text.IsBold;
        return new(isHeading, isHeading ? styleId : null, Side(properties.Child("jc").Value() ?? style.Align));
    }

    /// <summary>Stamps stand on the right, titles in the middle; the rest is one text, however its edges are.</summary>
    private static string? Side(string? align) => align switch
    {
        "center" => align,
        "right" or "end" => "right",
        _ => null,
    };
}
