using System.Text;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Charts;

/// <summary>A chart in letters of one width, narrow enough for a phone: where this machine draws no pictures.</summary>
public static class TextChart
{
    /// <summary>Of a line; a phone shows a little more without breaking it.</summary>
    public const int Width = 32;

    /// <summary>All of it: a message takes 4 096.</summary>
    public const int MostLetters = 2800;

    private const int BarLength = 20;

    public static string Draw(Chart chart)
    {
        var text = new StringBuilder();
        foreach (var part in chart switch { HeatTable table => Parts(table), BarChart bars => bars.Bars.Select(Part), _ => [] })
        {
            if (text.Length + part.Length > MostLetters) return text.Append('…').ToString();
            text.Append(part).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Parts(HeatTable table)
    {
        foreach (var row in table.Rows)
        {
            var part = new StringBuilder(PoliteCut.To(DrawnText.Clean(row.Name), Width));
            var line = "";
            foreach (var piece in row.Cells.Zip(table.Columns, (cell, column) => $" {column.Short} {cell.Text}"))
            {
                if (line.Length + piece.Length > Width)
                {
                    part.Append('\n').Append(line);
                    line = "";
                }

                line += piece;
            }

            yield return part.Append('\n').Append(line).ToString();
        }

        foreach (var (name, title) in table.Columns) yield return PoliteCut.To($"{name} {DrawnText.Clean(title)}", Width);
    }

    private static string Part(ChartBar bar)
    {
        var filled = (int)Math.Round(Math.Clamp(bar.Length ?? 0, 0, 1) * BarLength, MidpointRounding.AwayFromZero);
        return $"{PoliteCut.To(DrawnText.Clean(bar.Name), Width)}\n{(bar.Length is null ? "" : new string('▓', filled) + new string('░', BarLength - filled) + " ")}{bar.Text}";
    }
}
