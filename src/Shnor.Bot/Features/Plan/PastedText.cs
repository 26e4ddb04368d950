namespace Shnor.Bot.Features.Plan;

/// <summary>A document put together again from the messages it was pasted in.</summary>
internal static class PastedText
{
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
}
