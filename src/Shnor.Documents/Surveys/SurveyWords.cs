using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Documents.Plans;
using Shnor.Domain.Surveys;

namespace Shnor.Documents.Surveys;

/// <summary>Words of a survey's table: headings, kinds of answers, yes and no, limits.</summary>
internal static partial class SurveyWords
{
    private const int MaxHeading = 60; // a longer cell is no heading

    public static SurveyColumn Heading(string heading) => heading.Length > MaxHeading ? SurveyColumn.Unknown : Plain(heading) switch
    {
        "" when heading.Contains('№', StringComparison.Ordinal) => SurveyColumn.Number,
        "номер" or "номер вопроса" or "п п" or "n" => SurveyColumn.Number,
        "раздел" or "блок" or "раздел анкеты" or "название раздела" => SurveyColumn.Section,
        "о разделе" or "пояснение к разделу" or "пояснение раздела" => SurveyColumn.SectionNote,
        "вопрос" or "вопросы" or "текст вопроса" or "утверждение" or "вопрос или утверждение" or "формулировка" or "формулировка вопроса" => SurveyColumn.Text,
        "вид" or "вид вопроса" or "вид ответа" or "тип" or "тип вопроса" or "тип ответа" => SurveyColumn.Kind,
        "варианты" or "варианты ответа" or "варианты ответов" or "ответы" or "варианты или шкала" => SurveyColumn.Options,
        "обязательный" or "обязательно" or "обязателен" or "обязательный вопрос" => SurveyColumn.Required,
        "пределы" or "предел" or "ограничения" or "ограничение" or "сколько" => SurveyColumn.Limits,
        "другое" or "свой вариант" or "свой ответ" => SurveyColumn.Other,
        "переход" or "переход к" or "перейти к" or "куда дальше" or "дальше" => SurveyColumn.GoTo,
        "пояснение" or "пояснения" or "подсказка" or "примечание" or "пояснение к вопросу" => SurveyColumn.Note,
        "помощь" or "нужна помощь" or "запрос помощи" or "просьба о помощи" => SurveyColumn.Help,
        _ => SurveyColumn.Unknown,
    };

    /// <returns>Null for a word that is no kind of an answer.</returns>
    public static AnswerKind? Kind(string text) => Plain(text) switch
    {
        "шкала" or "оценка" or "оценка по шкале" or "шкальный" => AnswerKind.Scale,
        "один" or "один вариант" or "один ответ" or "один из списка" or "выбор одного" or "выбор" or "одиночный" or "единственный" => AnswerKind.One,
        "несколько" or "несколько вариантов" or "несколько ответов" or "несколько из списка" or "выбор нескольких" or "множественный" or "множественный выбор" => AnswerKind.Several,
        "число" or "числовой" or "количество" => AnswerKind.Number,
        "текст" or "строка" or "слова" or "открытый" or "открытый вопрос" or "свободный ответ" => AnswerKind.Text,
        "дата" or "день" => AnswerKind.Date,
        "файл" or "фото" or "документ" or "файл или фото" or "фото или файл" => AnswerKind.File,
        _ => null,
    };

    /// <returns>Null for a word that is neither.</returns>
    public static bool? YesOrNo(string text) => Plain(text) switch
    {
        "да" or "обязательный" or "обязательно" or "есть" or "yes" or "x" or "х" or "1" => true,
        "нет" or "необязательный" or "необязательно" or "no" or "0" => false,
        "" when text.Trim() is "+" or "✓" or "✔" => true,
        "" when text.Trim() is "-" or "–" or "—" => false,
        _ => null,
    };

    /// <returns>Null for a text that is no limits.</returns>
    public static (int? Least, int? Most)? Limits(string text)
    {
        var words = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (Range().Match(words) is { Success: true } range) return (Number(range.Groups[1].ValueSpan), Number(range.Groups[2].ValueSpan));
        if (AtLeast().Match(words) is { Success: true } least) return (Number(least.Groups[1].ValueSpan), null);
        if (AtMost().Match(words) is { Success: true } most) return (null, Number(most.Groups[1].ValueSpan));
        return Exactly().Match(words) is { Success: true } exact ? (Number(exact.Groups[1].ValueSpan), Number(exact.Groups[1].ValueSpan)) : null;
    }

    /// <summary>«больше — хуже»; null: the text does not say.</summary>
    public static HigherIs? Direction(string text)
    {
        var words = Plain(text);
        if (words.Contains("больше хуже", StringComparison.Ordinal) || words.Contains("выше хуже", StringComparison.Ordinal)) return HigherIs.Worse;
        return words.Contains("больше лучше", StringComparison.Ordinal) || words.Contains("выше лучше", StringComparison.Ordinal) ? HigherIs.Better : null;
    }

    /// <summary>«0 не испытываю» → the value and the label.</summary>
    public static (int Value, string Label)? Point(string text) =>
        PointOfScale().Match(text) is { Success: true } match ? (Number(match.Groups[1].ValueSpan), match.Groups[2].Value) : null;

    /// <summary>Without the apostrophe that keeps a text of a .csv from being counted.</summary>
    public static string Unquoted(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    /// <summary>«вопрос № 7» → «7».</summary>
    public static string NumberOf(string target) => BeforeNumber().Replace(target, "").TrimEnd('.');

    private static int Number(ReadOnlySpan<char> digits) => digits[0] is '-' or '−' or '–' ? -int.Parse(digits[1..], NumberStyles.None, CultureInfo.InvariantCulture) : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Small letters, е for ё, words parted by one space.</summary>
    private static string Plain(string text) => Signs().Replace(CellText.Clean(text).ToLowerInvariant().Replace('ё', 'е'), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:к\s+)?(?:вопрос(?:у|ам)?\s*)?(?:№\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNumber();

    [GeneratedRegex(@"^(?:(?:от|не (?:менее|меньше))\s+)?([-−–]?[0-9]{1,7})\s*(?:-|−|–|—|\.\.\.?|…|до|(?:,|и|,\s*но)?\s*не (?:более|больше))\s*([-−–]?[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:от|не (?:менее|меньше)|минимум|>=|≥)\s*([-−–]?[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^(?:до|не (?:более|больше)|максимум|<=|≤)\s*([-−–]?[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^(?:ровно\s+)?([-−–]?[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Exactly();

    [GeneratedRegex(@"^([-−–]?[0-9]{1,7})(?:\s*[-−–—=.):,]\s*|\s+|$)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PointOfScale();
}
