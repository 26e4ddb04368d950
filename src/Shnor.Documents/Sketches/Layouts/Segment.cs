namespace Shnor.Documents.Sketches.Layouts;

/// <summary>Text of a line between runs of two spaces or more.</summary>
/// <param name="Start">Column of its first character, from 0.</param>
/// <param name="End">Column after its last.</param>
internal readonly record struct Segment(int Start, int End, string Text)
{
    private const int MaxLine = 1000; // no page is wider

    /// <summary>The character in a column of the page; a space outside.</summary>
    public char this[int column] => column < Start || column >= End ? ' ' : Text[column - Start];

    public string Part(int start, int end) => Text[(start - Start)..(end - Start)].Trim();

    public bool Overlaps(Segment other) => Start < other.End && other.Start < End;

    public static List<Segment> Of(string line)
    {
        var segments = new List<Segment>();
        if (line.Length > MaxLine) return segments;
        for (var i = 0; i < line.Length;)
        {
            if (IsSpace(line[i]))
            {
                i++;
                continue;
            }

            var end = i;
            for (var next = i; next < line.Length && (!IsSpace(line[next]) || (next + 1 < line.Length && !IsSpace(line[next + 1]))); next++) end = next + 1;
            segments.Add(new(i, end, line[i..end].Replace('\u00A0', ' ').Replace('\t', ' ')));
            i = end;
        }

        return segments;
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\t';
}
