namespace Shnor.Domain.People;

/// <summary>What stands between quotes or brackets of a cell. A mark without its pair encloses nothing: retyped plans lose them.</summary>
internal sealed class Enclosures
{
    private readonly List<(int Open, int Close)> _pairs = [];

    private Enclosures(string text) => Text = text;

    private string Text { get; }

    public static Enclosures In(string text)
    {
        var found = new Enclosures(text);
        var open = new List<(int At, char Closer)>();
        for (var i = 0; i < text.Length; i++)
        {
            var closes = open.FindLastIndex(mark => mark.Closer == text[i]);
            if (closes >= 0)
            {
                found._pairs.Add((open[closes].At, i));
                open.RemoveRange(closes, open.Count - closes);
            }
            else if (CloserOf(text[i]) is { } closer)
            {
                open.Add((i, closer));
            }
        }

        return found;
    }

    public bool Holds(int at) => _pairs.Any(pair => pair.Open <= at && at <= pair.Close);

    public bool IsQuoted(int at) => _pairs.Any(pair => Text[pair.Open] != '(' && pair.Open < at && at < pair.Close);

    /// <summary>Where the bracket around this place opens; null outside brackets.</summary>
    public int? BracketAround(int at) => _pairs.Where(pair => Text[pair.Open] == '(' && pair.Open < at && at < pair.Close).Select(pair => (int?)pair.Open).Min();

    /// <summary>Where the mark that opens here is closed; null when none does.</summary>
    public int? CloseOf(int open) => _pairs.Where(pair => pair.Open == open).Select(pair => (int?)pair.Close).FirstOrDefault();

    private static char? CloserOf(char c) => c switch
    {
        '«' => '»',
        '„' => '“',
        '“' => '”',
        '"' => '"',
        '(' => ')',
        '[' => ']',
        _ => null,
    };
}
