using System.Buffers;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>A text in lines. A page break ends a line, as <c>pdftotext</c> puts it before the first line of the next page.</summary>
internal sealed class TextLines
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    private readonly List<string> _lines = [];
    private readonly List<bool> _pages = [];

    private TextLines()
    {
    }

    public int Count => _lines.Count;

    /// <summary>From 0; its number in the document is one more.</summary>
    public string this[int i] => _lines[i];

    public bool IsBlank(int i) => string.IsNullOrWhiteSpace(_lines[i]);

    /// <summary>True for the first line of a page after the first.</summary>
    public bool BeginsPage(int i) => _pages[i];

    public static TextLines Of(string text)
    {
        var lines = new TextLines();
        var isNewPage = false;
        for (var rest = text.AsSpan(); ;)
        {
            var end = rest.IndexOfAny(LineEnds);
            lines._lines.Add((end < 0 ? rest : rest[..end]).ToString());
            lines._pages.Add(isNewPage);
            if (end < 0) return lines;
            isNewPage = rest[end] == '\f';
            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }
    }
}
