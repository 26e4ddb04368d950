using System.Collections.Frozen;

namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>The words of deadlines in all their cases: a stem and its endings, or a stem that any ending may follow.</summary>
internal static class Lexicon
{
    private const int ShortestStem = 4;

    // A stem of several letters is enough for words whose ending changes nothing.
    private static readonly (string Stem, Sense Sense)[] Stems =
    [
        ("ежедневн", new Sense.Often(Frequency.Daily)), ("еженедельн", new Sense.Often(Frequency.Weekly)),
        ("ежемесячн", new Sense.Often(Frequency.Monthly)), ("помесячн", new Sense.Often(Frequency.Monthly)),
        ("ежеквартальн", new Sense.Often(Frequency.Quarterly)), ("поквартальн", new Sense.Often(Frequency.Quarterly)),
        ("ежегодн", new Sense.Often(Frequency.Yearly)),
        ("понедельник", new Sense.Weekday(DayOfWeek.Monday)), ("вторник", new Sense.Weekday(DayOfWeek.Tuesday)),
        ("четверг", new Sense.Weekday(DayOfWeek.Thursday)), ("воскресень", new Sense.Weekday(DayOfWeek.Sunday)),
        ("недел", new Sense.Unit(Span.Week)), ("месяц", new Sense.Unit(Span.Month)),
        ("квартал", new Sense.Unit(Span.Quarter)), ("полугоди", new Sense.Unit(Span.Half)), ("триместр", new Sense.Unit(Span.Term)),
        ("кажд", new Sense.Mark(Word.Every)), ("учебн", new Sense.Mark(Word.School)), ("календарн", new Sense.Mark(Word.Calendar)),
        ("периодич", new Sense.Mark(Word.Constantly)), ("период", new Sense.Mark(Word.Stage)), ("реализац", new Sense.Mark(Word.Carrying)),
        ("постоянн", new Sense.Mark(Word.Constantly)), ("систематич", new Sense.Mark(Word.Constantly)), ("регулярн", new Sense.Mark(Word.Constantly)),
        ("непрерывн", new Sense.Mark(Word.Constantly)), ("круглогодичн", new Sense.Mark(Word.Constantly)),
        ("последн", new Sense.Mark(Word.Last)), ("серед", new Sense.Mark(Word.Middle)),
        ("половин", new Sense.Mark(Word.HalfOf)), ("следующ", new Sense.Mark(Word.Next)), ("отчетн", new Sense.Mark(Word.Reported)),
        ("текущ", new Sense.Mark(Word.Current)), ("план", new Sense.Mark(Word.Schedule)), ("график", new Sense.Mark(Word.Schedule)),
        ("расписани", new Sense.Mark(Word.Schedule)), ("циклограмм", new Sense.Mark(Word.Schedule)), ("каникул", new Sense.Mark(Word.Holidays)),
        ("класс", new Sense.Mark(Word.Class)), ("срок", new Sense.Mark(Word.Term)), ("ориентировочн", new Sense.Mark(Word.Filler)),
        ("предположительн", new Sense.Mark(Word.Filler)), ("примерн", new Sense.Mark(Word.Filler)),
        ("онлайн", new Sense.Mark(Word.Filler)), ("дистанционн", new Sense.Mark(Word.Filler)), ("заочн", new Sense.Mark(Word.Filler)), ("исполнени", new Sense.Mark(Word.Filler)), ("этап", new Sense.Mark(Word.Filler)),
        ("включительн", new Sense.Mark(Word.Filler)), ("рабоч", new Sense.Mark(Word.Working)), ("будн", new Sense.Mark(Word.Working)),
        ("крайн", new Sense.Mark(Word.Utmost)),
    ];

