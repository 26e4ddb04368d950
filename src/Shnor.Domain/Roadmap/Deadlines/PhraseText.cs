using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shnor.Domain.People;

namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>One way to write what people and office programs write in many: spaces, dashes, ё, traces of markup. Remembers where each character stood.</summary>
internal sealed partial class PhraseText
{
    private readonly string written;
    private readonly StringBuilder clean;
    private readonly List<int> places;

    private PhraseText(string written)
    {
        this.written = written;
        clean = new StringBuilder(written.Length);
        places = new List<int>(written.Length);
    }

    public string Clean { get; private set; } = "";

    /// <summary>A letter O or З that stood for a digit was read as the digit.</summary>
    public bool WasMended { get; private set; }

    public static PhraseText Of(string written)
    {
        var text = new PhraseText(written);
        var at = 0;
        foreach (var markup in text.FindMarkup())
        {
            text.Append(at, markup.Start);
            text.Keep(' ', markup.Start);
            at = markup.End;
        }
        text.Append(at, written.Length);
        text.ReadLettersAsDigits();
        text.Clean = text.clean.ToString().TrimEnd();
        return text;
    }

    /// <summary>The piece as it was written, from a place of the clean text to another.</summary>
    public string Written(int from, int to)
    {
        if (from >= to) return "";
        var end = to < places.Count ? places[to] : written.Length;
        return written[places[from]..end].Trim();
    }

    private List<(int Start, int End)> FindMarkup()
    {
        var found = new List<(int Start, int End)>();
        foreach (var match in Markup().EnumerateMatches(written)) found.Add((match.Index, match.Index + match.Length));
        return found;
    }

    private void Append(int from, int to)
    {
        for (var at = from; at < to;)
        {
            var length = 1;
            if (IsPlain(written[at]) && (at + 1 == to || IsPlain(written[at + 1]))) Keep(One(new Rune(written[at])), at);
            else length = AppendComposed(at, to);
            at += length;
        }
    }

    /// <summary>«и» with a separate breve becomes «й», «Ⅳ» becomes IV; lone surrogates, which normalization refuses, become U+FFFD.</summary>
    private int AppendComposed(int at, int to)
    {
        var chunk = new StringBuilder();
        var end = at;
        do
        {
            Rune.DecodeFromUtf16(written.AsSpan(end, to - end), out var rune, out var taken);
            chunk.Append(rune.ToString());
            end += taken;
        }
        while (end < to && CharUnicodeInfo.GetUnicodeCategory(written[end]) == UnicodeCategory.NonSpacingMark);
        foreach (var rune in Composed(chunk.ToString()).EnumerateRunes()) Keep(One(rune), at);
        return end - at;
    }

    private static string Composed(string text)
    {
        text = LookAlikes.Compose(text).Replace("…", "...", StringComparison.Ordinal); // without culture data nothing is normalized
        try
        {
            return text is "№" ? text : text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // a code point the platform's normalization does not accept: read without it
        }
    }

    private void Keep(char? c, int place)
    {
        if (c is null || (clean.Length == 0 && char.IsWhiteSpace(c.Value))) return;
        clean.Append(c.Value);
        places.Add(place);
    }

    // Printable ASCII and Russian letters: nothing to compose. A combining mark is never plain.
    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= 'Ѐ' and <= 'џ') or '\n' or '«' or '»' or '–' or '—' or '\u00a0';

    private static char? One(Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\v' or 0x2028 or 0x2029) return '\n';
        if (Rune.IsWhiteSpace(rune)) return ' ';
        if (!rune.IsBmp) return ' ';
        return (char)rune.Value switch
        {
            'ё' => 'е',
            'Ё' => 'Е',
            '−' or '‑' or '~' => '-',
            var c when c < 0x300 || (c >= 0x400 && c <= 0x45f) => char.IsControl(c) ? ' ' : c == '\u00ad' ? null : c,
            var c => CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.DashPunctuation => '-',
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => null,
                UnicodeCategory.Control => ' ',
                _ => c,
            },
        };
    }

    /// <summary>«14.О2.2025», «З0 сентября»: the letter stands where only a digit can.</summary>
    private void ReadLettersAsDigits()
    {
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] is not ('о' or 'О' or 'o' or 'O' or 'з' or 'З') || char.IsLetter(At(i - 1)) || char.IsLetter(At(i + 1))) continue;
            var before = char.IsAsciiDigit(At(i - 1));
            var after = char.IsAsciiDigit(At(i + 1)) || (At(i + 1) == '.' && char.IsAsciiDigit(At(i + 2)));
            var zero = clean[i] is not ('з' or 'З');
            if (!(zero ? (before || At(i - 1) is '.' or ' ' or '\0') && (before || char.IsAsciiDigit(At(i + 1))) && (after || At(i + 1) is ' ') : after)) continue;
            clean[i] = zero ? '0' : '3';
            WasMended = true;
        }
    }

    private char At(int index) => index >= 0 && index < clean.Length ? clean[index] : '\0';

    // A link's digits are no date.
    [GeneratedRegex(@"<[^<>]{1,40}>|\*\*|\[bookmark:[^\]]{0,80}\]|(?:https?://|www\.)[^\s)]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
