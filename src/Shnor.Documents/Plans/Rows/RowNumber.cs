using System.Globalization;
using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Rows;

/// <summary>Numbers of rows: «1.», «2)», «1.2», «1,2», «а)», «IV».</summary>
internal static partial class RowNumber
{
    private const int MaxNumber = 12;

    public static bool Is(string cell) => cell.Length is > 0 and <= MaxNumber && Number().IsMatch(cell);

    public static bool IsRoman(string cell) => cell.Length <= MaxNumber && Roman().IsMatch(cell);

    /// <summary>«1. 2.» is a number of two rows.</summary>
    public static bool IsTwo(string cell) => cell.Length <= MaxNumber && Two().IsMatch(cell);

    /// <summary>«1,1» is how a Russian sheet shows 1.1.</summary>
    public static string Clean(string cell) => cell.Trim().TrimEnd('.', ')').Replace(',', '.');

    /// <summary>«1. Провести…» where the number is glued to the title.</summary>
    public static (string No, string Text)? Glued(string text) =>
        GluedNumber().Match(text) is { Success: true } match ? (Clean(match.Groups["no"].Value), text[match.Length..]) : null;

    /// <summary>True when nothing is lost between two numbered rows: «5» and «6», «1.9» and «2.1», «7» and again «1». No row before: the first.</summary>
    public static bool Adjoin(string? before, string? after)
    {
        if (Parts(after) is not { } next) return false;
        if (Parts(before) is not { } last) return before is null && next[^1] == 1;
        if (next is [1]) return true;
        if (last.Length == next.Length && last.AsSpan(0, last.Length - 1).SequenceEqual(next.AsSpan(0, next.Length - 1))) return next[^1] == last[^1] + 1;
        return next[0] - last[0] is 0 or 1 && (next[^1] == 1 || next.Length < last.Length);
    }

    /// <summary>True when rows between the two numbers are lost: «1» and «3».</summary>
    public static bool LeavesGap(string? before, string? after) =>
        Parts(before) is { } last && Parts(after) is { } next && last.Length == next.Length
        && last[..^1].AsSpan().SequenceEqual(next.AsSpan(0, next.Length - 1)) && next[^1] > last[^1] + 1;

    /// <summary>«2» above «2.1».</summary>
    public static bool IsParent(string? outer, string? inner) => outer is not null && inner is not null && inner.StartsWith(outer + ".", StringComparison.Ordinal);

    /// <summary>The number after this one, as a text would write it; null after «а)».</summary>
    public static string? Next(string? number) => Moved(number, 1);

    /// <summary>The number before this one; null before the first.</summary>
    public static string? Before(string? number) => Moved(number, -1);

    private static string? Moved(string? number, int by) => Parts(number) is { } parts && parts[^1] + by > 0
        ? string.Join('.', parts[..^1].Append(parts[^1] + by).Select(part => part.ToString(CultureInfo.InvariantCulture)))
        : null;

    private static int[]? Parts(string? number)
    {
        if (number is null || !Decimal().IsMatch(number)) return null;
        return [.. number.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^(?:№\s?)?(?:\d{1,4}(?:[.,]\d{1,3})*\s?[.)]{0,2}|[а-яa-z]\)|[IVXLІХ]{1,6}[.)]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[IVXLІХ]{1,6}[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^\d+[.)]?\s+\d+[.)]?$|^\d+\)\s*\d+[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex(@"^(?<no>\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s*(?=[\p{L}«""(<*])", RegexOptions.CultureInvariant)]
    private static partial Regex GluedNumber();

    [GeneratedRegex(@"^\d{1,4}(?:\.\d{1,4}){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
