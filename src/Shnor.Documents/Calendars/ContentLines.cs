using System.Buffers;
using System.Text;

namespace Shnor.Documents.Calendars;

/// <summary>Lines of an iCalendar file (RFC 5545, 3.1): ended by CR LF, folded by octets, in UTF-8.</summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75; // of a line, its end not counted

    private readonly ArrayBufferWriter<byte> _file = new();

    /// <summary>A value that is in its own form already: a date, a number, an address.</summary>
    public ContentLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>People's text; an empty one stands in no line.</summary>
    public ContentLines AddText(string name, string? text) => string.IsNullOrWhiteSpace(text) ? this : Add(name, Escape(text));

    public byte[] ToArray() => _file.WrittenSpan.ToArray();

    /// <summary>A line is broken between letters, never inside one: half a letter is no UTF-8.</summary>
    private void Fold(string line)
    {
        Span<byte> letter = stackalloc byte[4];
        var width = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var octets = rune.EncodeToUtf8(letter);
            if (width + octets > MostOctets)
            {
                _file.Write("\r\n "u8);
                width = 1;
            }

            _file.Write(letter[..octets]);
            width += octets;
        }

        _file.Write("\r\n"u8);
    }

    /// <summary>TEXT as in RFC 5545, 3.3.11. What ends a line anywhere ends one here, and other control characters, which the format forbids, are left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var sign in text.ReplaceLineEndings("\n"))
        {
            switch (sign)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(sign);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                default:
                    if (!char.IsControl(sign)) escaped.Append(sign);
                    break;
            }
        }

        return escaped.ToString();
    }
}
