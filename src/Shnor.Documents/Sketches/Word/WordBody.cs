using DocumentFormat.OpenXml;

namespace Shnor.Documents.Sketches.Word;

/// <summary>Paragraphs and tables in the order in which they stand, whatever wraps them.</summary>
internal sealed class WordBody(WordPage page, WordParagraphs paragraphs)
{
    private readonly WordCells _cells = new(paragraphs);
    private WordGrid? _table;

    /// <summary>A table begins or ends; its rows come one by one.</summary>
    public void Table(bool isStart)
    {
        if (_table is { } open) page.Add(open);
        _table = isStart ? new() : null;
    }

    public void Add(OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "p":
                Paragraph(element);
                break;
            case "tblGrid":
                _table?.AddWidths(element);
                break;
            case "tr":
                Row(element);
                break;
            case "tbl":
                Table(isStart: true);
                Inside(element);
                Table(isStart: false);
                break;
            case "AlternateContent":
                if (element.Alternative() is { } chosen) Inside(chosen);
                break;
            case "sdt" when element.IsEmptyControl():
            case "tblPr" or "tcPr" or "trPr" or "tblPrEx" or "sdtPr" or "sectPr":
                break;
            default:
                Inside(element);
                break;
        }
    }

    private void Inside(OpenXmlElement parent)
    {
        foreach (var child in parent) Add(child);
    }

    private void Paragraph(OpenXmlElement element)
    {
        if (paragraphs.Read(element) is not { } paragraph) return;
        page.Add(paragraph);
        foreach (var box in paragraph.Boxes)
        {
            page.Part();
            Inside(box);
            page.Part();
        }
    }

    /// <summary>A row of one cell with a table in it only places that table on the page: its inside is read as the page itself.</summary>
    private void Row(OpenXmlElement row)
    {
        _table ??= new(); // a row that lost its table
        if (WordCells.IsGone(row)) return;
        var cells = WordCells.Of(row).ToList();
        if (cells is [var only] && WordCells.HoldsTable(only))
        {
            Table(isStart: false);
            Inside(only);
            Table(isStart: true);
        }
        else
        {
            _cells.AddTo(_table, row, cells);
        }
    }
}
