using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>A person where they stand in a cell.</summary>
internal readonly record struct PersonInCell(int Start, int End, PersonName Name);

/// <summary>Finds people by their shape: surname and initials in either order, with or without dots, or a name in full.</summary>
internal static partial class CellPeople
{
    /// <param name="shape">In Cyrillic letters, see <see cref="LookAlikes.ToCyrillic"/>.</param>
    public static List<PersonInCell> In(string shape)
    {
        var people = new List<PersonInCell>();
        var enclosures = Enclosures.In(shape);
        for (var at = 0; at < shape.Length;)
        {
            var match = Shape().Match(shape, at);
            if (!match.Success) break;

            var surname = match.Groups["surname"];
            if (Posts.IsNotSurname(surname.Value) || IsAbbreviation(shape, match, surname))
            {
                at = surname.Index + surname.Length; // «Директор О.В. Пчёлкина»: the initials belong to the word after them
                continue;
            }

            var text = match.Value.TrimEnd();
            var isNamed = !enclosures.IsQuoted(match.Index) && !NamedAfter().IsMatch(shape[..match.Index]) && !IsAsideOf(people, shape, enclosures.BracketAround(match.Index));
            if (isNamed && PersonName.TryParse(text) is { } name) people.Add(new(match.Index, match.Index + text.Length, name));
            at = match.Index + match.Length;
        }

        return people;
    }

    /// <summary>«Светлова Е.А. (замещает Пчелкина О.В.)»: the bracket says something about Светлова.</summary>
    private static bool IsAsideOf(List<PersonInCell> people, string shape, int? bracket) =>
        bracket is { } open && people is [.., var last] && last.End <= open && shape[last.End..open].Trim().Length == 0;

    /// <summary>«ИПКРО О.В. Пчёлкина»: the initials belong to the word after them, which has no others.</summary>
    private static bool IsAbbreviation(string shape, Match match, Group surname) =>
        surname.Index == match.Index && surname.Length > 1 && surname.Value.All(char.IsUpper)
        && LonelySurname().Match(shape, match.Index + match.Length) is { Success: true } next && !Posts.IsNotSurname(next.Value.Trim());

    [GeneratedRegex(
        @"(?<!\p{L})(?:" +
        @"(?<surname>" + Word + @"(?:-" + Word + @")?)(?:\s+|(?<=[а-яё]))[А-ЯЁ](?:,\s?[А-ЯЁ]\.|\s?\.(?:\s?[А-ЯЁ](?!\p{L})\s?\.?)?)" +
        @"|(?<surname>" + Word + @"(?:-" + Word + @")?)\s+[А-ЯЁ]\s[А-ЯЁ](?!\p{L})\.?" +
        @"|[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?(?<surname>" + Word + @"(?:-" + Word + @")?)" +
        @"|[А-ЯЁ]\s[А-ЯЁ]\s(?<surname>" + Word + @"(?:-" + Word + @")?)" +
        @"|(?<surname>" + Word + @"(?:-" + Word + @")?)\s+" + Word + @"\s+" + Patronymic +
        @"|" + Word + @"\s+" + Patronymic + @"\s+(?<surname>" + Word + @"(?:-" + Word + @")?))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?<!\p{L})(?:им\.|имени)\s*(?:[\p{L}.«""-]+\s+){0,5}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedAfter();

    [GeneratedRegex(@"\G\s*[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?=\s*(?:$|[,;\n/)]))", RegexOptions.CultureInvariant)]
    private static partial Regex LonelySurname();

    private const string Word = "[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)";

    private const string Patronymic = "[А-ЯЁ][А-ЯЁа-яё]*(?:(?:[вьмк]ич|[ВЬМК]ИЧ)(?:ем|[ауеАУЕ])?|(?:[вчш]н|[ВЧШ]Н)[аыеАЫЕ])(?!\\p{L})";
}
