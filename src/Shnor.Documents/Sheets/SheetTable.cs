using System.Text;

namespace Shnor.Documents.Sheets;

/// <summary>Rows of people's text on their way out, under a heading.</summary>
/// <param name="Name">Of the sheet.</param>
/// <param name="Rows">Each with a text per column; an empty text is an empty cell.</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Rows over the heading, none longer than it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Above { get; init; } = [];
}

/// <param name="Width">In letters.</param>
/// <param name="Numbers">How numbers in it are shown; a text in such a column that is no number («мало ответов») stays a text.</param>
public sealed record SheetColumn(string Title, int Width, SheetNumbers Numbers = SheetNumbers.None);

public enum SheetNumbers
{
    /// <summary>Everything in it is text, also what looks like a number: people wrote it.</summary>
    None,

    /// <summary>As they are.</summary>
    Whole,

    /// <summary>With one digit after the comma.</summary>
    Tenths,
}

/// <summary>Text of a cell: nothing in it but what can be seen, and nothing longer than a cell may be.</summary>
internal static class OutgoingCell
{
    private const int MaxLength = 32_767; // characters in a cell (Excel specifications and limits)

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n'))) continue; // a broken pair comes as U+FFFD
            if (rune.Value is 0xFFFE or 0xFFFF) continue; // no characters of XML (XML 1.0, 2.2)
            if (clean.Length + rune.Utf16SequenceLength > MaxLength) break;
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
