namespace Shnor.Domain.Wording;

/// <summary>Shortens a long title for a button or a list: at a word, with «…», never inside a pair of UTF-16 units.</summary>
public static class PoliteCut
{
    /// <param name="max">Length of the result at most, in UTF-16 units, «…» included; at least 2.</param>
    public static string To(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 2);
        if (text.Length <= max) return text;

        var end = max - 1;
        var space = text.LastIndexOf(' ', end);
        if (space >= max / 2) end = space; // a cut deeper than half would hide more than it tidies
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—', '(', '«', '/') + "…";
    }
}
