using System.Text.RegularExpressions;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// Tells the kind of an activity from its title: the first matching head word from the left decides. Words in brackets and after
/// «по», «в рамках», «для» do not count up to the end of the clause: they say about what and for whom, not what is done.
/// </summary>
public static partial class ActivityKindTeller
{
    private static readonly (string Stem, ActivityKind Kind)[] Heads =
    [
        ("вебинар", ActivityKind.Webinar),
        ("семинар", ActivityKind.Seminar), ("мастер-класс", ActivityKind.Seminar),
        ("заседани", ActivityKind.Meeting), ("совещани", ActivityKind.Meeting),
        ("разработк", ActivityKind.Document), ("подготовк", ActivityKind.Document), ("утверждени", ActivityKind.Document),
        ("кпк", ActivityKind.Training), ("обучени", ActivityKind.Training),
        ("анкетировани", ActivityKind.Survey), ("самооценк", ActivityKind.Survey), ("самодиагностик", ActivityKind.Survey),
        ("консультаци", ActivityKind.Consultation), ("консультировани", ActivityKind.Consultation),
        ("десант", ActivityKind.Visit),
        ("мониторинг", ActivityKind.Monitoring), ("анализ", ActivityKind.Monitoring), ("оценк", ActivityKind.Monitoring),
        ("размещени", ActivityKind.Publication),
    ];

    /// <summary>Total; <see cref="ActivityKind.Other"/> when no head word is there.</summary>
    public static ActivityKind Tell(string? title)
    {
        foreach (var clause in ClauseEnd().Split(WithoutBrackets(title ?? "")))
        {
            var words = HeadWords(clause);
            for (var i = 0; i < words.Length; i++)
            {
                if (KindAt(words, i) is { } kind) return kind;
            }
        }

        return ActivityKind.Other;
    }

    private static ActivityKind? KindAt(string[] words, int i)
    {
        var word = words[i];
        var before = i == 0 ? "" : words[i - 1];
        var after = i + 1 == words.Length ? "" : words[i + 1];

        if (Courses().IsMatch(word)) return ActivityKind.Training;
        if (word.StartsWith("повышени", StringComparison.Ordinal) && after.StartsWith("квалификаци", StringComparison.Ordinal)) return ActivityKind.Training;
        if (Keeping().IsMatch(word) && words[i..].Any(IsSite)) return ActivityKind.Publication;
        if (word.StartsWith("обучени", StringComparison.Ordinal) && WhatTeachingHas().IsMatch(before)) return null;

        foreach (var name in word.Split('-').Prepend(word))
        {
            foreach (var (stem, kind) in Heads)
            {
                if (name.StartsWith(stem, StringComparison.Ordinal)) return kind;
            }
        }

        return null;
    }

    private static bool IsSite(string word) => word.StartsWith("сайт", StringComparison.Ordinal) || word.StartsWith("страниц", StringComparison.Ordinal);

    private static string[] HeadWords(string clause)
    {
        var words = Word().Matches(clause).Select(match => match.Value.ToLowerInvariant().Replace('ё', 'е')).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            var ends = words[i] is "по" or "для" || (words[i] == "в" && i + 1 < words.Length && words[i + 1] == "рамках");
            if (ends) return words[..i];
        }

        return words;
    }

    /// <summary>A bracket that is never closed hides the rest, as it does for a reader.</summary>
    private static string WithoutBrackets(string title)
    {
        var depth = 0;
        return string.Concat(title.Where(c =>
        {
            if (c is '(' or '[') depth++;
            if (depth == 0) return true;
            if (c is ')' or ']') depth--;
            return false;
        }));
    }

    [GeneratedRegex(@"[:;]|\.\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>«курсы», «курсовая подготовка».</summary>
    [GeneratedRegex("^курс(?:а|ы|е|ов|ам|ах|ами|ов(?:ая|ой|ую|ые|ых))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Courses();

    /// <summary>«Ведение страницы на сайте» is publication, «Ведение журнала» is not.</summary>
    [GeneratedRegex("^ведени[еяюи]м?$", RegexOptions.CultureInvariant)]
    private static partial Regex Keeping();

    /// <summary>«школы с низкими результатами обучения»: nobody is taught here.</summary>
    [GeneratedRegex("^(?:результат|качеств|процесс|итог|услови|срок|форм)", RegexOptions.CultureInvariant)]
    private static partial Regex WhatTeachingHas();
}
