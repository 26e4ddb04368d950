using System.Text.RegularExpressions;
using Shnor.Documents.Plans;
using Shnor.Domain.People;

namespace Shnor.Documents.Rosters;

internal enum RosterColumn
{
    /// <summary>Not a heading we know.</summary>
    Unknown,
    Number,
    Name,

    /// <summary>«Педагог», «Участник»: names stand below it, where it is a heading; below «Должность» it is a post.</summary>
    Person,
    Surname,
    FirstName,
    Patronymic,
    School,
    Post,
    Role,

    /// <summary>A column that only a plan has: the table is no list of people.</summary>
    OfPlan,
}

/// <summary>Words of a list of people: its headings, roles, and what looks like a school.</summary>
public static partial class RosterWords
{
    private const int MaxHeading = 100; // a longer cell is no heading

    /// <summary>«директор», «и.о. директора», «заведующий школой»: not a deputy, and not «руководитель кружка».</summary>
    public static bool IsHeadsPost(string post) => HeadsPost().IsMatch(post.Trim());

    internal static RosterColumn Means(string heading)
    {
        if (heading.Length > MaxHeading) return RosterColumn.Unknown;
        var text = Plain(heading);
        if (text.Length == 0) return heading.Contains('№', StringComparison.Ordinal) ? RosterColumn.Number : RosterColumn.Unknown;
        if (Number().IsMatch(text)) return RosterColumn.Number;
        if (OfPlan().IsMatch(text)) return RosterColumn.OfPlan;
        if (Name().IsMatch(text)) return RosterColumn.Name;
        if (Person().IsMatch(text)) return RosterColumn.Person;
        if (text.StartsWith("фамилия", StringComparison.Ordinal)) return RosterColumn.Surname;
        if (text is "имя" || text.StartsWith("имя ", StringComparison.Ordinal)) return RosterColumn.FirstName;
        if (text.StartsWith("отчество", StringComparison.Ordinal)) return RosterColumn.Patronymic;
        if (RoleHeading().IsMatch(text)) return RosterColumn.Role;
        if (PostHeading().IsMatch(text)) return RosterColumn.Post;
        return SchoolHeading().IsMatch(text) ? RosterColumn.School : RosterColumn.Unknown;
    }

    /// <summary>Null for a word that is no role of a programme.</summary>
    internal static Role? RoleOf(string text)
    {
        var word = Plain(text);
        if (HeadRole().IsMatch(word)) return Role.SchoolHead;
        if (word.StartsWith("координатор", StringComparison.Ordinal)) return Role.Coordinator;
        if (ResponsibleRole().IsMatch(word)) return Role.Responsible;
        return TeacherRole().IsMatch(word) ? Role.Teacher : null;
    }

    /// <summary>«МБОУ СОШ № 5», «Лесная гимназия»: a line of its own above the people of this school.</summary>
    internal static bool IsSchool(string text) => text.Length <= School.MaxName && SchoolWord().IsMatch(text);

    /// <summary>«Ф.И.О. педагога» → «фио педагога»: small letters, е for ё, words parted by one space.</summary>
    private static string Plain(string text) =>
        Signs().Replace(CellText.Clean(TornWord().Replace(text, "")).ToLowerInvariant().Replace('ё', 'е').Replace(".", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    /// <summary>«Долж-⏎ность»</summary>
    [GeneratedRegex(@"(?<=\p{Ll})[-\u00AD]\s*\n\s*(?=\p{Ll})|\u00AD", RegexOptions.CultureInvariant)]
    private static partial Regex TornWord();

    [GeneratedRegex("^(?:п ?п|n|no|номер|номер по порядку|n п п|порядковый номер)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"мероприяти|\bсроки?\b|^(?:когда|что|дата)$|^период|содержание (?:деятельности|работ)|дата проведения|исполнител|\bответственн\p{L}* за\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfPlan();

    [GeneratedRegex(
        @"\bфио\b|\bф и о\b|^фамилия (?:и )?имя|^фамилия (?:и ?о\b|и инициалы|инициалы)|^ио фамилия|^и о фамилия|^имя (?:и )?(?:отчество (?:и )?)?фамилия",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^(?:сотрудник|работник|участник|педагог|учитель|педагогический работник)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?:роль|роли|права|статус в программе|кто в программе)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RoleHeading();

    [GeneratedRegex(@"должност", RegexOptions.CultureInvariant)]
    private static partial Regex PostHeading();

    [GeneratedRegex(@"школ|\bоо\b|\bоу\b|\bобщеобразовательн|\bобразовательн|учреждени|организаци|место работы|\bмбоу\b|\bмкоу\b", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolHeading();

    [GeneratedRegex(@"^(?:руководитель(?: (?:школы|оо|оу|общеобразовательной организации|образовательной организации|учреждения))?|директор(?: школы)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadRole();

    [GeneratedRegex("^(?:ответственн(?:ый|ая)|ответственное лицо|исполнитель)$", RegexOptions.CultureInvariant)]
    private static partial Regex ResponsibleRole();

    [GeneratedRegex("^(?:педагог|учитель|преподаватель|участник|участница|слушатель)$", RegexOptions.CultureInvariant)]
    private static partial Regex TeacherRole();

    [GeneratedRegex(@"^(?:(?:и\.?\s?о\.?|врио)\s+)?(?:директора?|заведующ(?:ий|ая|его|ей)\s+(?:школой|оо|оу)|руководител[ья]\s+(?:школы|оо|оу|(?:обще)?образовательной\s+организации))(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadsPost();

    [GeneratedRegex(@"(?:^|\s|[«""„])(?:[СОН]ОШ|(?:М|Г|ОГ|КГ)(?:Б|К|А|ОБ|ОА|ОК)?ОУ|[Шш]кола|ШКОЛА|[Гг]имназия|ГИМНАЗИЯ|[Лл]ицей|ЛИЦЕЙ)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolWord();
}
