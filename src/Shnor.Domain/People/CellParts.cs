using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>A piece between two separators; <c>'\0'</c> where it touches a person or the cell's edge.</summary>
internal readonly record struct CellPart(int Start, int End, char Before, char After);

/// <summary>Where one name of the cell ends and the next begins.</summary>
internal static partial class CellParts
{
    private const char Word = 'и';

    /// <summary>Cuts at commas, semicolons, slashes, lines and words («совместно с») that stand outside quotes and brackets.</summary>
    public static IEnumerable<CellPart> Of(string text)
    {
        var enclosures = Enclosures.In(text);
        var (start, before) = (0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            if (enclosures.Holds(i) || SeparatorAt(text, start, i) is not { } separator) continue;
            yield return new(start, i, before, separator.Sign);
            (start, before) = (i + separator.Length, separator.Sign);
            i = start - 1;
        }

        yield return new(start, text.Length, before, '\0');
    }

    /// <summary>Heads of schools listed after it are one group: «Руководители МБОУ «А» МБОУ «Б»».</summary>
    public static bool IsGroupOfSchools(string text) => GroupOfSchools().IsMatch(text.TrimStart());

    private static (char Sign, int Length)? SeparatorAt(string text, int start, int i) => text[i] switch
    {
        ';' or '\n' or '\r' => (text[i], 1),
        '(' or ')' or '[' or ']' => (text[i], 1), // its pair stands beyond a person
        '/' or '\\' => text.AsSpan(i + 1).TrimStart().StartsWith("или", StringComparison.Ordinal) || AndOr().IsMatch(text[start..i]) ? null : (text[i], 1),
        ',' => GoesOn(text[start..i], text[(i + 1)..].TrimStart()) ? null : (text[i], 1),
        '.' => EndOfSentence().IsMatch(text, i) && !Shortened().IsMatch(text[start..i]) ? (text[i], 1) : null,
        _ => (i == 0 || !char.IsLetter(text[i - 1])) && Together().Match(text, i) is { Success: true } match ? (Word, match.Length) : null,
    };

    /// <summary>A comma inside one name: more schools of a group, more of what a committee is for, what the schools are like.</summary>
    private static bool GoesOn(string left, string right)
    {
        if (MoreNumbers().IsMatch(right)) return LastWordIsNumber().IsMatch(left);
        if (MoreSchools().IsMatch(right)) return IsGroupOfSchools(left);
        if (Aside().IsMatch(right)) return true;
        if (Duty().IsMatch(right)) return DutyBefore().IsMatch(left);
        if (right.Length == 0 || !char.IsLower(right[0]) || Posts.BeginsRole(right)) return false;
        return Participle().IsMatch(right) || (Field().IsMatch(right) && Fielded().IsMatch(left));
    }

    [GeneratedRegex(
        @"^(?:руководители|директора|администраци[ия]|педагоги|учителя|педагогические\s+коллективы|коллективы|завучи|заместители|команды|представители)(?!\p{L})"
        + @"(?:\s+директоров(?:\s+по\s+\p{Lu}+)?)?(?:\s+(?:общеобразовательных\s+)?(?:школ|ОУ|ОО|организаций|учреждений))?\s*:?\s*(?:$|[«""„№\d]|" + Posts.LegalForm + @"|СОШ|ООШ|НОШ|\(?ШНОР)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GroupOfSchools();

    [GeneratedRegex(@"^(?:и\s+)?(?:№\s*)?\d", RegexOptions.CultureInvariant)]
    private static partial Regex MoreNumbers();

    [GeneratedRegex(@"\d$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWordIsNumber();

    [GeneratedRegex(@"^(?:«|""|„|(?:" + Posts.LegalForm + @"|СОШ|ООШ|НОШ|ОУ)(?:\s*[«№""]|\s+\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex MoreSchools();

    [GeneratedRegex(@"^(?:в\s+том\s+числе|в\s+т\.\s?ч|включая|кроме)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>«зам. директора по УВР, ВР».</summary>
    [GeneratedRegex(@"^(?:УВР|ВР|УР|МР|НМР|УМР|АХЧ|АХР|ИКТ|НР)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    [GeneratedRegex(@"(?<!\p{L})по\s+[А-ЯЁ]{2,4}(?:,\s*[А-ЯЁ]{2,4})*$", RegexOptions.CultureInvariant)]
    private static partial Regex DutyBefore();

    /// <summary>«школы, показавшие низкие результаты», «педагоги, которые…».</summary>
    [GeneratedRegex(@"^(?!заведующ|управляющ|уполномоченн|обучающ|учащ)(?:\p{Ll}+(?:вши|ющи|ящи|ащи|ущи|енны|анны)[ейхм]+(?:ся)?|вошедши\p{L}+|котор\p{L}+)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    /// <summary>«Комитет по образованию, культуре, молодёжной политике», «учителя математики, физики».</summary>
    [GeneratedRegex(
        @"^(?:культур|спорт|наук|мол[оа]д[её]жн|физическ|туризм|социальн\p{L}{2}\s+(?:защит|политик)|опек|семь|семей|кадр|дел|образовани|воспитани|здравоохран|искусств|печат"
        + @"|математик[иае]|физик[иае]|хими[ия]|биологи|истори|русск|литератур|географи|обществознани|информатик[иае]|иностранн|английск|немецк|технологи|начальных|изо(?!\p{L})|музыки|обж|труда)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"(?:комитет|управлени|отдел|департамент|министерств|сектор|центр|учител|педагог|преподавател|рмо|шмо|ммо|руководител|специалист|методист|объединени)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fielded();

    [GeneratedRegex(@"\G\.\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSentence();

    /// <summary>«зам. Директора», «г. Ключевск»: the dot shortens the word. A word in capitals («ОУ.») is whole.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}\p{Ll}{0,3}|р-на|м\.\s?о|г\.\s?о|\d+|\p{Lu})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?<!\p{L})и\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AndOr();

    [GeneratedRegex(@"\G(?:совместно\s+со?|при\s+(?:участии|содействии|поддержке)|с\s+участием|с\s+привлечением|а\s+также)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Together();
}
