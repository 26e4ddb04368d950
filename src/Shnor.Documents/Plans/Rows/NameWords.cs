using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Rows;

/// <summary>Words that tell people, schools and bodies from a heading.</summary>
internal static partial class NameWords
{
    public static bool Are(string text) => Initials().IsMatch(text) || School().IsMatch(text) || Body().IsMatch(text);

    [GeneratedRegex(@"\p{Lu}\.\s?\p{Lu}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?<!\p{L})[МГ][БАК]?Д?ОУ(?!\p{L})|^(?:ОУ|ОО|РМО|ММО|ШМО|гимнази|лице[йя])|(?<!\p{L})[СО]?О?Ш(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"^(?:руководител|директор|заместител|зам\.|педагоги?(?!\p{L})|учител[яьи](?!\p{L})|методист|специалист|комитет|управлени|отдел|рабочая группа|администраци|координатор|куратор|тьютор)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
