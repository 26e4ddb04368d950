using System.Text;

namespace Shnor.Documents.Tests;

/// <summary>A plan in every layout, each row marked in every cell.</summary>
internal static class MarkedPlans
{
    private const string Top = "План мероприятий на 2024 год\n\n";

    private static readonly string[] Headings = ["№", "Мероприятие", "Срок", "Ответственные"];

    public static IReadOnlyDictionary<string, Func<string[], string>> All { get; } = new Dictionary<string, Func<string[], string>>(StringComparer.Ordinal)
    {
        ["tabs"] = months => Lines(months, cells => string.Join('\t', cells)),
        ["tabs without numbers"] = months => Lines(months, cells => string.Join('\t', cells[1..])),
        ["Markdown"] = months => Lines(months, cells => $"| {string.Join(" | ", cells)} |"),
        ["semicolons"] = months => Lines(months, cells => string.Join(';', cells)),
        ["cells led by tabs"] = months => Lines(months, cells => string.Concat(cells.Select(cell => $"\t{cell}\n"))),
        ["pipes at line ends"] = months => Lines(months, cells => string.Join(" |\n", cells)),
        ["pipes alone"] = months => Lines(months, cells => string.Join("\n|\n", cells)),
        ["a paragraph a cell"] = months => Lines(months, cells => string.Join('\n', cells)),
        ["paragraphs without numbers"] = months => Lines(months, cells => string.Join('\n', cells[1..])),
        ["fixed width"] = months => Lines(months, Fixed),
        ["fixed width, blank lines between"] = months => Lines(months, cells => Fixed(cells) + "\n"),
        ["labels on one line"] = months => Top + Rows(months, cells => $"{cells[0]} {cells[1]}. Срок: {cells[2]}. Отв.: {cells[3]}"),
        ["labels on lines"] = months => Top + Rows(months, cells => $"{cells[0]} {cells[1]}\nСрок: {cells[2]}\nОтветственный: {cells[3]}"),
    };

    /// <summary>Where whole lines may change places and stay whole rows.</summary>
    public static IReadOnlySet<string> OneLineARow { get; } = new HashSet<string>(StringComparer.Ordinal) { "tabs", "tabs without numbers", "Markdown", "semicolons", "labels on one line" };

    public static string Mark(int row) => $"Знак{(char)('А' + row)}";

    private static string Lines(string[] months, Func<string[], string> row) => $"{Top}{row(Headings)}\n{Rows(months, row)}";

    private static string Rows(string[] months, Func<string[], string> row)
    {
        var text = new StringBuilder();
        for (var i = 0; i < months.Length; i++) text.Append(row([$"{i + 1}.", $"{Mark(i)}-семинар для команд школ округа", months[i], $"Комитет {Mark(i)}"])).Append('\n');
        return text.ToString();
    }

    /// <summary>The title is wrapped after its mark.</summary>
    private static string Fixed(string[] cells)
    {
        var at = cells[1].IndexOf("команд", StringComparison.Ordinal);
        var (first, rest) = at < 0 ? (cells[1], "") : (cells[1][..at].Trim(), cells[1][at..]);
        return $"{cells[0],-6}{first,-30}{cells[2],-16}{cells[3]}" + (rest.Length == 0 ? "" : $"\n{"",-6}{rest}");
    }
}
