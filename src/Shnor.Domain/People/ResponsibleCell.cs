using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>
/// Reads the cell «Ответственные»: people («Пчёлкина О.В. Журавина В.М.», no comma needed), bodies («Комитет») and groups
/// («Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»» is one), in the cell's order and spelled as there.
/// </summary>
public static partial class ResponsibleCell
{
    /// <summary>Total: any text gives a list; an empty cell or a dash gives an empty one.</summary>
    public static IReadOnlyList<ResponsibleName> Split(string? cell)
    {
        var names = new List<ResponsibleName>();
        foreach (var part in CellParts.Of(LookAlikes.Compose(cell ?? "")))
            AddPart(names, Spaces().Replace(part, " "));
        return [.. names.DistinctBy(name => name.Person?.Key ?? name.Text.ToLowerInvariant())];
    }

    private static void AddPart(List<ResponsibleName> names, string part)
    {
        if (names is [.., { Kind: ResponsibleKind.Person } person] && Posts.Begins(part))
        {
            names[^1] = person with { Text = $"{person.Text}, {part.Trim()}" }; // «Светлова Е.А., методист»
            return;
        }

        var shape = LookAlikes.ToCyrillic(part); // matched there, cut from the part as it is spelled
        var done = 0;
        foreach (var (start, length) in People(shape))
        {
            var before = part[done..start];
            var from = start;
            if (Posts.Begins(before)) from = done + before.Length - before.TrimStart().Length; // «методист Светлова Е.А.»
            else AddBodies(names, before);

            var text = part[from..(start + length)].Trim();
            names.Add(new(text, PersonName.TryParse(shape.Substring(start, length))));
            done = start + length;
        }

        var rest = part[done..];
        var isPost = done > 0 && (Posts.Begins(rest.TrimStart(' ', '-', '–', '—')) || rest.TrimStart().StartsWith('('));
        if (isPost) names[^1] = names[^1] with { Text = names[^1].Text + rest.TrimEnd(' ', ';', ',') };
        else AddBodies(names, rest);
    }

    private static void AddBodies(List<ResponsibleName> names, string text)
    {
        foreach (var body in CellParts.Bodies(text))
        {
            var clean = LeadingAnd().Replace(body, "").Trim(' ', '.', ',', ';', ':', '-', '–', '—');
            if (clean is not ("" or "и")) names.Add(new(clean, Person: null));
        }
    }

    private static IEnumerable<(int Start, int Length)> People(string shape)
    {
        for (var at = 0; at < shape.Length;)
        {
            var match = PersonShape().Match(shape, at);
            if (!match.Success) yield break;

            var surname = match.Groups["surname"];
            if (surname.Index == match.Index && Posts.IsNotSurname(surname.Value))
            {
                at = surname.Index + surname.Length; // «Директор О.В. Пчёлкина»: the initials belong to the word after them
                continue;
            }

            var text = match.Value.TrimEnd();
            if (PersonName.TryParse(text) is not null) yield return (match.Index, text.Length);
            at = match.Index + match.Length;
        }
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:" +
        @"(?<surname>[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)(?:-[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+))?)(?:\s+|(?<=[а-яё]))[А-ЯЁ]\s?\.(?:\s?[А-ЯЁ](?!\p{L})\.?)?" +
        @"|[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?(?<surname>[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)(?:-[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+))?)" +
        @"|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|ьич|мич|кич|вна|чна|шна)(?!\p{L}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex PersonShape();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*и\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAnd();
}
