using System.Text;
using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>Rows of a table into cells with their text and the columns of the table's grid that they cover.</summary>
internal sealed class WordCells(WordParagraphs paragraphs)
{
    /// <summary>Deleted by somebody who was correcting, or hidden.</summary>
    public static bool IsGone(OpenXmlElement row) => row.Child("trPr") is { } properties && (properties.Child("del") is not null || properties.Switch("hidden") == true);

    public static IEnumerable<OpenXmlElement> Of(OpenXmlElement row) => Inside(row, "tc");

    public static bool HoldsTable(OpenXmlElement cell) => Inside(cell, "tbl").Any();

    public void AddTo(WordGrid grid, OpenXmlElement row, List<OpenXmlElement> cells)
    {
        var at = Math.Clamp(row.Child("trPr").Child("gridBefore").Number() ?? 0, 0, WordGrid.MaxColumns - 1);
        var read = new List<WordCell>(cells.Count);
        foreach (var cell in cells)
        {
            var properties = cell.Child("tcPr");
            var span = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, WordGrid.MaxColumns - at);
            var goesOn = grid.Rows.Count > 0 && properties.Child("vMerge") is { } merge && merge.Value() != "restart";
            if (properties.Child("hMerge") is { } old && old.Value() != "restart" && read is [.., var left]) read[^1] = left with { Span = at + span - left.Start }; // how Word 97 merged
            else read.Add(new(at, span, goesOn, goesOn ? "" : Text(cell)));
            if ((at += span) >= WordGrid.MaxColumns) break; // wider than Word itself can make one
        }

        grid.Add(read);
    }

    private string Text(OpenXmlElement cell)
    {
        var lines = new StringBuilder();
        Read(cell, lines);
        return lines.ToString();
    }

    private void Read(OpenXmlElement parent, StringBuilder lines)
    {
        foreach (var child in parent)
        {
            if (child.LocalName == "p") Paragraph(child, lines);
            else if (child.LocalName == "tr") NestedRow(child, lines);
            else if (child.LocalName == "AlternateContent" && child.Alternative() is { } chosen) Read(chosen, lines);
            else if (!(child.LocalName is "tcPr" or "tblPr" or "tblGrid" or "sdtPr" || (child.LocalName == "sdt" && child.IsEmptyControl()))) Read(child, lines);
        }
    }

    private void Paragraph(OpenXmlElement element, StringBuilder lines)
    {
        if (paragraphs.Read(element) is not { } paragraph) return;
        var text = paragraph.Label == WordParagraph.Bullet ? paragraph.Text : paragraph.Whole; // a dash before a name or a month only hides it
        foreach (var line in text.Split('\n')) Line(line.Replace('\t', ' ').Trim(), lines);
        foreach (var box in paragraph.Boxes) Read(box, lines);
    }

    /// <summary>A row of a table inside a cell is a line of that cell.</summary>
    private void NestedRow(OpenXmlElement row, StringBuilder lines)
    {
        if (!IsGone(row)) Line(string.Join(' ', Of(row).Select(Text).Where(text => text.Length > 0)).Replace('\n', ' '), lines);
    }

    private static void Line(string line, StringBuilder lines)
    {
        if (line.Length == 0) return;
        if (lines.Length > 0) lines.Append('\n');
        lines.Append(line);
    }

    private static IEnumerable<OpenXmlElement> Inside(OpenXmlElement parent, string name)
    {
        foreach (var child in parent)
        {
            if (child.LocalName == name) yield return child;
            else if (child.LocalName is "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo")
                foreach (var inner in Inside(child, name)) yield return inner;
        }
    }
}
