namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Cuts a cleaned phrase into words, numbers, dates and times.</summary>
internal sealed class Lexer
{
    private readonly IReadOnlyList<Scrap> scraps;
    private readonly List<Token> tokens = [];
    private int at;
    private bool isBulleted;

    private Lexer(string clean) => scraps = Scrap.Cut(clean);

    public static IReadOnlyList<Token> Read(string clean)
    {
        var lexer = new Lexer(clean);
        while (lexer.at < lexer.scraps.Count) lexer.ReadOne();
        return WithoutFrame(lexer.tokens);
    }

    /// <summary>Brackets and commas around the whole say nothing.</summary>
    private static List<Token> WithoutFrame(List<Token> tokens)
    {
        var last = tokens.FindLastIndex(t => t.Sense is not (Sense.Separator or Sense.Dash));
        var first = tokens.FindIndex(t => t.Sense is not (Sense.Separator or Sense.Dash));
        if (first < 0) return [];
        var within = tokens.GetRange(first, last + 1 - first);
        var closing = last + 1 < tokens.Count && within.Count(t => IsSign(t, '(')) > within.Count(t => IsSign(t, ')')) && IsSign(tokens[last + 1], ')');
        return closing ? tokens.GetRange(first, last + 2 - first) : within;
    }

    private static bool IsSign(Token token, char sign) => token.Sense is Sense.Separator separator && separator.Value == sign;

    private void ReadOne()
    {
        var scrap = scraps[at];
        switch (scrap.Kind)
        {
            case ScrapKind.Digits:
                ReadNumber();
                break;
            case ScrapKind.Letters:
                ReadWord();
                break;
            case ScrapKind.Dash:
                ReadDash();
                break;
            case ScrapKind.Separator when scrap.Text == "\n" && IsAfterDash:
                at++; // «сентябрь -», and the next line goes on
                break;
            case ScrapKind.Separator:
                Add(1, new Sense.Separator(scrap.Text[0]));
                break;
            case ScrapKind.Dot when At(1).Kind == ScrapKind.Dot && At(2).Kind == ScrapKind.Dot:
                ReadEllipsis();
                break;
            case ScrapKind.Other when scrap.Text == "№" && At(1).Kind == ScrapKind.Digits:
                Add(2, new Sense.Unknown()); // a school's number is no day
                break;
            default:
                at++; // a stray dot, a quotation mark
                break;
        }
    }

    private bool IsAfterDash => tokens.Count > 0 && tokens[^1].Sense is Sense.Dash { WasLost: false };

    private void ReadWord()
    {
        var sense = WordForms.Read(scraps[at].Text, out var lower, out var alike);
        var ending = sense is Sense.Number && At(1).Kind == ScrapKind.Dash && !At(1).SpaceBefore && At(2).Kind == ScrapKind.Letters && !At(2).SpaceBefore && IsEnding(At(2).Text);
        Add(ending ? 3 : 1, sense, lower, wasMended: alike && sense is not Sense.Number);
    }

    /// <summary>Doubled dashes are one; a dash that opens a line is a bullet if the first line has it, otherwise it joins the lines.</summary>
    private void ReadDash()
    {
        var bullet = tokens.Count == 0 || (isBulleted && tokens[^1].Sense is Sense.Separator { Value: '\n' });
        isBulleted |= bullet;
        if (bullet || IsAfterDash)
        {
            at++;
            return;
        }
        if (tokens[^1].Sense is Sense.Separator { Value: '\n' }) tokens.RemoveAt(tokens.Count - 1);
        Add(1, new Sense.Dash());
    }

    /// <summary>«сентябрь…май»: behind a date three dots are a dash.</summary>
    private void ReadEllipsis()
    {
        var dots = 3;
        while (At(dots).Kind == ScrapKind.Dot) dots++;
        if (tokens.Count > 0 && tokens[^1].Sense is Sense.MonthName or Sense.Number or Sense.Pair or Sense.FullDate) Add(dots, new Sense.Dash());
        else at += dots;
    }

