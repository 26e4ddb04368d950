using System.Globalization;
using System.Text.RegularExpressions;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>A day as people type it: «15 декабря», «15.12», «15.12.2026», «сегодня». Read as a plan's deadlines are, but for «31 февраля»: there it is the month's last day, here it is a slip.</summary>
internal static partial class TypedDay
{
    public const string NotUnderstood = "Не понял день. Напишите число и месяц, например 15 декабря.";

    private const int MaxLength = 60;
    private const int MonthsAhead = 9; // a day without a year that would lie further ahead has just gone by

    private static readonly string[] WithYear = ["d.M.yyyy", "d.M.yy"];

    /// <summary>Without a year the next one that comes; «до 15 декабря» is that day too.</summary>
    public static DateOnly? Read(string words, DateOnly today) => Parts(words, today, takesDeadlines: true) is { } typed
        ? typed.Year is { } year ? Of(year, typed.Month, typed.Day) : Next(typed.Month, typed.Day, today)
        : null;

    /// <summary>The same, but for a day without a year that has just gone by: people mean that one, and hear that it is over.</summary>
    public static DateOnly? ReadNearest(string words, DateOnly today) => Parts(words, today, takesDeadlines: true) is not { Year: null } typed ? Read(words, today)
        : Next(typed.Month, typed.Day, today) is { } next && next > today.AddMonths(MonthsAhead) ? Of(today.Year, typed.Month, typed.Day) ?? next
        : Next(typed.Month, typed.Day, today);

    /// <summary>Without a year it is one of this year, be it over: what happened is told, too.</summary>
    public static DateOnly? ReadOfThisYear(string words, DateOnly today) => Parts(words, today, takesDeadlines: false) is { } typed ? Of(typed.Year ?? today.Year, typed.Month, typed.Day) : null;

    private static (int? Year, int Month, int Day)? Parts(string words, DateOnly today, bool takesDeadlines)
    {
        var text = words.Trim();
        if (text.Length is 0 or > MaxLength) return null;
        if (text.Equals("сегодня", StringComparison.OrdinalIgnoreCase)) return (today.Year, today.Month, today.Day);
        if (DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)) return (whole.Year, whole.Month, whole.Day);
        if (Short().Match(text) is { Success: true } numbers) return (null, Number(numbers.Groups["month"]), Number(numbers.Groups["day"]));
        var parts = DeadlinePhrase.Parse(text, new DeadlineContext(null)) switch
        {
            Timing.Once { Date: { Day: { } day } date, Time: null } => (date.Year, date.Month, day),
            Timing.Once { By: { Day: { } day } date, Time: null } when takesDeadlines => (date.Year, date.Month, day),
            _ => ((int?)null, 0, 0),
        };
        return parts.Item3 > 0 && Digits().Matches(text).All(number => IsOf(parts, Number(number))) ? parts : null;
    }

    private static bool IsOf((int? Year, int Month, int Day) parts, int number) => number == parts.Day || number == parts.Month || number == parts.Year || number == parts.Year % 100;

    private static DateOnly? Next(int month, int day, DateOnly today) =>
        Of(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Of(today.Year + 1, month, day);

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Short();

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
