namespace Shnor.Domain.Roadmap.Deadlines;

internal enum ScrapKind
{
    Nothing,
    Digits,
    Letters,
    Dot,
    Dash,
    Separator,
    Other,
}

/// <summary>A run of digits or letters, or one sign, before anything is understood.</summary>
internal sealed class Scrap(ScrapKind kind, string text, int start, bool spaceBefore)
{
    // More digits than any date or year glued to a day has.
    private const int LongestNumber = 6;

    public static Scrap Nothing { get; } = new(ScrapKind.Nothing, "", 0, false);

    public ScrapKind Kind => kind;

    public string Text { get; private set; } = text;

    public int Start { get; private set; } = start;

    public int End => Start + Text.Length;

    public bool SpaceBefore => spaceBefore;

    public int? Number => kind == ScrapKind.Digits && Text.Length <= LongestNumber ? int.Parse(Text) : null;

    public void DropLeft(int count) => (Text, Start) = (Text[count..], Start + count);

    public static List<Scrap> Cut(string clean)
    {
        var scraps = new List<Scrap>();
        var space = false;
        for (var at = 0; at < clean.Length;)
        {
            if (clean[at] == ' ')
            {
                (space, at) = (true, at + 1);
                continue;
            }
            var kind = KindOf(clean[at]);
            var end = at + 1;
            if (IsSecondDot(clean, at))
            {
                at++;
                continue;
            }
            while (kind is ScrapKind.Digits or ScrapKind.Letters && end < clean.Length && KindOf(clean[end]) == kind) end++;
            scraps.Add(new Scrap(kind, clean[at..end], at, space));
            (space, at) = (false, end);
        }
        return scraps;
    }

    /// <summary>«14..02.2025»; three dots are another sign.</summary>
    private static bool IsSecondDot(string clean, int at) =>
        at >= 2 && at + 1 < clean.Length && clean[at] == '.' && clean[at - 1] == '.' && char.IsAsciiDigit(clean[at - 2]) && char.IsAsciiDigit(clean[at + 1]);

    private static ScrapKind KindOf(char c) => c switch
    {
        >= '0' and <= '9' => ScrapKind.Digits,
        '.' => ScrapKind.Dot,
        '-' => ScrapKind.Dash,
        ',' or ';' or ':' or '/' or '\\' or '|' or '&' or '+' or '(' or ')' or '\n' => ScrapKind.Separator,
        _ when char.IsLetter(c) => ScrapKind.Letters,
        _ => ScrapKind.Other,
    };
}
