using System.Buffers;
using System.Text;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>A number format of a sheet read once (ECMA-376, 18.8.31): a cell with it is a date, or a number with words around it.</summary>
internal sealed record CellFormat(DateDisplay? Date, NumberDisplay Number)
{
    /// <summary>Longer codes are not made by people.</summary>
    private const int MaxCode = 255;

    /// <summary>Stands for a piece of literal text: a sign of private use.</summary>
    private const char Literal = '\uE000';

    /// <summary>Day, month or minute, year, hour, second; Russian programs write them in Russian too.</summary>
    private static readonly SearchValues<char> OfDates = SearchValues.Create("dmyhsдмгчс");

    public static CellFormat General { get; } = new(null, NumberDisplay.General);

    public string Write(double number, bool is1904) => Date?.Write(number, is1904) ?? Number.Write(number);

    /// <summary>The formats that have a number and no code in the file; the rest of them is «Общий».</summary>
    public static CellFormat BuiltIn(uint id) => Of(id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "dd.mm.yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 or 19 or 20 or 21 => "h:mm",
        22 => "dd.mm.yyyy h:mm",
        37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        45 or 47 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => "General",
    });

    public static CellFormat Of(string code)
    {
        if (code.Length > MaxCode) return General;
        var (pattern, literals, isSpan) = Bare(code);
        var letters = pattern.ToLowerInvariant().Replace("am/pm", "", StringComparison.Ordinal).Replace("a/p", "", StringComparison.Ordinal);
        if (letters.Contains("general", StringComparison.Ordinal) || letters.Contains("основной", StringComparison.Ordinal)) return Words(pattern, literals, "general".Length) ?? General;
        if (letters.AsSpan().ContainsAny(OfDates) && !letters.AsSpan().ContainsAny("0#?")) return new(Dated(letters, isSpan), NumberDisplay.General);
        return letters.AsSpan().ContainsAny("e/?") ? General : Digits(pattern, literals);
    }

    /// <summary>The first section (positive numbers) with every literal replaced by a private sign, without colours, conditions, locales and padding.</summary>
    private static (string Pattern, List<string> Literals, bool IsSpan) Bare(string code)
    {
        var (pattern, literals, isSpan) = (new StringBuilder(), new List<string>(), false);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    var end = code.IndexOf('"', i + 1) is >= 0 and var quote ? quote : code.Length;
                    Keep(code[(i + 1)..end]);
                    i = end;
                    break;
                case '\\' when i + 1 < code.Length:
                    Keep(code[++i].ToString());
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = code.IndexOf(']', i) is >= 0 and var bracket ? bracket : code.Length - 1;
                    if (code[(i + 1)..close].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss") (isSpan, _) = (true, pattern.Append('h'));
                    i = close;
                    break;
                default:
                    pattern.Append(code[i]);
                    break;
            }
        }

        return (pattern.ToString(), literals, isSpan);

        void Keep(string text)
        {
            pattern.Append(Literal);
            literals.Add(text);
        }
    }

    private static DateDisplay Dated(string letters, bool isSpan)
    {
        var (day, weekday, month, year, time, afterHours) = (false, false, false, false, false, false);
        for (var i = 0; i < letters.Length;)
        {
            var letter = letters[i];
            var run = letters.AsSpan(i).IndexOfAnyExcept(letter) is >= 0 and var length ? length : letters.Length - i;
            i += run;
            switch (letter)
            {
                case 'y' or 'г':
                    year = true;
                    break;
                case 'd' or 'д':
                    (day, weekday) = (day || run < 3, weekday || run >= 3);
                    break;
                case 'h' or 'ч':
                    (time, afterHours) = (true, true);
                    break;
                case 's' or 'с':
                    time = true;
                    break;
                case 'm' or 'м':
                    // «m» is minutes beside hours or seconds, a month elsewhere.
                    var next = letters.AsSpan(i).IndexOfAny(OfDates);
                    if (run < 3 && (afterHours || (next >= 0 && letters[i + next] is 's' or 'с'))) time = true;
                    else month = true;
                    break;
                default:
                    continue;
            }

            if (letter is not ('h' or 'ч')) afterHours = false;
        }

        return new(day, weekday, month, year, time, isSpan);
    }

    private static CellFormat Digits(string pattern, List<string> literals)
    {
        var first = pattern.AsSpan().IndexOfAny('0', '#');
        if (first < 0) return General;
        var last = pattern.AsSpan().LastIndexOfAny('0', '#');
        var digits = pattern[first..(last + 1)];
        if (digits.Contains(Literal, StringComparison.Ordinal)) return General; // «000-00-00»: a telephone
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).Count(c => c == '0');
        return new(null, new(
            Text(pattern[..first], literals, 0), Text(pattern[(last + 1)..], literals, pattern[..first].Count(c => c == Literal)).Replace("%", "", StringComparison.Ordinal),
            whole, point < 0 ? 0 : digits.Length - point - 1, pattern.Contains('%', StringComparison.Ordinal), digits.Contains(',', StringComparison.Ordinal)));
    }

    /// <summary>«Общий» with words: <c>General"."</c>.</summary>
    private static CellFormat? Words(string pattern, List<string> literals, int length)
    {
        var at = pattern.IndexOf("general", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || literals.Count == 0) return null;
        return new(null, new(Text(pattern[..at], literals, 0), Text(pattern[(at + length)..], literals, pattern[..at].Count(c => c == Literal))));
    }

    private static string Text(string part, List<string> literals, int used)
    {
        var text = new StringBuilder();
        foreach (var c in part)
        {
            if (c == Literal) text.Append(literals[used++]);
            else if (c != ',') text.Append(c); // a comma behind the digits divides by a thousand; nobody writes plans so
        }

        return text.ToString();
    }
}
