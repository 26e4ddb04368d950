using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Shnor.Bot.Screens;

/// <summary>
/// Text of a screen: the small HTML that every messenger of ours understands (b, i, u, s, tg-spoiler, a, code, pre, blockquote). What people wrote
/// enters through an interpolation hole and is escaped there, once; a hole that holds <see cref="Markup"/> is taken as it is.
/// </summary>
public readonly partial record struct Markup(string Html)
{
    public static readonly Markup Empty = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Html);

    /// <summary>The words without their formatting.</summary>
    public string Words => IsEmpty ? "" : WebUtility.HtmlDecode(Tag().Replace(Html, ""));

    /// <summary>UTF-16 units after entities parsing, as messengers count them.</summary>
    public int Length => Words.Length;

    public static Markup Of(Builder text) => new(text.ToString());

    /// <summary>Text as people wrote it.</summary>
    public static Markup Plain(string text) => new(Escape(text));

    public static Markup Lines(IEnumerable<Markup> lines) => new(string.Join('\n', lines.Select(line => line.Html)));

    /// <summary>Paragraphs with an empty line between; empty ones are left out.</summary>
    public static Markup Paragraphs(params IEnumerable<Markup> parts) => new(string.Join("\n\n", parts.Where(p => !p.IsEmpty).Select(p => p.Html)));

    public override string ToString() => Html;

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [InterpolatedStringHandler]
    public readonly struct Builder(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _html = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string literal) => _html.Append(literal);

        public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

        public void AppendFormatted(string? text) => _html.Append(Escape(text ?? ""));

        public void AppendFormatted(int number) => _html.Append(number);

        public override string ToString() => _html.ToString();
    }
}
