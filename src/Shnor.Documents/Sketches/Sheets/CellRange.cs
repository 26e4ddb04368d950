using System.Globalization;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>«B3:D5»; rows and columns from 1, both ends within.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    private const int LettersInAlphabet = 26;

    /// <summary>Null where it is no range of cells.</summary>
    public static CellRange? Read(string? reference)
    {
        if (reference is null) return null;
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (Cell(colon < 0 ? reference : reference[..colon]) is not var (row, column)) return null;
        if (colon < 0) return new(row, column, row, column);
        return Cell(reference[(colon + 1)..]) is var (bottom, right) && bottom >= row && right >= column ? new(row, column, bottom, right) : null;
    }

    /// <summary>«B3» or «$B$3».</summary>
    public static (int Row, int Column)? Cell(string reference)
    {
        var column = 0;
        var at = 0;
        for (; at < reference.Length && (char.IsAsciiLetter(reference[at]) || reference[at] == '$'); at++)
        {
            if (reference[at] == '$') continue;
            column = (column * LettersInAlphabet) + char.ToUpperInvariant(reference[at]) - 'A' + 1;
            if (column > 16_384) return null; // XFD, the last one
        }

        return column > 0 && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= 1_048_576 ? (row, column) : null;
    }
}
