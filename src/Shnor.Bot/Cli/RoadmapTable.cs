using System.Text;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Cli;

/// <summary>The plan as a table for a terminal, long cells wrapped at words.</summary>
internal static class RoadmapTable
{
    private static readonly (string Heading, int Width)[] Columns =
        [("№", 4), ("Мероприятие", 36), ("Срок", 16), ("Понято как", 22), ("Вид", 12), ("Ответственные", 20)]; // 120 columns with two spaces between them

    public static string Of(Roadmap roadmap)
    {
        var text = new StringBuilder();
        if (roadmap.Title is { } title) text.Append(title).Append('\n');
        if (roadmap.Years is { } years) text.Append("Годы: ").Append(years).Append('\n');
        text.Append('\n');
        Line(text, [.. Columns.Select(column => column.Heading)]);
        text.Append(string.Join("  ", Columns.Select(column => new string('─', column.Width)))).Append('\n');

        string? section = null;
        foreach (var row in roadmap.Rows)
        {
            if (row.Row.Section is { } next && next != section) text.Append('\n').Append(next).Append("\n\n");
            section = row.Row.Section;
            var reading = row.Row.DeadlineText.Length == 0 ? "срока нет" : TimingInWords.Of(row.Timing) + (row.Timing.Review ? " (уточнить)" : "");
            Line(text, [row.Row.No ?? "", row.Row.Title, row.Row.DeadlineText, reading, KindInWords.Of(row.Kind), string.Join("; ", row.Row.Responsible)]);
        }

        return text.Append('\n').Append(Plural.Of(roadmap.Rows.Count, "мероприятие", "мероприятия", "мероприятий")).Append('\n').ToString();
    }

    private static void Line(StringBuilder text, string[] cells)
    {
        var wrapped = cells.Select((cell, i) => Wrap(cell, Columns[i].Width)).ToList();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
        {
            var parts = wrapped.Select((lines, i) => (line < lines.Count ? lines[line] : "").PadRight(Columns[i].Width));
            text.Append(string.Join("  ", parts).TrimEnd()).Append('\n');
        }
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            lines.Add(text[..end]);
            text = text[end..].TrimStart();
        }

        lines.Add(text);
        return lines;
    }
}
