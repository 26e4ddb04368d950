using System.Globalization;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features;

/// <summary>A day as people type it: «15 декабря», «15.12», «15.12.2026». Read as a plan's deadlines are; without a year it is the next one that comes.</summary>
internal static class TypedDay
{
    public const string NotUnderstood = "Не понял день. Напишите число и месяц, например 15 декабря.";

    private const int MaxLength = 50;

    private static readonly string[] WithYear = ["d.M.yyyy", "d.M.yy"];

    public static DateOnly? Read(string words, DateOnly today)
    {
        var text = words.Trim();
        if (text.Length is 0 or > MaxLength) return null;
        if (DateOnly.TryParseExact(text, WithYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)) return whole;
        if (text.Split('.') is [var dayText, var monthText] && int.TryParse(dayText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out var month))
            return Next(month, number, today);
        return DeadlinePhrase.Parse(text, new DeadlineContext(null)) switch
        {
            Timing.Once { Date: { Day: { } day } date } => date.Year is { } year ? Of(year, date.Month, day) : Next(date.Month, day, today),
            Timing.Once { By: { Day: { } day } date } => date.Year is { } year ? Of(year, date.Month, day) : Next(date.Month, day, today),
            _ => null,
        };
    }

    private static DateOnly? Next(int month, int day, DateOnly today) =>
        Of(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Of(today.Year + 1, month, day);

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
