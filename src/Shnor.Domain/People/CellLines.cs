using System.Text;
using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>
/// Lines of a cell: a new one begins a new name, unless the line before is plainly unfinished. What stays parted by <c>\n</c> is parted;
/// marks of a list («1.», «–») become such lines too.
/// </summary>
internal static partial class CellLines
{
    /// <summary>How a line ends is seen from its last characters; a cell of a thousand lines is no reason to read it a thousand times.</summary>
    private const int EndLength = 120;

    public static string Join(string cell)
    {
        var joined = new StringBuilder();
        var last = "";
        foreach (var line in Unlisted(cell).Split(['\n', '\r', '\v'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var goesOn = GoesOn(last, line);
            if (last.Length > 0 && !(goesOn && last is [.., var letter, '-'] && char.IsLetter(letter))) joined.Append(goesOn ? ' ' : '\n');
            joined.Append(line);
            last = goesOn ? $"{last} {line}" : line;
        }

        return joined.ToString();
    }

    private static bool GoesOn(string all, string line)
    {
        if (all.Length == 0) return false;
        var last = all.Length > EndLength ? all[^EndLength..] : all;
        if (IsOpen(all) || Unfinished().IsMatch(last)) return true;
        if (last[^1] == ',') return true; // the comma itself says where the name ends
        if (IsTornPerson(last, line)) return true;
        if (NeedsWhose().IsMatch(last) && (WhoseName().IsMatch(line) || WhoseSchool().IsMatch(line))) return true;
        if (char.IsLower(line[0])) return EndsLikeAdjective(last) || Deputy().IsMatch(last) || !Posts.BeginsRole(line) || EndsWithPerson(last);
        if (EndsLikeAdjective(last)) return CellPeople.In(last).Count == 0;
        if (Posts.IsSchoolAt(line, 0)) return CellParts.IsGroupOfSchools(all);
        return !char.IsLetter(line[0]) && WhoseName().IsMatch(line) && (last[^1] is not ('»' or '"') || CellParts.IsGroupOfSchools(all));
    }

    private static bool EndsWithPerson(string last) => CellPeople.In(last) is [.., { End: var end }] && end == last.Length;

    /// <summary>A quote or a bracket that this line leaves open.</summary>
    private static bool IsOpen(string last) =>
        last.Count(c => c is '«' or '(' or '„') > last.Count(c => c is '»' or ')' or '“') || last.Count(c => c == '"') % 2 == 1;

    /// <summary>«Светлова» and «Е.А.» on two lines.</summary>
    private static bool IsTornPerson(string last, string line)
    {
        var people = CellPeople.In($"{last} {line}");
        return people.Any(person => person.Start < last.Length && person.End > last.Length) && CellPeople.In(last).Count + CellPeople.In(line).Count < people.Count;
    }

    private static bool EndsLikeAdjective(string last) => Adjective().Match(last) is { Success: true } match && !Noun().IsMatch(match.Value);

    private static string Unlisted(string cell)
    {
        var text = LineMark().Replace(cell, "");
        if (text.Length == cell.Length) return cell;
        if (DashMark().IsMatch(cell)) text = LooseDash().Replace(text, "\n");
        return FirstNumber().IsMatch(cell) ? LooseNumber().Replace(text, "\n") : text;
    }

    [GeneratedRegex(@"(?:\p{L}-|(?<!\p{L})(?:и|или|по|с|со|в|во|на|за|для|при|от|из|о|об|к|у|под|над|совместно|участии|им\.|имени|зам\.|№))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    /// <summary>«Руководители», «Администрация»: somebody's, and whose stands on the next line.</summary>
    [GeneratedRegex(@"(?:^|[\s,;])(?:(?<!классны[ей]\s)руководител[ьи]|директора?|администраци[яи]|специалисты?|методисты?|педагоги|учителя|заместител[ьи]\s+директор(?:а|ов)|представители|работники|сотрудники|коллективы?|команды)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeedsWhose();

    [GeneratedRegex(@"^(?:[«""„№\d]|[А-ЯЁ]{2,}(?!\p{Ll}))", RegexOptions.CultureInvariant)]
    private static partial Regex WhoseName();

    /// <summary>«директор» and «школы»: here it is whose, elsewhere «школы» are a body.</summary>
    [GeneratedRegex(@"^(?:школы|гимназии|лицеи|организации|учреждения)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex WhoseSchool();

    [GeneratedRegex(@"(?<!\p{L})(?:заместител[ьи]|зам\.?|помощник|советник)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deputy();

    [GeneratedRegex(@"\p{L}+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их)$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"(?:[нвт]ие|заведующ\p{L}+|управляющ\p{L}+|[А-ЯЁ]\p{Ll}+ск(?:ий|ая))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noun();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*(?:\d{1,2}[.)](?!\d)|[-–—•●▪*·](?=\s|\p{Lu})|[а-е]\)\s)[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^\s*[-–—•●▪*·]", RegexOptions.CultureInvariant)]
    private static partial Regex DashMark();

    [GeneratedRegex(@"\s[-–—•●▪*·]\s", RegexOptions.CultureInvariant)]
    private static partial Regex LooseDash();

    [GeneratedRegex(@"^\s*1[.)]", RegexOptions.CultureInvariant)]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"(?<!№\s?)(?<=[\s.;,»)])\d{1,2}[.)]\s*(?=[\p{Lu}«])", RegexOptions.CultureInvariant)]
    private static partial Regex LooseNumber();
}
