using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>Lines that were glued into one: «Руководители РМО Специалисты отдела» are two bodies, «директора и завучи ОУ» one.</summary>
internal static partial class CellBodies
{
    private static readonly char[] Edges = [' ', '.', ',', ';', ':', '-', '–', '—', '•', '*', '\u00A0'];

    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var enclosures = Enclosures.In(text);
        var start = 0;
        var isGroup = CellParts.IsGroupOfSchools(text);
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i - 1]) || enclosures.Holds(i)) continue;
            var left = text[start..i];
            if (left.Trim(Edges).Length == 0) continue;
            if (!(And().IsMatch(text, i) && StandsAlone().IsMatch(left) && AfterAnd().IsMatch(text, i)))
            {
                if (!(NewBody().IsMatch(text, i) || (!isGroup && Posts.IsSchoolAt(text, i)) || (Lonely().IsMatch(left.Trim(Edges)) && Abbreviation().IsMatch(text, i)))) continue;
                if (NeedsMore().IsMatch(left)) continue; // «Районный Комитет», «директор Школы»
            }

            yield return (start, i);
            start = i;
        }

        yield return (start, text.Length);
    }

    /// <summary>Without «и», «и др.», dots and dashes at its ends; empty when nothing else is there.</summary>
    public static string Trim(string text)
    {
        var clean = text.Trim(Edges);
        while (true)
        {
            var next = EdgeWords().Replace(Label().Replace(clean, ""), "").Trim(Edges);
            if (next.Length == clean.Length) return clean;
            clean = next;
        }
    }

    [GeneratedRegex(
        @"\G(?:Комитет|Управление|Отдел|Департамент|Рабочая группа|Администраци[яи]|Руководител[ьи]|Специалисты?|Директора?|Методисты?|Педагоги|Педагогические|Учителя|Кураторы?|Тьют[ое]ры?|Члены"
        + @"|Психологи|Классные руководители|Заместител[ьи]|Зам\.|Муниципальный координатор|Муниципальная|Общеобразовательные организации|Образовательные организации|Школьные команды)(?!\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex NewBody();

    /// <summary>After these a complement must follow, so the word after them begins nothing.</summary>
    [GeneratedRegex(
        @"(?:ый|ий|ой|ая|яя|ое|ее|ые|(?<![нвт])ие|ого|его|ых|их|(?<!\p{L})(?:директора?|руководител[ьи]|заместител[ьи]|зам\.?|начальники?|специалисты?|методисты?|педагоги|учителя|председатель|представители|члены|работники|сотрудники"
        + @"|заведующий|заведующая|секретарь|администраци[яи]|и|или|с|со|вместе|по|при|от|для|на|в))\s*[–—-]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeedsMore();

    /// <summary>«Комитет ОУ» were two lines: a committee of education is nobody's school.</summary>
    [GeneratedRegex(@"^(?:Комитет|Муниципальный координатор|РМО|ММС|ИМЦ|ЦРО)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lonely();

    [GeneratedRegex(@"\G(?:ОУ|ОО|РМО|ШМО|ММС|ИМЦ|ЦРО)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\Gи\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    /// <summary>One that needs nobody after «и»: «Комитет и ОУ» are two, «директора и завучи ОУ», «Администрация и педагоги ОУ» one.</summary>
    [GeneratedRegex(
        @"^\s*(?:комитет|управление|отдел|департамент|рабочая\s+группа|муниципальный\s+координатор|ОУ|ОО|РМО|ММС|ИМЦ|ЦРО|администраци[яи]\s+\p{L}|совет\s+\p{L}|центр\s+\p{L}|" + Posts.LegalForm + @")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandsAlone();

    [GeneratedRegex(
        @"\Gи\s+(?:комитет|управление|отдел|рабочая\s+группа|муниципальный\s+координатор|ОУ|ОО|РМО|ШМО|ММС|ИМЦ|ЦРО|ШНОР|школы|администраци[яи]|руководители|директора|методисты|специалисты|педагоги|учителя|образовательные\s+организации|общеобразовательные\s+организации|"
        + Posts.LegalForm + @")(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterAnd();

    /// <summary>«Отв.:», «Исполнители:».</summary>
    [GeneratedRegex(@"^(?:ответственн(?:ый|ая|ые)(?:\s+(?:исполнител[ьи]|лиц[оа]))?|исполнител[ьи]|соисполнител[ьи]|отв)\.?\s*(?:[:–—-]\s*|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^и(?:\s+|$)|(?:^|\s)и\s+(?:др(?:угие)?|т\.\s?[дп])\.?$|(?:^|\s+)и$|^(?:вместе\s+)?со?$|\s+вместе\s+со?$|^[)\]]+|[(\[]+$", RegexOptions.CultureInvariant)]
    private static partial Regex EdgeWords();
}
