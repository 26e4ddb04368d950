using Shnor.Documents.Sketches.Office;

namespace Shnor.Documents.Sketches.Word;

/// <summary>What was read so far, put on lines: a line of text is one, a row of a table is one, and what does not belong together is parted by an empty one.</summary>
internal sealed class WordPage
{
    /// <summary>Of the whole document, with what merged cells repeat: as long as the longest text that is read.</summary>
    private const int MaxText = 4 * 1024 * 1024;

    /// <summary>A cell weighs this many characters more than its text: a hundred thousand of them are the most.</summary>
    private const int CellWeight = 40;

    private const string Bold = "**";

    private readonly List<TableSketch> _tables = [];
    private readonly List<(Paragraph Paragraph, WordLook Look)> _paragraphs = [];
    private int _line;
    private int _textLeft = MaxText;

    public void Add(WordParagraph paragraph)
    {
        var text = paragraph.Whole;
        if (_paragraphs is [.., var last] && last.Look != paragraph.Look) Part();
        if (text.Length == 0 || text == WordParagraph.Bullet) Part();
        else foreach (var line in text.Split('\n')) Add(line.Trim(), paragraph.Look);
        if (paragraph.EndsPage) Part();
    }

    /// <summary>What follows is no continuation of what stands above.</summary>
    public void Part() => _line++;

    public void Add(WordGrid grid)
    {
        if (grid.Rows.Count == 0) return;
        var above = Above();
        var rows = new List<SketchRow>(grid.Rows.Count);
        foreach (var cells in grid.Sketch())
        {
            Spend(cells.Sum(cell => cell.Text.Length + CellWeight));
            rows.Add(new(++_line, cells));
        }

        _tables.Add(new(above, rows));
        Part();
    }

    public DocumentSketch Finish() => new(_tables, Above());

    private void Add(string line, WordLook look)
    {
        _line++;
        Spend(line.Length + 1);
        if (line.Length > 0) _paragraphs.Add((new(_line, line), look));
    }

    /// <summary>Headings are marked as a text file marks bold: at the first line's beginning and at the last line's end.</summary>
    private List<Paragraph> Above()
    {
        var marked = new List<Paragraph>(_paragraphs.Count);
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            var ((line, text), look) = _paragraphs[i];
            if (look.IsHeading && !IsOne(i - 1, i)) text = Bold + text;
            if (look.IsHeading && !IsOne(i, i + 1)) text += Bold;
            marked.Add(new(line, text));
        }

        _paragraphs.Clear();
        return marked;

        bool IsOne(int one, int other) => one >= 0 && other < _paragraphs.Count
            && _paragraphs[one].Look == _paragraphs[other].Look && _paragraphs[one].Paragraph.Line == _paragraphs[other].Paragraph.Line - 1;
    }

    private void Spend(int length)
    {
        if ((_textLeft -= length) < 0) throw new PackageException(FileTrouble.TooLarge);
    }
}
