using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>
/// The schools that a cell of a plan names: «Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»» names two. A centre or a kindergarten
/// («МКУ «ИМЦ»», «МБДОУ») is no school.
/// </summary>
public static partial class SchoolsOfCell
{
    private static readonly char[] Edges = [' ', ',', ';', '.', '-', '–', '—', '(', ')', '\n', '\r', '\t', '\u00A0'];

    /// <summary>Total; each school once, in the cell's order and spelled as there.</summary>
    public static IReadOnlyList<string> In(string cell)
    {
        var starts = Form().Matches(cell).Select(form => form.Index).ToList();
        return [.. starts
            .SelectMany((start, i) => Names(cell[start..(i + 1 < starts.Count ? starts[i + 1] : cell.Length)]))
            .Select(SchoolName.Clean).OfType<string>()
            .DistinctBy(SchoolName.KeyOf)];
    }

    /// <summary>One legal form, and one school after it, or several: «МБОУ «А», «Б»», «МБОУ СОШ № 7, 19».</summary>
    private static IEnumerable<string> Names(string text)
    {
        if (Numbered().Match(text) is { Success: true } numbered)
            return numbered.Groups["number"].Captures.Select(number => numbered.Groups["base"].Value + number.Value);

        var quoted = new List<string>();
        var form = Form().Match(text).Value;
        for (var at = 0; at < text.Length && NextQuote().Match(text, at) is { Success: true } quote && End(text, quote.Index) is { } end; at = end)
        {
            var between = text[at..quote.Index];
            if (quoted.Count == 0 && between.Contains(',', StringComparison.Ordinal)) break;
            if (quoted.Count > 0 && !OnlyAnd().IsMatch(between)) break;
            quoted.Add(quoted.Count == 0 ? text[..end] : $"{form} {text[quote.Index..end]}");
        }

        return quoted.Count > 0 ? quoted : [Stop().Split(text)[0].Trim(Edges)];
    }

    /// <returns>Behind the mark that closes this one, where there is one.</returns>
    private static int? End(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '«' or '„') depth++;
            else if (text[i] is '»' or '“' or '”' || (text[i] == '"' && i > open)) depth--;
            else if (text[i] == '"') depth++;
            if (depth == 0) return i + 1;
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:М|Г|ОГ|КГ)(?:[БКА]?(?:О|НО)У|О[БАК]У)|М[БКА]ОО)(?!\p{L})(?!\s*(?:ДО|ДПО)(?!\p{L}))(?=\s*[«""„№]|\s+\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<base>[^«""„,;]*?№\s*)(?<number>\d+)(?:\s*(?:,|;|и(?!\p{L}))\s*(?:№\s*)?(?<number>\d+))*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("[«\"„]", RegexOptions.CultureInvariant)]
    private static partial Regex NextQuote();

    [GeneratedRegex(@"^[\s,;]*(?:и[\s]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyAnd();

    /// <summary>A name without quotes ends where the next of the list begins.</summary>
    [GeneratedRegex(@"[,;\n]|\s+(?:и|а\s+также|совместно)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();
}
