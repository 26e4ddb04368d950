namespace Shnor.Domain.Announcements;

/// <summary>
/// Words with braces over the small HTML of our messengers. What is about whoever reads them, {имя}, is filled for each at sending; what differs
/// from time to time, {дата}, is asked once when a template is used; {участников: участник|участника|участников} asks a number and counts in
/// Russian. «{{» writes a brace. Pure and total: a brace that means nothing stays as it is written, and whatever is filled in is escaped.
/// </summary>
public static class TemplateText
{
    /// <summary>Of what stands between two braces, before the colon; in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>Where somebody is of no school: it reads on in most sentences.</summary>
    public const string NoSchool = "ваша организация";

    private static readonly Dictionary<string, Func<TemplateReader, string>> Personal = new(StringComparer.Ordinal)
    {
        ["имя"] = reader => AddressOf(reader),
        ["имя отчество"] = reader => AddressOf(reader),
        ["имя и отчество"] = reader => AddressOf(reader),
        ["фио"] = reader => reader.FullName ?? reader.Name,
        ["фамилия имя отчество"] = reader => reader.FullName ?? reader.Name,
        ["школа"] = reader => reader.School ?? NoSchool,
        ["программа"] = reader => reader.Programme,
    };

    /// <summary>{имя} and the like as this person reads them, and «{{» as a brace. Everything else stays as it is written.</summary>
    /// <param name="html">May hold braces of any sort, or none.</param>
    /// <param name="reader">Untrusted texts: they are escaped here.</param>
    public static string Fill(string html, TemplateReader reader) => !HasBraces(html) ? html : string.Concat(TemplatePieces.Of(html).Select(piece => piece switch
    {
        TemplatePiece.Brace => "{",
        TemplatePiece.Slot { Forms: null } slot when Personal.TryGetValue(slot.Key, out var word) => SmallHtml.Escape(word(reader)),
        _ => piece.Html,
    }));

    /// <summary>In the order of the text; none: every brace is understood.</summary>
    public static IReadOnlyList<TemplateFault> Faults(string html) =>
        HasBraces(html) ? [.. TemplatePieces.Of(html).OfType<TemplatePiece.Wrong>().Select(piece => piece.Fault)] : [];

    /// <summary>What a coordinator is asked before the words can go out, each once, in the order of the text. Empty for words that are ready.</summary>
    public static IReadOnlyList<TemplateQuestion> Questions(string html) => !HasBraces(html) ? [] :
    [
        .. TemplatePieces.Of(html).OfType<TemplatePiece.Slot>().Where(slot => !IsPersonal(slot.Name)).GroupBy(slot => slot.Key, StringComparer.Ordinal)
            .Select(same => new TemplateQuestion(same.Key, same.First().Name, same.FirstOrDefault(slot => slot.Forms is not null)?.Forms)),
    ];

    /// <summary>The words with the answers in them; what is about the reader stays in braces, and so does what has no answer.</summary>
    /// <param name="html">With braces.</param>
    /// <param name="answers">By <see cref="TemplateQuestion.Key"/>, as <see cref="TemplateQuestion.Read"/> gave them. Untrusted: they are escaped here, braces in them too.</param>
    public static string Answer(string html, IReadOnlyDictionary<string, string> answers) => string.Concat(TemplatePieces.Of(html).Select(piece =>
        piece is TemplatePiece.Slot slot && !IsPersonal(slot.Name) && answers.TryGetValue(slot.Key, out var answer) ? SmallHtml.Escape(InWords(slot, answer)).Replace("{", "{{", StringComparison.Ordinal) : piece.Html));

    /// <summary>The lines in which a question is asked, as they are read.</summary>
    public static IReadOnlyList<string> LinesOf(string html, TemplateQuestion question) =>
        [.. html.Split('\n').Where(line => TemplatePieces.Of(line).OfType<TemplatePiece.Slot>().Any(slot => slot.Key == question.Key)).Select(line => SmallHtml.Words(line).Trim())];

    /// <summary>About whoever reads: nobody is asked for it.</summary>
    public static bool IsPersonal(string name) => Personal.ContainsKey(KeyOf(name));

    /// <summary>{Дата} and {дата} are one question, and so are {отчёт} and {отчет}.</summary>
    internal static string KeyOf(string name) => name.ToLowerInvariant().Replace('ё', 'е');

    private static string InWords(TemplatePiece.Slot slot, string answer) => slot.Forms is { } forms && TemplateNumber.TryRead(answer) is { } number
        ? TemplateNumber.Counted(number, forms)
        : answer;

    /// <summary>«Елена Аркадьевна» of «Титова Елена Аркадьевна»; whom nobody wrote out is addressed as they are written: «Титова Е.А.».</summary>
    private static string AddressOf(TemplateReader reader) =>
        reader.FullName?.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, { Length: > 0 } own] ? own : reader.Name;

    private static bool HasBraces(string html) => html.Contains('{', StringComparison.Ordinal);
}

/// <summary>Whoever reads the words.</summary>
/// <param name="Name">«Титова Е.А.».</param>
/// <param name="FullName">Surname first, «Титова Елена Аркадьевна»; null: not known.</param>
/// <param name="School">Null: of none.</param>
/// <param name="Programme">Its title.</param>
public sealed record TemplateReader(string Name, string? FullName, string? School, string Programme);

/// <summary>What is asked once when a template is used.</summary>
/// <param name="Key">The same for every spelling of the name.</param>
/// <param name="Name">As it was first written. Untrusted.</param>
/// <param name="Forms">Of the word that is counted; null: words are asked for, not a number.</param>
public sealed record TemplateQuestion(string Key, string Name, IReadOnlyList<string>? Forms)
{
    /// <summary>In UTF-16 units: a paragraph fits, and an address of a video call.</summary>
    public const int LongestAnswer = 1000;

    public bool IsNumber => Forms is not null;

    /// <returns>What is kept; null: it answers nothing, or is too long.</returns>
    public string? Read(string typed) => typed.Trim() is { Length: > 0 and <= LongestAnswer } words ? IsNumber ? TemplateNumber.TryRead(words) is { } number ? TemplateNumber.Of(number) : null : words : null;

    /// <summary>As the words will say it: «5 участников».</summary>
    public string InWords(string answer) => Forms is { } forms && TemplateNumber.TryRead(answer) is { } number ? TemplateNumber.Counted(number, forms) : answer;
}
