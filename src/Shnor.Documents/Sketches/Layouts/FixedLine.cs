using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>A line of fixed width with its pieces in their columns.</summary>
/// <param name="Cells">Null where the line does not keep to the columns.</param>
/// <param name="IsAlone">One piece and nothing else: it may be a heading between the rows.</param>
/// <param name="BeginsPage">The first line of a page that has text.</param>
internal sealed record FixedLine(int Line, string Text, string[]? Cells, bool IsAlone, bool BeginsPage)
{
    public bool IsBlank => Text.Length == 0;

    public static FixedLine Blank(int line) => new(line, "", Cells: null, IsAlone: false, BeginsPage: false);

    public static FixedLine Of(int line, string raw, List<Segment> segments, Gutters gutters, int width, bool beginsPage)
    {
        var isMarked = segments.Count == 1 && SectionMark.Is(segments[0].Text);
        if (isMarked || gutters.Place(segments) is not { } placed) return new(line, raw.Trim(), Cells: null, segments.Count == 1, beginsPage);

        var cells = new string[width];
        Array.Fill(cells, "");
        foreach (var (column, text) in placed) cells[column] = Join(cells[column], text);
        return new(line, raw.Trim(), cells, segments.Count == 1 && cells.Count(cell => cell.Length > 0) == 1, beginsPage);
    }

    /// <summary>A hyphen at the line's end is kept, without a space: «научно-» «методический».</summary>
    public static string Join(string above, string below)
    {
        if (above.Length == 0) return below;
        if (below.Length == 0) return above;
        return above.Length > 1 && above[^1] == '-' && char.IsLetter(above[^2]) && char.IsLower(below[0]) ? above + below : $"{above} {below}";
    }
}
