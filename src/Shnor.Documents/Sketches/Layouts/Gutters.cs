namespace Shnor.Documents.Sketches.Layouts;

/// <summary>The blank strips between columns of fixed width: found where the fewest lines have text, between one heading and the next.</summary>
internal sealed class Gutters
{
    /// <summary>A column that begins right of a strip speaks for it more than the strip's width.</summary>
    private const int StartWeight = 4;

    private readonly int[] _edges;

    private Gutters(int[] edges) => _edges = edges;

    public static Gutters Between(IReadOnlyList<Segment> headings, IEnumerable<List<Segment>> lines)
    {
        var width = headings[^1].End + 2;
        var (filled, starts) = (new int[width], new int[width]);
        foreach (var segment in lines.SelectMany(line => line))
        {
            if (segment.Start < width) starts[segment.Start]++;
            for (var x = segment.Start; x < Math.Min(segment.End, width); x++)
            {
                if (segment[x] != ' ') filled[x]++;
            }
        }

        var edges = new List<int>();
        foreach (var (left, right) in headings.Zip(headings.Skip(1)))
        {
            var from = Math.Min(Math.Max(left.Start, edges is [.., var last] ? last : 0) + 1, width - 2);
            edges.Add(Edge(filled, starts, from, Math.Clamp(right.End, from + 1, width - 1)));
        }

        return new([.. edges]);
    }

    /// <summary>The pieces of a line by columns; null where one lies over several. A long cell may come within one space of the next column.</summary>
    public IEnumerable<(int Column, string Text)>? Place(List<Segment> segments)
    {
        var placed = new List<(int, string)>();
        foreach (var segment in segments)
        {
            var column = 0;
            while (column < _edges.Length && _edges[column] <= segment.Start) column++;

            var start = segment.Start;
            for (; column < _edges.Length && segment.End > _edges[column] + 1 && start <= _edges[column]; column++)
            {
                var edge = _edges[column];
                if (segment[edge] != ' ' || segment[edge + 1] == ' ') return null;
                placed.Add((column, segment.Part(start, edge)));
                start = edge + 1;
            }

            placed.Add((column, segment.Part(start, segment.End)));
        }

        return placed;
    }

    /// <summary>The last column of the strip.</summary>
    private static int Edge(int[] filled, int[] starts, int from, int to)
    {
        var least = filled[from..to].Min();
        var (best, bestScore, length) = (from, -1, 0);
        for (var x = from; x < to; x++)
        {
            length = filled[x] == least ? length + 1 : 0;
            var score = length + (StartWeight * starts[x + 1]);
            if (length > 0 && score > bestScore) (best, bestScore) = (x, score);
        }

        return best;
    }
}
