using System.Globalization;
using System.Text;

namespace Shnor.Documents.Conversion;

/// <summary>
/// The words of a PDF with their places (<c>pdftotext -tsv</c>) → text in which what stands apart on the page stands apart too.
/// <c>pdftotext -layout</c> lets a long cell push the next one to the right; here every piece begins where it begins on the page.
/// </summary>
internal static class PdfPages
{
    /// <summary>Points to a column of text: narrower than letters are, so that a piece never reaches the next one.</summary>
    private const double ColumnWidth = 3;

    /// <summary>In usual spaces of the page: a wider one parts cells. LibreOffice keeps two spaces between them, Word three and a half.</summary>
    private const double WidestSpace = 1.6;

    /// <summary>In heights of a line: rows without a blank line between them are closer.</summary>
    private const double BlankLine = 2.2;

    /// <summary>A page is at most 200 inches wide (ISO 32000-1, annex C).</summary>
    private const double MostPoints = 14_400;

    /// <summary>Points. Cells of one column begin at the same place; a word of a sentence does so once in a hundred lines.</summary>
    private const double SameEdge = 0.4;

    private const int FewestOnEdge = 4;

    private const int WordLevel = 5;

    public static string Draw(string tsv)
    {
        var text = new StringBuilder();
        foreach (var (i, page) in Words(tsv).GroupBy(word => word.Page).Index())
        {
            if (i > 0) text.Append('\f');
            DrawPage(text, [.. page.OrderBy(word => word.Middle)]);
        }

        return text.ToString();
    }

    private static void DrawPage(StringBuilder text, List<Word> words)
    {
        var lines = Lines(words);
        var space = WidestSpace * UsualSpace(lines);
        var edges = Edges(lines, space);
        Word? above = null;
        foreach (var line in lines)
        {
            if (above is { } last && line[0].Middle - last.Middle > BlankLine * last.Height) text.Append('\n');
            DrawLine(text, line, (end, word) => word.Left - end > space || edges.Exists(edge => Math.Abs(word.Left - edge) < SameEdge));
            above = line[0];
        }
    }

    /// <summary>Where cells begin: many lines have a piece that stands apart and begins there. A full cell leaves no more than a space before its neighbour.</summary>
    private static List<double> Edges(List<List<Word>> lines, double space)
    {
        var starts = lines.SelectMany(line => line.Zip(line.Skip(1), (one, next) => next.Left - one.Right > space ? next.Left : (double?)null)).OfType<double>().Order().ToList();
        var edges = new List<double>();
        for (var (at, count) = (0, 0); at < starts.Count; at += count)
        {
            count = starts.Skip(at).TakeWhile(start => start - starts[at] < SameEdge).Count();
            if (count >= FewestOnEdge) edges.Add(starts[at]);
        }

        return edges;
    }

    /// <summary>Of one line are words whose middles are nearer than half a line: an index or a comma of another size too.</summary>
    private static List<List<Word>> Lines(List<Word> words)
    {
        var lines = new List<List<Word>>();
        for (var at = 0; at < words.Count; at += lines[^1].Count)
        {
            var first = words[at];
            lines.Add([.. words.Skip(at).TakeWhile(word => word.Middle - first.Middle < first.Height / 2).OrderBy(word => word.Left)]);
        }

        return lines;
    }

    /// <summary>Half of the page's spaces are narrower; in a justified text they are wider than elsewhere.</summary>
    private static double UsualSpace(List<List<Word>> lines)
    {
        var spaces = lines.SelectMany(line => line.Zip(line.Skip(1), (one, next) => (Width: next.Left - one.Right, one.Height)))
            .Where(space => space.Width > 0 && space.Width < space.Height).Select(space => space.Width).Order().ToList();
        return spaces.Count == 0 ? 0 : spaces[spaces.Count / 2];
    }

    private static void DrawLine(StringBuilder text, List<Word> line, Func<double, Word, bool> standsApart)
    {
        var (start, end) = (text.Length, double.MinValue);
        foreach (var word in line)
        {
            var column = (int)(word.Left / ColumnWidth);
            if (!standsApart(end, word)) text.Append(' ');
            else text.Append(' ', Math.Max(column - (text.Length - start), text.Length == start ? 0 : 2));
            text.Append(word.Text);
            end = word.Right;
        }

        text.Append('\n');
    }

    private static IEnumerable<Word> Words(string tsv)
    {
        foreach (var line in tsv.Split('\n'))
        {
            // level, page, paragraph, block, line, word, left, top, width, height, confidence, text
            var fields = line.Split('\t', 12);
            if (fields.Length == 12 && fields[0] == $"{WordLevel}" && int.TryParse(fields[1], CultureInfo.InvariantCulture, out var page)
                && Number(fields[6]) is { } left and >= 0 and <= MostPoints && Number(fields[7]) is { } top && Number(fields[8]) is { } width && Number(fields[9]) is { } height and > 0)
                yield return new(page, left, top, width, height, fields[11].TrimEnd('\r'));
        }
    }

    private static double? Number(string field) => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private readonly record struct Word(int Page, double Left, double Top, double Width, double Height, string Text)
    {
        public double Right => Left + Width;

        public double Middle => Top + (Height / 2);
    }
}
