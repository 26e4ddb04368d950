namespace Shnor.Documents.Sketches.Layouts;

/// <summary>Puts a sketch together line by line: paragraphs close a table, rows open one.</summary>
internal sealed class SketchBuilder
{
    private readonly List<TableSketch> _tables = [];
    private List<Paragraph> _paragraphs = [];
    private List<Paragraph> _above = [];
    private List<SketchRow> _rows = [];

    public void Paragraph(int line, string text)
    {
        CloseTable();
        _paragraphs.Add(new(line, text.Trim()));
    }

    public void Row(SketchRow row)
    {
        if (_rows.Count == 0) (_above, _paragraphs) = (_paragraphs, []);
        _rows.Add(row);
    }

    public void CloseTable()
    {
        if (_rows.Count == 0) return;
        _tables.Add(new(_above, _rows));
        _rows = [];
    }

    public DocumentSketch Finish()
    {
        CloseTable();
        return new(_tables, _paragraphs);
    }
}
