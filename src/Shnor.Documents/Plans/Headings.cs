using System.Text.RegularExpressions;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>Tells headings from body text in paragraphs that carry no styles.</summary>
internal static partial class Headings
{
    private const int MaxLine = 250;
    private const int MaxBlock = 500;

    /// <summary>
    /// The headings nearest above a table, nearest first. Body text between them and the table is passed over;
    /// the next body text above ends the search, so that an older chapter's years are not taken.
    /// </summary>
    public static IEnumerable<string> NearestAbove(IReadOnlyList<Paragraph> above) => Blocks(above)
        .Reverse()
        .SkipWhile(block => !IsHeading(block))
        .TakeWhile(IsHeading)
        .Select(Joined);

    /// <summary>Paragraphs on lines that follow each other.</summary>
    public static IReadOnlyList<IReadOnlyList<Paragraph>> Blocks(IReadOnlyList<Paragraph> paragraphs)
    {
        var blocks = new List<List<Paragraph>>();
        foreach (var paragraph in paragraphs)
        {
            if (blocks is [.., var last] && last[^1].Line == paragraph.Line - 1) last.Add(paragraph);
            else blocks.Add([paragraph]);
        }

        return blocks;
    }

    public static string Joined(IReadOnlyList<Paragraph> block) => CellText.Clean(string.Join(' ', block.Select(paragraph => paragraph.Text)));

    private static bool IsHeading(IReadOnlyList<Paragraph> block) =>
        block.Sum(paragraph => paragraph.Text.Length) <= MaxBlock
        && block.All(paragraph => paragraph.Text.Length <= MaxLine && !Bullet().IsMatch(paragraph.Text))
        && (block[0].Text.StartsWith("**", StringComparison.Ordinal) || !Sentence().IsMatch(block[^1].Text));

    [GeneratedRegex(@"^[-–—•·]")]
    private static partial Regex Bullet();

    /// <summary>Ends as a sentence or an item of a list does; «гг.» and «г.» do not end one.</summary>
    [GeneratedRegex(@"(?:(?<!\bгг?)\.|[;,!?])$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