    private void ReadNumber()
    {
        if (ReadFullDate() || ReadMonthOfYear() || ReadPair() || ReadSlashed() || ReadClock() || ReadRomanTyped() || ReadOrdinal()) return;
        Add(1, scraps[at].Number is { } value ? new Sense.Number(value, scraps[at].Text.Length) : new Sense.Unknown());
    }

    private bool ReadFullDate()
    {
        if (Looks("d.d.d"))
        {
            var (day, month, year) = (At(0), At(2), At(4));
            // «05.09. 12.09» and «07.12.12.12» are two dates of a day and a month each.
            var isYear = year.Text.Length == 4 || (year.Text.Length == 2 && !year.SpaceBefore && !Looks("d.d.d.d"));
            if (isYear && AddDate(5, day.Number, month.Number, FullYear(year))) return true;
            // «29.12.202109.01.2022»: the dash was lost, the year is the first four digits.
            if (year.Text.Length is 5 or 6 && Looks("d.d.d.d") && FullYear(year, digits: 4) is { } glued && IsDate(day.Number, month.Number))
            {
                tokens.Add(new Token(new Sense.FullDate(day.Number!.Value, month.Number!.Value, glued), "", day.Start, year.Start + 4));
                tokens.Add(new Token(new Sense.Dash(WasLost: true), "-", year.Start + 4, year.Start + 4, WasMended: true));
                at += 4;
                scraps[at].DropLeft(4);
                return true;
            }
        }
        if (Looks("d*d*d") && At(4).Text.Length == 4 && IsClose(5)) return AddDate(5, At(0).Number, At(2).Number, FullYear(At(4)));
        if (Looks("d*d*d") && At(0).Text.Length == 4 && At(2).Text.Length == 2 && At(4).Text.Length == 2) return AddDate(5, At(4).Number, At(2).Number, FullYear(At(0)));
        return false;
    }

