using System.Text.RegularExpressions;

namespace Shnor.Domain.Announcements;

/// <summary>The small HTML of our messengers: only four characters have names in it (Bot API, HTML style).</summary>
internal static partial class SmallHtml
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>As it is read.</summary>
    public static string Decode(string html) => html
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>The words alone, as they are read.</summary>
    public static string Words(string html) => Decode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
