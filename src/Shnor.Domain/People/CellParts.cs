using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>Where one name of the cell ends and the next begins, before anybody is recognised.</summary>
internal static partial class CellParts
{
    /// <summary>Cuts at commas, semicolons, slashes and line breaks that stand outside quotes and brackets.</summary>
    public static IEnumerable<string> Of(string cell)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < cell.Length; i++)
        {
            depth = Depth(depth, cell[i]);
            if (depth > 0 || !IsSeparator(cell, i)) continue;
            yield return cell[start..i];
            start = i + 1;
        }

        yield return cell[start..];
    }

    /// <summary>Lines that were glued into one: «Руководители РМО Специалисты отдела» are two bodies.</summary>
    public static IEnumerable<string> Bodies(string text)
    {
        var (start, depth) = (0, 0);
        var schoolsAreOneGroup = GroupOfSchools().IsMatch(text.TrimStart());
        for (var i = 0; i < text.Length; i++)
        {
            depth = Depth(depth, text[i]);
            if (depth > 0 || i == 0 || text[i - 1] != ' ' || text[start..i].Trim().Length == 0) continue;
            if (!(NewBody().IsMatch(text, i) || (!schoolsAreOneGroup && School().IsMatch(text, i)))) continue;
            if (ModifierBefore().IsMatch(text[start..i])) continue; // «Районный Комитет», «директор Школы»
            yield return text[start..i];
            start = i;
        }

        yield return text[start..];
    }

    private static int Depth(int depth, char c) => c switch
    {
        '«' or '(' or '„' => depth + 1,
        '»' or ')' or '“' => Math.Max(0, depth - 1),
        _ => depth,
    };

    private static bool IsSeparator(string cell, int i) => cell[i] switch
    {
        ';' or '\n' or '\r' => true,
        '/' => !cell.AsSpan(i + 1).StartsWith("или"),
        ',' => !MoreSchools().IsMatch(cell, i) || !GroupOfSchools().IsMatch(LastPart(cell, i)),
        _ => false,
    };

    /// <summary>The text from the last sure end of a name up to <paramref name="end"/>.</summary>
    private static string LastPart(string cell, int end)
    {
        var start = end == 0 ? -1 : cell.LastIndexOfAny([';', '\n', '\r'], end - 1);
        return cell[(start + 1)..end].TrimStart();
    }

    /// <summary>Heads of schools listed after it are one group.</summary>
    [GeneratedRegex(@"^(?:руководители|директора|администраци[ия]|педагоги|учителя|коллективы|ОУ\s*№)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GroupOfSchools();

    /// <summary>A comma inside a list of schools: «МБОУ «А», МБОУ «Б»», «ОУ № 2, 14».</summary>
    [GeneratedRegex(@"\G,\s*(?:\d|№|«|(?:МБОУ|МКОУ|МАОУ|МОУ|ГБОУ|СОШ|ООШ|ОУ)(?:\s*[«№""]|\s+\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex MoreSchools();

    [GeneratedRegex(@"\G(?:Комитет|Управление|Отдел|Рабочая группа|Руководител[ьи]|Специалисты?|Директора?|Методисты?|Педагоги|Учителя|Кураторы?|Тьюторы?|Члены)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex NewBody();

    [GeneratedRegex(@"\G(?:МБОУ|МКОУ|МАОУ|МОУ|ГБОУ)\s*[«""]", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|директор|руководитель|заместитель|начальник|специалист|методист|и|или)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ModifierBefore();
}
