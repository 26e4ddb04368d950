using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>Posts and organisations, as words of a cell: what stands beside a person, what begins a body, and what is never a surname.</summary>
internal static partial class Posts
{
    /// <summary>«методист», «зам. директора»: one person's post. The plural («методисты») is a group and no post.</summary>
    public static bool Begins(string text) => Post().IsMatch(text.TrimStart());

    /// <summary>«методисты Светлова Е.А., Пчелкина О.В.»: the plural says who they are, and nobody else.</summary>
    public static bool IsBarePlural(string text) => BarePlural().IsMatch(text);

    /// <summary>A word that begins a name of its own, in whatever letter: «психологи», «управление образования».</summary>
    public static bool BeginsRole(string text) => Role().IsMatch(text.TrimStart());

    public static bool IsNotSurname(string word) => Post().IsMatch(word) || Role().IsMatch(word) || Organisation().IsMatch(word);

    /// <summary>A legal form, and the name after it: «МБОУ «Ключевская ООШ»», «МКОО Гвардейская СОШ».</summary>
    public static bool IsSchoolAt(string text, int at) => School().IsMatch(text, at);

    [GeneratedRegex(
        @"^(?:методист|директор|завед\p{L}*|зав|заместитель|зам|завуч|(?:вед|гл|ст|соц|пед|рук|нач|спец|дир)\.|специалист|начальник|учитель|педагог|преподаватель|воспитатель"
        + @"|руководитель|психолог|председатель|консультант|главный|ведущий|старший|(?:(?:муниципальный|региональный|школьный|районный)\s+)?(?:координатор|куратор)|тьютор"
        + @"|секретарь|инспектор|логопед|дефектолог|библиотекарь|советник|помощник|глава|эксперт|наставник|член|аналитик|социальный\s+педагог|классный\s+руководитель"
        + @"|ответственн(?:ый|ая)|и\.\s?о\.?|врио|[кд]\.\s?\p{Ll}{1,4}\.\s?н\.?|кандидат|доцент|профессор)(?![\p{L}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(
        @"^\s*(?:методисты|специалисты|директора|заведующие|завучи|учителя|педагоги|преподаватели|воспитатели|психологи|консультанты|координаторы|кураторы|тьюторы|эксперты|наставники)\s*[:–—-]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BarePlural();

    [GeneratedRegex(
        @"^(?:(?:методист|специалист|психолог|логопед|дефектолог|завуч|педагог|куратор|тьют[ое]р|координатор|консультант|эксперт|наставник|инспектор)ы?(?:-\p{L}+)?"
        + @"|(?:учител|руководител|заместител|председател|представител|воспитател|преподавател|исполнител|родител)[ьия]|педагоги|психологи|логопеды|директора?|секретар[ьи]|начальники?|члены?|участники?|работники|сотрудники"
        + @"|заведующ(?:ий|ая|ие)|ответственн(?:ый|ая|ые)|отв|комитет|управление|отдел|отделение|департамент|министерство|администрация|администрации(?=\s+(?:школ|ОУ|ОО))|школы?|гимнази[яи]|лице[йи]|центр|совет|служба|институт|коллективы?|команды?|группа|организации|учреждения|приложение"
        + @"|классны[ей]\s+руководител[ьи]|социальны[ей]\s+педагоги?|молодые\s+\p{L}+|педагогические\s+\p{L}+|школьн(?:ые|ая)\s+\p{L}+|(?:обще)?образовательные\s+(?:организации|учреждения)"
        + @"|(?:рабочая|творческая|проектная|экспертная)\s+группа)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex("^(?:[А-ЯЁ]{1,3}|" + LegalForm + "|МБОО|ШНОР|ШНСУ|ЦОКО|РЦОКО|ИПКРО|ТОИПКРО|ФИОКО)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\G(?:" + LegalForm + @")(?:\s?ДО|\s?ДПО)?\s*(?:[«""„№]|\s\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    /// <summary>МБОУ, МКОУ, МАОУ, МОУ, МОБУ, ГБОУ, МБДОУ, МКУ, МКОО…; «МОО» is a department of education and no school.</summary>
    internal const string LegalForm = "(?:М|Г|ОГ|КГ)(?:Б|К|А|ОБ|ОА|ОК)?(?:О|ДО|НО|ПО)?У(?:ДО|ДПО)?|М[БКА]ОО";
}
