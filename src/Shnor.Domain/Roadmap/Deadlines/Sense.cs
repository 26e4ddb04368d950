namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>What one word or number of a phrase means by itself.</summary>
internal abstract record Sense
{
    /// <param name="Digits">How many digits it was written with; 0 for «два», «вторая», «IV».</param>
    public sealed record Number(int Value, int Digits, bool IsOrdinal = false) : Sense
    {
        public bool IsYear => Digits == 4 && Value is >= 1900 and <= 2100;

        public bool IsDay => Digits <= 2 && Value is >= 1 and <= 31;
    }

    /// <summary>«09.25»: a day and a month, or an hour and minutes; the words around decide.</summary>
    public sealed record Pair(int Left, int Right, bool RightHasTwoDigits) : Sense
    {
        public bool CanBeDate => Left is >= 1 and <= 31 && Right is >= 1 and <= 12;

        public bool CanBeTime => RightHasTwoDigits && Left is >= 0 and <= 23 && Right is >= 0 and <= 59;
    }

    public sealed record FullDate(int Day, int Month, int Year) : Sense;

    public sealed record Clock(TimeOnly Time) : Sense;

    /// <param name="FollowsDay">«3 января» has a day before it; «3 Январь» is a row number and a month.</param>
    public sealed record MonthName(int Value, bool FollowsDay) : Sense;

    public sealed record Weekday(DayOfWeek Value) : Sense;

    public sealed record Unit(Span Value) : Sense;

    /// <summary>«летний», «осенью»: three months.</summary>
    public sealed record Season(int FirstMonth) : Sense;

    public sealed record Often(Frequency Value) : Sense;

    public sealed record Mark(Word Value) : Sense;

    public sealed record Separator(char Value) : Sense;

    /// <param name="WasLost">Put where two dates ran into each other.</param>
    /// <param name="WasGlued">Put between two months that ran into each other.</param>
    public sealed record Dash(bool WasLost = false, bool WasGlued = false) : Sense;

    public sealed record Unknown : Sense;
}

internal enum Span
{
    Day,
    Week,
    Decade,
    Month,
    Quarter,
    Term,
    Half,
    Year,
}

/// <summary>Words that join, bound or colour the rest.</summary>
internal enum Word
{
    Until, // до
    NotLater, // позднее, позже
    Earlier, // ранее, раньше
    Toward, // к
    From, // с
    By, // по
    In, // в
    On, // на
    Ahead, // за
    Not, // не
    Less, // реже, менее
    More, // более, чаще
    Than, // чем
    And, // и
    Times, // раз
    Twice, // дважды
    Thrice, // трижды
    Every, // каждый
    During, // в течение
    Whole, // весь
    School, // учебный
    Calendar, // календарный
    Stage, // период
    Carrying, // реализация
    Constantly, // постоянно
    Last, // последний
    Start, // начало
    Middle, // середина
    New, // новый
    End, // конец
    HalfOf, // половина
    DayNumber, // числа
    Next, // следующий
    Reported, // отчетный
    Utmost, // крайний
    Then, // далее
    Current, // текущий
    Schedule, // план, график, расписание
    After, // после
    Before, // перед, накануне
    When, // при, согласно, в случае: what follows is an event
    Holidays, // каникулы
    Class, // класс
    Hours, // часов
    Minutes, // минут
    Morning, // утра
    Evening, // вечера
    Working, // рабочий
    Without, // без
    Except, // кроме
    Term, // срок
    For, // для
    Filler, // ориентировочно, онлайн: changes nothing
}

/// <param name="Start">Where it stands in the cleaned text.</param>
/// <param name="WasMended">A slip was taken back to read it: a typing error, a tear, a look-alike letter, a lost dash.</param>
internal sealed record Token(Sense Sense, string Text, int Start, int End, bool WasMended = false)
{
    public bool IsWord => Text.Length > 0 && char.IsLetter(Text[0]);
}