    private static readonly FrozenDictionary<char, (string Stem, Sense Sense)[]> StemsByLetter =
        Stems.GroupBy(s => s.Stem[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly FrozenDictionary<string, Sense> Exact = BuildExact();

    private static readonly FrozenDictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> ExactBySpan = Exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every whole word, for repairing torn words and typing errors.</summary>
    public static IEnumerable<KeyValuePair<string, Sense>> WholeWords => Exact;

    /// <param name="word">Lower case, ё as е.</param>
    /// <param name="longestEnding">Letters that may follow a stem.</param>
    public static Sense? Find(ReadOnlySpan<char> word, int longestEnding = 5)
    {
        if (ExactBySpan.TryGetValue(word, out var sense)) return sense;
        if (word.Length < ShortestStem || !StemsByLetter.TryGetValue(word[0], out var stems)) return null;
        foreach (var (stem, meaning) in stems)
        {
            if (word.Length <= stem.Length + longestEnding && word.StartsWith(stem, StringComparison.Ordinal)) return meaning;
        }
        return null;
    }

    /// <summary>A word in one of its listed forms: nothing is missing from it.</summary>
    public static bool IsWhole(string word) => Exact.ContainsKey(word);

    /// <summary>«феврал.», «понед»: the beginning of month, weekday and unit names, if only one begins so.</summary>
    public static Sense? FindShortened(string word)
    {
        if (word.Length < 3) return null;
        Sense? only = null;
        foreach (var (full, sense) in Exact)
        {
            if (sense is not (Sense.MonthName or Sense.Weekday or Sense.Unit or Sense.Often) || !full.StartsWith(word, StringComparison.Ordinal)) continue;
            var candidate = sense is Sense.MonthName month ? month with { FollowsDay = true } : sense;
            if (only is not null && only != candidate) return null;
            only = candidate;
        }
        return only;
    }

    private static FrozenDictionary<string, Sense> BuildExact()
    {
        var words = new Dictionary<string, Sense>(StringComparer.Ordinal);
        AddMonths(words);
        AddWeekdays(words);
        AddNumbers(words);
        AddUnits(words);
        AddFrequencies(words);
        AddSeasons(words);
        foreach (var (word, mark) in Marks) words[word] = new Sense.Mark(mark);
        foreach (var (stem, sense) in Stems.Where(s => s.Stem is "период" or "класс" or "срок")) words[stem] = sense; // whole as they stand
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddMonths(Dictionary<string, Sense> words)
    {
        string[] soft = ["ь", "я", "ю", "ем", "е", "и"], hard = ["", "а", "у", "ом", "е"], may = ["й", "я", "ю", "ем", "е"];
        (string Stem, string[] Endings)[] names =
        [
            ("январ", soft), ("феврал", soft), ("март", hard), ("апрел", soft), ("ма", may), ("июн", soft),
            ("июл", soft), ("август", hard), ("сентябр", soft), ("октябр", soft), ("ноябр", soft), ("декабр", soft),
        ];
        for (var i = 0; i < names.Length; i++)
        {
            var (stem, endings) = names[i];
            foreach (var ending in endings) words[stem + ending] = new Sense.MonthName(i + 1, FollowsDay: ending is "я" or "а");
        }
        string[] shorter = ["янв", "фев", "мар", "апр", "", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
        for (var i = 0; i < shorter.Length; i++)
        {
            if (shorter[i].Length > 0) words[shorter[i]] = new Sense.MonthName(i + 1, FollowsDay: true);
        }
        words["сент"] = new Sense.MonthName(9, FollowsDay: true);
        words["февр"] = new Sense.MonthName(2, FollowsDay: true);
        words["нояб"] = new Sense.MonthName(11, FollowsDay: true);
    }

    private static void AddWeekdays(Dictionary<string, Sense> words)
    {
        string[][] names =
        [
            ["воскресенье", "воскресенья", "воскресеньям", "вс", "вск"],
            ["понедельник", "понедельника", "понедельникам", "пн", "понед"],
            ["вторник", "вторника", "вторникам", "вт"],
            ["среда", "среды", "среду", "среде", "средам", "ср"],
            ["четверг", "четверга", "четвергам", "чт"],
            ["пятница", "пятницы", "пятницу", "пятнице", "пятницам", "пт"],
            ["суббота", "субботы", "субботу", "субботе", "субботам", "сб"],
        ];
        for (var day = 0; day < names.Length; day++)
        {
            foreach (var name in names[day]) words[name] = new Sense.Weekday((DayOfWeek)day);
        }
    }

    private static void AddNumbers(Dictionary<string, Sense> words)
    {
        string[][] cardinals =
        [
            ["один", "одного", "одна", "одну", "одной"], ["два", "две", "двух"], ["три", "трех"], ["четыре", "четырех"], ["пять", "пяти"],
            ["шесть", "шести"], ["семь", "семи"], ["восемь", "восьми"], ["девять", "девяти"], ["десять", "десяти"],
            ["одиннадцать"], ["двенадцать"], ["тринадцать"], ["четырнадцать"], ["пятнадцать"], ["шестнадцать"], ["семнадцать"], ["восемнадцать"], ["девятнадцать"], ["двадцать"],
        ];
        for (var i = 0; i < cardinals.Length; i++)
        {
            foreach (var word in cardinals[i]) words[word] = new Sense.Number(i + 1, 0);
        }
        string[] ordinals =
        [
            "перв", "втор", "", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
            "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
        ];
        string[] endings = ["ый", "ой", "ая", "ое", "ого", "ому", "ую", "ым", "ом", "ые", "ых"];
        for (var i = 0; i < ordinals.Length; i++)
        {
            foreach (var ending in ordinals[i].Length == 0 ? [] : endings) words[ordinals[i] + ending] = new Sense.Number(i + 1, 0, IsOrdinal: true);
        }
        foreach (var ending in endings) words["тридцат" + ending] = new Sense.Number(30, 0, IsOrdinal: true);
        words["тридцать"] = new Sense.Number(30, 0);
        foreach (var ending in new[] { "ий", "ья", "ье", "ьего", "ьему", "ью", "ьей", "ьем", "ьи", "ьих" }) words["трет" + ending] = new Sense.Number(3, 0, IsOrdinal: true);
    }

    private static void AddUnits(Dictionary<string, Sense> words)
    {
        (Span Span, string[] Forms)[] units =
        [
            (Span.Day, ["день", "дня", "дней", "дни", "дням", "дн"]),
            (Span.Week, ["неделя", "недели", "неделю", "неделе", "недель", "нед"]),
            (Span.Decade, ["декада", "декады", "декаду", "декаде", "декадой", "декад"]),
            (Span.Month, ["месяц", "месяца", "месяце", "месяцев", "мес"]),
            (Span.Quarter, ["квартал", "квартала", "квартале", "кварталы", "кварталов", "кв"]),
            (Span.Term, ["четверть", "четвертям", "четверти", "четвертью", "четвертей"]),
            (Span.Half, ["полугодие", "полугодия", "полугодии", "полугодий", "полгода", "полуг"]),
            (Span.Year, ["год", "года", "году", "годом", "годы", "годов", "годах", "лет", "г", "гг"]),
        ];
        foreach (var (span, forms) in units)
        {
            foreach (var form in forms) words[form] = new Sense.Unit(span);
        }
    }

    private static void AddSeasons(Dictionary<string, Sense> words)
    {
        string[] hard = ["ий", "ее", "его", "ем", "ие", "их"];
        (int FirstMonth, string Stem, string[] Nouns)[] seasons =
        [
            (3, "весенн", ["весна", "весной", "весны", "весну", "весне"]), (6, "летн", ["лето", "летом", "лета"]),
            (9, "осенн", ["осень", "осенью", "осени"]), (12, "зимн", ["зима", "зимой", "зимы", "зиму", "зиме"]),
        ];
        foreach (var (first, stem, nouns) in seasons)
        {
            foreach (var word in nouns.Concat(hard.Select(ending => stem + ending))) words[word] = new Sense.Season(first);
        }
    }

    private static void AddFrequencies(Dictionary<string, Sense> words)
    {
        words["ежедневно"] = new Sense.Often(Frequency.Daily);
        words["еженедельно"] = new Sense.Often(Frequency.Weekly);
        words["ежемесячно"] = new Sense.Often(Frequency.Monthly);
        words["ежеквартально"] = new Sense.Often(Frequency.Quarterly);
        words["ежегодно"] = new Sense.Often(Frequency.Yearly);
    }

    private static (string, Word)[] Marks =>
    [
        ("до", Word.Until), ("позднее", Word.NotLater), ("позже", Word.NotLater), ("ранее", Word.Earlier), ("раньше", Word.Earlier), ("к", Word.Toward), ("ко", Word.Toward),
        ("с", Word.From), ("со", Word.From), ("от", Word.From), ("по", Word.By), ("в", Word.In), ("во", Word.In), ("на", Word.On), ("за", Word.Ahead),
        ("не", Word.Not), ("реже", Word.Less), ("менее", Word.Less), ("более", Word.More), ("чаще", Word.More), ("чем", Word.Than), ("и", Word.And), ("или", Word.And),
        ("раз", Word.Times), ("раза", Word.Times), ("разу", Word.Times), ("дважды", Word.Twice), ("трижды", Word.Thrice),
        ("течение", Word.During), ("течении", Word.During), ("теч", Word.During), ("течен", Word.During), ("протяжении", Word.During),
        ("весь", Word.Whole), ("всего", Word.Whole), ("всей", Word.Whole), ("всем", Word.Whole), ("у", Word.School), ("уч", Word.School), ("учеб", Word.School),
        ("окончание", Word.End), ("окончания", Word.End), ("окончании", Word.End), ("конец", Word.End), ("конца", Word.End), ("конце", Word.End), ("концу", Word.End), ("начало", Word.Start), ("начала", Word.Start), ("начале", Word.Start), ("началу", Word.Start), ("середина", Word.Middle), ("постоянно", Word.Constantly),
        ("нач", Word.Start), ("сер", Word.Middle), ("кон", Word.End),
        ("новый", Word.New), ("нового", Word.New), ("новому", Word.New), ("новым", Word.New), ("новом", Word.New),
        ("далее", Word.Then), ("затем", Word.Then), ("потом", Word.Then), ("без", Word.Without), ("кроме", Word.Except), ("исключая", Word.Except), ("числах", Word.DayNumber), ("чисел", Word.DayNumber),
        ("начиная", Word.Filler), ("очно", Word.Filler), ("вкс", Word.Filler), ("дата", Word.Filler), ("даты", Word.Filler), ("вплоть", Word.Filler), ("также", Word.Filler), ("минимум", Word.Filler), ("для", Word.For), ("р", Word.Times),
        ("утра", Word.Morning), ("утром", Word.Morning), ("вечера", Word.Evening), ("вечером", Word.Evening),
        ("мин", Word.Minutes), ("минут", Word.Minutes), ("минуты", Word.Minutes),
        ("числа", Word.DayNumber), ("число", Word.DayNumber), ("числу", Word.DayNumber), ("чис", Word.DayNumber),
        ("план", Word.Schedule), ("плану", Word.Schedule), ("график", Word.Schedule), ("графику", Word.Schedule),
        ("после", Word.After), ("перед", Word.Before), ("накануне", Word.Before), ("при", Word.When), ("согласно", Word.When), ("ходе", Word.When),
        ("соответствии", Word.When), ("случае", Word.When), ("момента", Word.When), ("время", Word.When), ("кл", Word.Class),
        ("основе", Word.Filler), ("час", Word.Hours), ("часа", Word.Hours), ("часов", Word.Hours), ("ч", Word.Hours),
    ];
}
