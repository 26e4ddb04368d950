using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>
/// Columns of fixed width with wrapped cells, as <c>pdftotext -layout</c> writes them: two spaces or more part columns, a row begins with its number,
/// pages repeat the heading.
/// </summary>
internal static class FixedWidth
{
    public static DocumentSketch? Sketch(TextLines lines)
    {
        var segments = new List<Segment>[lines.Count];
        for (var i = 0; i < lines.Count; i++) segments[i] = Segment.Of(lines[i]);
        if (!segments.Any(line => line.Count > 2)) return null;

        for (var i = 0; i < lines.Count; i++)
        {
            if (FixedHeading.At(segments, i) is not { } heading) continue;
            var end = TableEnd(segments, heading);
            if (end == heading.End) return null;

            var sketch = new SketchBuilder();
            for (var above = 0; above < heading.Start; above++)
            {
                if (!lines.IsBlank(above)) sketch.Paragraph(above + 1, lines[above]);
            }

            sketch.Row(new(heading.Start + 1, heading.Spans.Select(span => span.Text)));
            foreach (var row in new FixedRows(heading.Columns).Of(Pages(lines, segments, heading, end))) sketch.Row(row);
            for (var below = end; below < lines.Count; below++)
            {
                if (!lines.IsBlank(below)) sketch.Paragraph(below + 1, lines[below]);
            }

            return sketch.Finish();
        }

        return null;
    }

    /// <summary>After the last line with several columns and what is wrapped below it.</summary>
    private static int TableEnd(List<Segment>[] segments, FixedHeading heading)
    {
        var start = heading.End;
        var end = Array.FindLastIndex(segments, line => line.Count > 1) + 1;
        if (end <= start) return start;
        if (Footing.Is(string.Join(" | ", segments[end - 1].Select(segment => segment.Text)))) return end - 1; // a signature stands as far apart as columns do
        // Right below a numbered table a line that begins in the column of numbers is not the rest of a cell.
        var left = heading.Columns.Number == 0 ? segments[start..end].Where(line => line.Count > 1).Min(line => line[1].Start) : 1;
        while (end < segments.Length && segments[end].Count == 1 && segments[end][0].Start >= left) end++;
        return end;
    }

    /// <summary>Every page has its own column edges; a heading repeated on it shows them, otherwise the page before does.</summary>
    private static List<FixedLine> Pages(TextLines lines, List<Segment>[] segments, FixedHeading heading, int end)
    {
        var placed = new List<FixedLine>();
        var spans = heading.Spans;
        for (int start = heading.End, next; start < end; start = next)
        {
            next = start + 1;
            while (next < end && !lines.BeginsPage(next)) next++;

            var repeated = Enumerable.Range(start, next - start).Select(i => FixedHeading.At(segments, i)).FirstOrDefault(found => found is not null && found.Spans.Count == heading.Spans.Count);
            spans = repeated?.Spans ?? spans;
            var gutters = Gutters.Between(spans, Enumerable.Range(start, next - start).Where(i => repeated is null || i < repeated.Start || i >= repeated.End).Select(i => segments[i]));
            var beginsPage = start > heading.End;
            for (var i = start; i < next; i++)
            {
                if (repeated is not null && i >= repeated.Start && i < repeated.End) continue;
                var isBlank = segments[i].Count == 0 || (segments[i].Count == 1 && IsPageEdge(lines, segments, i, start, next) && PageFurniture.Is(segments[i][0].Text));
                placed.Add(isBlank ? FixedLine.Blank(i + 1) : FixedLine.Of(i + 1, lines[i], segments[i], gutters, spans.Count, beginsPage));
                beginsPage &= isBlank;
            }
        }

        return placed;
    }

    /// <summary>The first or the last line of a page that has text: a number alone there is the page's.</summary>
    private static bool IsPageEdge(TextLines lines, List<Segment>[] segments, int i, int start, int next) =>
        (lines.BeginsPage(start) && Enumerable.Range(start, i - start).All(j => segments[j].Count == 0))
        || (next < lines.Count && lines.BeginsPage(next) && Enumerable.Range(i + 1, next - i - 1).All(j => segments[j].Count == 0));
}
