using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>A heading over columns of fixed width; its words may be wrapped over a few lines.</summary>
/// <param name="End">The line after it.</param>
internal sealed record FixedHeading(PlanColumns Columns, IReadOnlyList<Segment> Spans, int Start, int End)
{
    private const int MaxLines = 5;

    public static FixedHeading? At(List<Segment>[] lines, int start)
    {
        if (lines[start].Count == 0 || !lines[start].Any(IsHeading)) return null;

        FixedHeading? best = null;
        var spans = new List<Segment>();
        for (var i = start; i < Math.Min(start + MaxLines, lines.Length) && lines[i].Count > 0 && lines[i].TrueForAll(segment => Belongs(segment, spans)); i++)
        {
            foreach (var segment in lines[i]) Merge(spans, segment);
            var headings = spans.Select(span => span.Text).ToList();
            if (PlanColumns.Of(headings, [.. headings.Select(heading => ColumnWords.Means(heading))]) is { Deadline: not null } columns && spans.Count >= 3)
                best = new(columns, [.. spans], start, i + 1);
        }

        return best;
    }

    private static bool IsHeading(Segment segment) => ColumnWords.Means(segment.Text, mayBeMistyped: false) != ColumnMeaning.Unknown;

    /// <summary>A heading's word, or the rest of one above it.</summary>
    private static bool Belongs(Segment segment, List<Segment> spans)
    {
        if (segment.Text.Length > 60 || RowNumber.Is(segment.Text) || SectionMark.Is(segment.Text)) return false; // «I. Организационная работа» right below it
        if (segment.Text[^1] == '-' || ColumnWords.Means(segment.Text) != ColumnMeaning.Unknown) return true; // «Ответст-» «венные»
        return (char.IsLower(segment.Text[0]) || segment.Text[0] == '(') && spans.Exists(span => span.Overlaps(segment));
    }

    private static void Merge(List<Segment> spans, Segment segment)
    {
        var at = spans.FindIndex(span => span.Overlaps(segment));
        if (at < 0)
        {
            var place = spans.FindIndex(span => span.Start > segment.Start);
            spans.Insert(place < 0 ? spans.Count : place, segment);
            return;
        }

        var above = spans[at];
        spans[at] = new(Math.Min(above.Start, segment.Start), Math.Max(above.End, segment.End), $"{above.Text}\n{segment.Text}");
    }
}
