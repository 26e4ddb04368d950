using System.Text.RegularExpressions;
using Shnor.Domain.People;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// Tells the kind of an activity from its title: the first matching head word from the left decides. Words in brackets and after
/// «по», «в рамках», «для» do not count up to the end of the clause: they say about what and for whom, not what is done.
/// </summary>
public static partial class ActivityKindTeller
{
    /// <summary>Nouns by their stem, verbs of the same words by their infinitive: plans say «Разработка…» and «Разработать…».</summary>
    private static readonly (ActivityKind Kind, string[] Stems)[] Heads =
    [
        (ActivityKind.Webinar, ["вебинар"]),
        (ActivityKind.Seminar, ["семинар", "мастер-класс"]),
        (ActivityKind.Meeting, ["заседани", "совещани"]),
        (ActivityKind.Document, ["разработк", "разработать", "разрабатывать", "подготовк", "подготовить", "утверждени", "утвердить", "утверждать"]),
        (ActivityKind.Training, ["кпк", "обучени", "обучить", "обучать"]),
        (ActivityKind.Survey, ["анкетировани", "анкетировать", "проанкетировать", "самооценк", "самодиагностик"]),
        (ActivityKind.Consultation, ["консультаци", "консультировани", "консультировать", "проконсультировать"]),
        (ActivityKind.Visit, ["десант"]),
        (ActivityKind.Monitoring, ["мониторинг", "анализ", "анализировать", "проанализировать", "оценк", "оценить", "оценивать"]),
        (ActivityKind.Publication, ["размещени", "разместить", "размещать"]),
    ];

    /// <summary>Total; <see cref="ActivityKind.Other"/> when no head word is there.</summary>
    public static ActivityKind Tell(string? title)
    {
        var text = OneHyphen().Replace(LookAlikes.Compose(title ?? ""), "-");
        foreach (var clause in ClauseEnd().Split(WithoutBrackets(LookAlikes.ToCyrillic(text))))
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
        var names = word.Split('-').Prepend(word).Select(name => OnlinePrefix().Replace(name, "")).ToList();

        if (names.Any(name => Courses().IsMatch(name))) return ActivityKind.Training;
        if (Raising().IsMatch(word) && words[(i + 1)..].Take(2).Any(IsQualification)) return ActivityKind.Training;
        if (Keeping().IsMatch(word) && words[i..].Any(IsSite)) return ActivityKind.Publication;
        if (word.StartsWith("обучени", StringComparison.Ordinal) && IsWhatTeachingHas(words[..i])) return null;

        return names.Select(KindOf).FirstOrDefault(kind => kind is not null);
    }

    private static ActivityKind? KindOf(string name)
    {
        foreach (var (kind, stems) in Heads)
        {
            if (stems.Any(stem => name.StartsWith(stem, StringComparison.Ordinal))) return kind;
        }

        return null;
    }

    /// <summary>«школы с низкими результатами обучения», «дети с трудностями в обучении»: nobody is taught here.</summary>
    private static bool IsWhatTeachingHas(string[] before) => before switch
    {
        [.., var what, "в" or "при"] => WhatTeachingHas().IsMatch(what),
        [.., var what] => WhatTeachingHas().IsMatch(what),
        _ => false,
    };

    private static bool IsQualification(string word) => word.StartsWith("квалификаци", StringComparison.Ordinal);

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

    /// <summary>«мастер – класс», «онлайн‑семинар» with the hyphen that does not break.</summary>
    [GeneratedRegex(@"(?<=\p{L})[\u2010-\u2015\u2212](?=\p{L})|(?<=(?<!\p{L})мастер)\s*[-\u2010-\u2015]?\s*(?=класс)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneHyphen();

    /// <summary>«видеосовещание» is a meeting.</summary>
    [GeneratedRegex(@"^(?:видео|онлайн|интернет|мини)(?=\p{L}{4})", RegexOptions.CultureInvariant)]
    private static partial Regex OnlinePrefix();

    /// <summary>«курсы», «курсовая подготовка».</summary>
    [GeneratedRegex("^курс(?:а|ы|е|у|ом|ов|ам|ах|ами|ов(?:ая|ой|ую|ые|ых|ое|ого|ому|ым|ыми))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Courses();

    /// <summary>«повышение квалификации», «повысить квалификацию».</summary>
    [GeneratedRegex("^(?:повышени[еяюи]м?|повысить|повышать)$", RegexOptions.CultureInvariant)]
    private static partial Regex Raising();

    /// <summary>«Ведение страницы на сайте» is publication, «Ведение журнала» is not.</summary>
    [GeneratedRegex("^(?:ведени[еяюи]м?|вести)$", RegexOptions.CultureInvariant)]
    private static partial Regex Keeping();

    [GeneratedRegex("^(?:результат|качеств|процесс|итог|услови|срок|форм|средств|метод|технологи|мотиваци|уровн|эффективност|успешност|трудност|затруднени|содержани|язык|предмет)", RegexOptions.CultureInvariant)]
    private static partial Regex WhatTeachingHas();
}
