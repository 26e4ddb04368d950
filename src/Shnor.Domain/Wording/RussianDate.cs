using System.Globalization;

namespace Shnor.Domain.Wording;

/// <summary>
/// Dates as people read them. The names are ours, not ICU's: the texts are the same under every culture,
/// in an image without ICU, and under every version of its data («нояб.» or «ноя»).
/// </summary>
public static class RussianDate
{
    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] OfMonths =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly string[] Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    private static readonly string[] ShortWeekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

    /// <summary>«февраль».</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>«февраля», as after a day.</summary>
    public static string OfMonth(int month) => OfMonths[month - 1];

    /// <summary>«Февраль 2022», the heading of a month of the plan.</summary>
    public static string MonthHeading(int year, int month) =>
        char.ToUpperInvariant(Months[month - 1][0]) + Months[month - 1][1..] + " " + Number(year);

    /// <summary>«четверг».</summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>«чт».</summary>
    public static string ShortWeekday(DayOfWeek day) => ShortWeekdays[(int)day];

    /// <summary>«12:00».</summary>
    public static string Time(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>«чт 26 ноября»; the year is said when it is not the one of <paramref name="today"/>.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        ShortWeekday(day.DayOfWeek) + " " + DayOfMonth(day) + (day.Year == today.Year ? "" : " " + Number(day.Year));

    /// <summary>«С чт 26 ноября», «Со вт 24 ноября»: it is read aloud as «со вторника», «со среды».</summary>
    public static string Since(DateOnly day, DateOnly today) =>
        (day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday ? "Со " : "С ") + Day(day, today);

    /// <summary>«чт 26 ноября, 12:00»; the year is said when it is not the one of <paramref name="today"/>.</summary>
    /// <param name="at">Local date and time of the programme.</param>
    public static string Moment(DateTime at, DateOnly today) =>
        Day(DateOnly.FromDateTime(at), today) + ", " + Time(TimeOnly.FromDateTime(at));

    /// <summary>«26 ноября 2026».</summary>
    public static string FullDay(DateOnly day) => DayOfMonth(day) + " " + Number(day.Year);

    /// <summary>
    /// The span in which something must happen: «10 февраля 2022», «1–28 февраля 2022», «15 марта – 10 апреля 2022»;
    /// several whole months by their names: «март – апрель 2022», «декабрь 2021 – январь 2022».
    /// </summary>
    public static string Window(DateOnly from, DateOnly to)
    {
        if (from == to) return FullDay(from);
        if ((from.Year, from.Month) == (to.Year, to.Month)) return $"{Number(from.Day)}–{FullDay(to)}";

        var wholeMonths = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        var (first, last) = wholeMonths ? (Month(from.Month), Month(to.Month)) : (DayOfMonth(from), DayOfMonth(to));
        var firstYear = from.Year == to.Year ? "" : " " + Number(from.Year);
        return $"{first}{firstYear} – {last} {Number(to.Year)}";
    }

    private static string DayOfMonth(DateOnly day) => Number(day.Day) + " " + OfMonth(day.Month);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