    private bool IsClose(int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (At(i).SpaceBefore) return false;
        }
        return true;
    }

    /// <summary>«10.2024», «09/2024».</summary>
    private bool ReadMonthOfYear()
    {
        if (At(1).Text is not ("." or "/") || At(2).Text.Length != 4 || At(0).Text.Length > 2 || !IsClose(3) || !IsDate(1, At(0).Number) || FullYear(At(2)) is not { } year) return false;
        Add(1, new Sense.MonthName(At(0).Number!.Value, FollowsDay: false));
        at++;
        Add(1, new Sense.Number(year, 4));
        return true;
    }

    private bool ReadPair()
    {
        if (!Looks("d.d") || At(0).Text.Length > 2 || At(2).Text.Length > 2) return false;
        // «22. 02» is a date with a space; «1. 2 недели» and «п. 2. 3 сентября» are not.
        if (At(2).SpaceBefore && (At(2).Text.Length != 2 || At(3).Kind == ScrapKind.Letters)) return false;
        if (CountsPeriods())
        {
            Add(1, new Sense.Number(At(0).Number!.Value, 1));
            Add(1, new Sense.Separator(','));
            Add(1, new Sense.Number(At(0).Number!.Value, 1));
            return true;
        }
        var glued = At(3).Kind == ScrapKind.Dot && At(4).Kind == ScrapKind.Digits && !At(3).SpaceBefore && !At(4).SpaceBefore;
        Add(3, new Sense.Pair(At(0).Number!.Value, At(2).Number!.Value, At(2).Text.Length == 2));
        if (glued) Add(0, new Sense.Dash(WasLost: true), wasMended: true);
        return true;
    }

    /// <summary>«1.2 недели» are two weeks of a month and no day of February.</summary>
    private bool CountsPeriods() => At(0).Number <= 5 && At(2).Number <= 5 && At(2).Text.Length == 1 && IsPeriod(At(3));

    /// <summary>«11 квартал», «111 четверть», «1V квартал»: Roman numbers out of the digit one.</summary>
    private bool ReadRomanTyped()
    {
        var ones = At(0).Text is "11" or "111";
        var four = At(0).Text == "1" && At(1).Text is "V" or "v" or "У" or "у" && !At(1).SpaceBefore;
        if (!(ones && IsPeriod(At(1))) && !(four && IsPeriod(At(2)))) return false;
        Add(four ? 2 : 1, new Sense.Number(four ? 4 : At(0).Text.Length, 0, IsOrdinal: true), wasMended: true);
        return true;
    }

    private static bool IsPeriod(Scrap scrap) =>
        scrap.Kind == ScrapKind.Letters && WordForms.Read(scrap.Text, out _, out _) is Sense.Unit { Value: Span.Week or Span.Decade or Span.Quarter or Span.Half or Span.Term };

    /// <summary>«28/10»; «10/11 классы» are classes.</summary>
    private bool ReadSlashed()
    {
        if (At(1).Text != "/" || At(2).Text.Length != 2 || At(0).Text.Length > 2 || !IsClose(3) || At(3).Text == "/" || At(3).Kind == ScrapKind.Letters || !IsDate(At(0).Number, At(2).Number)) return false;
        Add(3, new Sense.Pair(At(0).Number!.Value, At(2).Number!.Value, RightHasTwoDigits: false));
        return true;
    }

    private bool ReadClock()
    {
        if (!Looks("d:d") || At(2).Text.Length != 2 || At(0).Number is not <= 23 || At(2).Number is not <= 59) return false;
        var seconds = Looks("d:d:d") && At(4).Text.Length == 2;
        Add(seconds ? 5 : 3, new Sense.Clock(new TimeOnly(At(0).Number!.Value, At(2).Number!.Value)));
        return true;
    }

    /// <summary>«4-х», «1-ая», «15го»: the ending stands close to its number.</summary>
    private bool ReadOrdinal()
    {
        var dash = At(1).Kind == ScrapKind.Dash && !At(1).SpaceBefore ? 1 : 0;
        var ending = At(1 + dash);
        if (ending.Kind != ScrapKind.Letters || ending.SpaceBefore || At(0).Number is not { } value || At(0).Text.Length > 2) return false;
        if (!IsEnding(ending.Text)) return false;
        Add(2 + dash, new Sense.Number(value, At(0).Text.Length, IsOrdinal: true));
        return true;
    }

    private static bool IsEnding(string letters) =>
        WordForms.Lower(letters) is "й" or "я" or "е" or "ая" or "ой" or "ый" or "ий" or "ое" or "го" or "ого" or "му" or "ому" or "ти" or "х" or "м" or "ю" or "ую" or "ей" or "ья" or "ми";

    private bool AddDate(int count, int? day, int? month, int? year)
    {
        if (year is null || !IsDate(day, month)) return false;
        Add(count, new Sense.FullDate(day!.Value, month!.Value, year.Value));
        return true;
    }

    private static bool IsDate(int? day, int? month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    private static int? FullYear(Scrap scrap, int digits = int.MaxValue) =>
        scrap.Kind == ScrapKind.Digits && int.TryParse(scrap.Text.AsSpan(0, Math.Min(digits, scrap.Text.Length)), out var year)
            ? year < 100 ? 2000 + year : year is >= 1900 and <= 2100 ? year : null
            : null;

    private void Add(int count, Sense sense, string? text = null, bool wasMended = false)
    {
        var end = count == 0 ? At(0).Start : At(count - 1).End;
        tokens.Add(new Token(sense, text ?? "", At(0).Start, end, wasMended));
        at += count;
    }

    private Scrap At(int ahead) => at + ahead < scraps.Count ? scraps[at + ahead] : Scrap.Nothing;

    /// <param name="shape">d for digits; a star for any sign that stands in dates; a dot or colon for itself.</param>
    private bool Looks(string shape)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            var scrap = At(i);
            var fits = shape[i] switch
            {
                'd' => scrap.Kind == ScrapKind.Digits && scrap.Number is not null,
                '.' => scrap.Kind == ScrapKind.Dot,
                '*' => scrap.Text is "." or "," or "/" or "-",
                _ => scrap.Text == ":",
            };
            if (!fits) return false;
        }
        return true;
    }
}
