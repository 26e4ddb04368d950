namespace Shnor.Domain.Wording;

/// <summary>Names as people look for them in a list: «Школа № 2» before «Школа № 10», ё beside е, whatever the case of the letters.</summary>
public sealed class ListOrder : IComparer<string?>
{
    public static readonly ListOrder ByName = new();

    private ListOrder()
    {
    }

    /// <returns>0 only for the very same text.</returns>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            var order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]) ? CompareNumbers(NumberAt(x, ref i), NumberAt(y, ref j)) : LetterOf(x[i++]).CompareTo(LetterOf(y[j++]));
            if (order != 0) return order;
        }

        return (x.Length - i).CompareTo(y.Length - j) is not 0 and var longer ? longer : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);

    private static ReadOnlySpan<char> NumberAt(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(from, at - from).TrimStart('0');
    }

    private static char LetterOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ё' => 'е',
        var other => other,
    };
}
