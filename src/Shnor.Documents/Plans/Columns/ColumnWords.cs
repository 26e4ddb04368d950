using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Columns;

/// <summary>Headings as committees write them → what the column means. One typo in a long word is forgiven.</summary>
internal static partial class ColumnWords
{
    /// <summary>A heading is short; a long cell is a row of the plan that happens to hold a heading's word.</summary>
    private const int MaxHeading = 100;

    /// <summary>In a shorter word one wrong letter makes another word: «срок» and «урок».</summary>
    private const int MinMistyped = 6;

    // The order decides: «Срок проведения мероприятия» is a deadline, «Отметка о выполнении мероприятия» a mark. A word stands for its beginning, «=» before it for itself whole.
    private static readonly (ColumnMeaning Meaning, string[] Words)[] Vocabulary =
    [
        (ColumnMeaning.Unused, ["отметк", "выполнено", "примечан", "=факт", "фактическ", "статус"]),
        (ColumnMeaning.DeadlineFrom, ["начало", "дата начала", "срок начала"]),
        (ColumnMeaning.DeadlineTo, ["окончан", "завершен", "=конец"]),
        (ColumnMeaning.Deadline, ["срок", "=дата", "=даты", "период", "когда", "время проведения", "время исполнения", "время реализации", "календарн"]),
        (ColumnMeaning.Month, ["=месяц"]),
        (ColumnMeaning.Time, ["=время", "=часы"]),
        (ColumnMeaning.Responsible, ["ответственн", "исполнител", "соисполнител", "=отв", "=кто", "организатор"]),
        (ColumnMeaning.Expected, ["результат", "ожидаем", "показател", "индикатор", "=выход", "форма отчет", "форма представления", "вид отчет", "отчетн", "отчетность", "итогов документ", "итоговый", "итоги", "продукт", "подтвержда"]),
        (ColumnMeaning.Unused, ["участник", "категори", "аудитори", "контингент", "=класс", "=классы", "=место", "форма проведения", "=форма", "=количество", "=кол", "охват", "объем", "источник", "финансиров", "куда"]),
        (ColumnMeaning.Measure, ["мероприяти", "содержание деятельности", "содержание работ", "действи", "вид деятельности", "виды деятельности", "вид работ", "виды работ", "=меры", "=мера", "=что", "наименован", "=название", "=работа", "=работы", "событи"]),
        (ColumnMeaning.Section, ["раздел", "направлени", "=блок", "=этап", "=этапы", "=задача", "=задачи", "модуль", "приоритет", "=цель", "=цели"]),
        (ColumnMeaning.Content, ["содержан", "формы", "=тема", "тематик", "деятельност", "вопрос"]),
    ];

    private static readonly (ColumnMeaning Meaning, string[][] Words)[] Entries =
        [.. Vocabulary.Select(entry => (entry.Meaning, entry.Words.Select(words => words.Split(' ')).ToArray()))];

    public static ColumnMeaning Means(string heading, bool mayBeMistyped = true)
    {
        if (heading.Length > MaxHeading) return ColumnMeaning.Unknown;
        var text = Plain(heading);
        if (Spaced().IsMatch(text)) text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0) return ColumnMeaning.Unknown;
        if (text[0] is '№' or '#' || text is "n" or "n п/п" or "п/п" or "п. п." or "пп" or "номер" or "no") return ColumnMeaning.Number;

        var words = new List<string>();
        foreach (var word in Word().EnumerateMatches(text)) words.Add(text.Substring(word.Index, word.Length));
        if (words is ["фио"] or ["ф", "и", "о"] or ["с", "кем"]) return ColumnMeaning.Responsible;
        if (words is ["с"]) return ColumnMeaning.DeadlineFrom;
        if (words is ["по"]) return ColumnMeaning.DeadlineTo;
        var meaning = Find(words, isMistyped: false);
        return meaning == ColumnMeaning.Unknown && mayBeMistyped ? Find(words, isMistyped: true) : meaning;
    }

    /// <summary>«Ответст-⏎венный» → «ответственный».</summary>
    public static string Plain(string heading) => CellText.Clean(TornWord().Replace(heading, "")).ToLowerInvariant().Replace('ё', 'е').Trim(' ', '"', '«', '»', ':', '.');

    private static ColumnMeaning Find(List<string> words, bool isMistyped)
    {
        foreach (var (meaning, patterns) in Entries)
        {
            foreach (var pattern in patterns)
            {
                if (Stands(pattern, words, isMistyped)) return meaning;
            }
        }

        return ColumnMeaning.Unknown;
    }

    private static bool Stands(string[] pattern, List<string> words, bool isMistyped)
    {
        for (var start = 0; start + pattern.Length <= words.Count; start++)
        {
            var length = 0;
            while (length < pattern.Length && (isMistyped ? IsMistyped(pattern[length], words[start + length]) : IsWord(pattern[length], words[start + length]))) length++;
            if (length == pattern.Length) return true;
        }

        return false;
    }

    private static bool IsWord(string pattern, string word) =>
        pattern[0] == '=' ? word.AsSpan().SequenceEqual(pattern.AsSpan(1)) : word.StartsWith(pattern, StringComparison.Ordinal);

    private static bool IsMistyped(string pattern, string word)
    {
        if (pattern[0] == '=' || pattern.Length < MinMistyped) return false;
        for (var length = pattern.Length - 1; length <= Math.Min(pattern.Length + 1, word.Length); length++)
        {
            if (IsOneEditApart(pattern, word.AsSpan(0, length))) return true;
        }

        return false;
    }

    /// <summary>One letter more, less, other, or two letters swapped.</summary>
    private static bool IsOneEditApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length) return IsOneEditApart(other, one);
        var same = one.CommonPrefixLength(other);
        var restOne = one[same..];
        var restOther = other[same..];
        if (restOne.Length == 0) return true;
        if (one.Length > other.Length) return restOne[1..].SequenceEqual(restOther);
        return restOne[1..].SequenceEqual(restOther[1..])
            || (restOne.Length > 1 && restOne[0] == restOther[1] && restOne[1] == restOther[0] && restOne[2..].SequenceEqual(restOther[2..]));
    }

    /// <summary>«с р о к и»</summary>
    [GeneratedRegex(@"^(?:\p{L} ){3,}\p{L}$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{Ll})[-\u00AD]\s*\n\s*(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex TornWord();
}
