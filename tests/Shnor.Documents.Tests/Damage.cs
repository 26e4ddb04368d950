namespace Shnor.Documents.Tests;

/// <summary>What befalls a table on its way through a clipboard, a converter and a messenger.</summary>
internal static class Damage
{
    private static readonly string[] Separators = ["\t", "|", ";", "\n", "  "];

    /// <param name="isLineARow">Lines may be moved far: where a row has several, a moved cell would be another row's with nothing to show it.</param>
    public static string Do(string text, Random random, bool isLineARow)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(2, lines.Count);
        switch (random.Next(10))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            case 2:
                var other = isLineARow ? random.Next(2, lines.Count) : at - 1;
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines.Insert(at, random.Next(3) switch { 0 => "\f", 1 => $"\f{random.Next(1, 9)}", _ => $"Страница {random.Next(1, 9)}" });
                break;
            case 4:
                var cut = random.Next(lines[at].Length + 1);
                lines.Insert(at + 1, lines[at][cut..]);
                lines[at] = lines[at][..cut];
                break;
            case 5:
                lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                break;
            case 6:
                return Separator(text, random, isDoubled: false);
            case 7:
                return Separator(text, random, isDoubled: true);
            case 8:
                lines[at] = Shuffled(lines[at], random);
                break;
            default:
                lines[at] = WithoutCell(lines[at], random);
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Separator(string text, Random random, bool isDoubled)
    {
        var separator = Separators[random.Next(Separators.Length)];
        var places = Enumerable.Range(0, text.Length - separator.Length).Where(i => string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0).ToList();
        if (places.Count == 0) return text;
        var place = places[random.Next(places.Count)];
        return isDoubled ? text.Insert(place, separator) : text.Remove(place, separator.Length);
    }

    private static string Shuffled(string line, Random random) => Cells(line) is var (cells, separator) ? string.Join(separator, cells.OrderBy(_ => random.Next())) : line;

    private static string WithoutCell(string line, Random random)
    {
        if (Cells(line) is not var (cells, separator)) return line;
        var at = random.Next(cells.Count);
        if (random.Next(2) == 0) cells.RemoveAt(at);
        else cells[at] = "";
        return string.Join(separator, cells);
    }

    private static (List<string> Cells, string Separator)? Cells(string line) =>
        Separators.FirstOrDefault(separator => separator != "\n" && line.Contains(separator, StringComparison.Ordinal)) is { } separator ? ([.. line.Split(separator)], separator) : null;
}
