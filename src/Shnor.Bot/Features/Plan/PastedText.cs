using System.Text.RegularExpressions;

namespace Shnor.Bot.Features.Plan;

/// <summary>A document put together again from the messages it was pasted in.</summary>
internal static partial class PastedText
{
    private const int LongText = 2000; // nobody writes this much to a bot: it is the first page of a document
    private const int FewLines = 2;

    /// <summary>
    /// A table pasted into a chat keeps its tabs, or its cells stand between bars; whatever else people write has none. Else each measure
    /// says «Срок: …» and «Отв.: …», or it is a page of a document.
    /// </summary>
    public static bool LooksLikePlan(string words)
    {
        if (words.Contains('\t', StringComparison.Ordinal) || words.Length > LongText) return true;
        var lines = words.Split('\n');
        return lines.Length >= FewLines && (lines.Count(line => line.Contains('|', StringComparison.Ordinal)) >= FewLines || (DeadlineLabel().IsMatch(words) && PeopleLabel().IsMatch(words)));
    }

    /// <summary>
    /// A messenger trims both ends of every message, and an empty first cell is nothing but a tab: where a message begins with a row
    /// that is exactly one cell shorter than the row after it, that cell is given back.
    /// </summary>
    public static string Join(IEnumerable<string> messages) => string.Join('\n', messages.Select(message =>
    {
        var rows = message.Split('\n', 3);
        return rows.Length > 1 && Tabs(rows[0]) > 0 && Tabs(rows[1]) == Tabs(rows[0]) + 1 ? "\t" + message : message;
    }));

    private static int Tabs(string row) => row.AsSpan().Count('\t');

    [GeneratedRegex(@"(?<!\p{L})сроки?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeadlineLabel();

    [GeneratedRegex(@"(?<!\p{L})(?:отв\.|ответственн|исполнител)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PeopleLabel();
}
