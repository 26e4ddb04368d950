using System.Text.RegularExpressions;
using Shnor.Documents.Plans.Rows;
using Shnor.Documents.Sketches;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Plans;

/// <summary>The programme's title: the bold block at the top, else the first block that calls itself a programme or a plan.</summary>
internal static partial class PlanTitle
{
    /// <summary>A title is on the first page.</summary>
    private const int FirstPage = 60;

    private const int MaxLines = 12;
    private const int MaxTitle = 500;

    /// <summary>«Программа» alone says nothing.</summary>
    private const int MinTitle = 12;

    private const string Mark = "**";

    public static string? Find(IReadOnlyList<Paragraph> opening)
    {
        var page = opening.Take(FirstPage).ToList();
        return Bold(page) ?? Named(page);
    }

    /// <summary>A title page laid out as a table: each cell is a block.</summary>
    public static string? InTables(IEnumerable<TableSketch> tables)
    {
        var lines = new List<Paragraph>();
        foreach (var cell in tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Merge == CellMerge.None).Take(FirstPage))
        {
            var line = lines is [.., var last] ? last.Line + 2 : 1;
            lines.AddRange(cell.Text.Split('\n', MaxLines + 1).Select((text, i) => new Paragraph(line + i, text.Trim())).Where(paragraph => paragraph.Text.Length > 0));
        }

        return Named(lines);
    }

    private static string? Bold(List<Paragraph> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (!page[i].Text.StartsWith(Mark, StringComparison.Ordinal)) continue;
            var last = Marks(page[i]) > 1 ? i : page.FindIndex(i + 1, paragraph => Marks(paragraph) > 0);
            if (last < 0 || last - i >= MaxLines || !page[last].Text.EndsWith(Mark, StringComparison.Ordinal)) continue; // bold words inside a text

            var title = Headings.Joined([.. page[i..(last + 1)].Where(paragraph => !IsMonth(paragraph))]);
            if (title.Length >= MinTitle && !Stamp().IsMatch(title)) return Cut(title);
            i = last;
        }

        return null;
    }

    /// <summary>«СЕНТЯБРЬ» right below the title heads the table.</summary>
    private static bool IsMonth(Paragraph paragraph) => MonthInText.Only(CellText.Clean(paragraph.Text)) is not null;

    private static int Marks(Paragraph paragraph) => paragraph.Text.AsSpan().Count(Mark);

    private static string? Named(List<Paragraph> page)
    {
        var blocks = Headings.Blocks(page);
        for (var i = 0; i < blocks.Count; i++)
        {
            var lines = blocks[i].SkipWhile(paragraph => !Naming().IsMatch(paragraph.Text)).Where(paragraph => !IsMonth(paragraph)).Take(MaxLines).ToList();
            if (lines.Count == 0 || lines.Any(paragraph => paragraph.Text.Length > MaxTitle)) continue;

            var title = Number().Replace(Headings.Joined(lines), "");
            if (title.Length is >= MinTitle and <= MaxTitle) return Cut(i + 1 < blocks.Count && YearsAlone(blocks[i + 1]) is { } years ? $"{title} {years}" : title);
        }

        return null;
    }

    /// <summary>«на 2024 год» a blank line below the title belongs to it.</summary>
    private static string? YearsAlone(IReadOnlyList<Paragraph> block) =>
        block is [var only] && OnYears().Match(only.Text) is { Success: true } match && YearsInText.Only(match.Groups[1].Value) is not null ? CellText.Clean(only.Text) : null;

    private static string Cut(string title) => PoliteCut.To(title, MaxTitle);

    [GeneratedRegex("^(?:утвержд|согласован|приложени|принят|рассмотрен)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(?:\d+\.\s*)?(?:\p{L}+\s)?(?:программа|план(?:\s+мероприятий|\s+работы)?|дорожная карта|комплекс мер|комплексный план)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    [GeneratedRegex(@"^на\s+(.{4,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnYears();

    [GeneratedRegex(@"^\d+\.\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
