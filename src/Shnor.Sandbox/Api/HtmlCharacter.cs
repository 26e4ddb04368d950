using System.Text;

namespace Shnor.Sandbox.Api;

/// <summary>&amp;lt; &amp;gt; &amp;amp; &amp;quot; and numbers. Any other name stays as it is written, as Telegram leaves it.</summary>
internal static class HtmlCharacter
{
    public static string? Read(string html, ref int at)
    {
        var end = at + 1;
        string? character;
        if (end < html.Length && html[end] == '#')
        {
            character = ReadNumber(html, ref end);
        }
        else
        {
            while (end < html.Length && char.IsAsciiLetter(html[end]))
                end++;
            character = html[(at + 1)..end] switch
            {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                _ => null,
            };
        }

        if (character is not null)
            at = end < html.Length && html[end] == ';' ? end + 1 : end;
        return character;
    }

    private static string? ReadNumber(string html, ref int end)
    {
        end++;
        var hex = end < html.Length && html[end] is 'x' or 'X';
        if (hex)
            end++;
        var start = end;
        while (end < html.Length && (hex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
            end++;
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var valid = int.TryParse(html.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var code);
        return valid && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }
}
