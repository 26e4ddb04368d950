using System.Globalization;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features;

/// <summary>A month in buttons, a week a row, Monday first: days off in brackets, days that cannot be chosen as dots.</summary>
/// <param name="First">The first day that can be chosen.</param>
/// <param name="Last">The last one.</param>
/// <param name="IsDayOff">Of the programme's calendar.</param>
/// <param name="OfDay">The button of a day, by its label.</param>
/// <param name="OfMonth">The button that turns to a month, by its label.</param>
internal sealed record MonthGrid(DateOnly First, DateOnly Last, Func<DateOnly, bool> IsDayOff, Func<string, DateOnly, Button> OfDay, Func<string, DateOnly, Button> OfMonth)
{
    private const int Week = 7;
    private const string NoDay = "·";

    /// <summary>A heading of the calendar, a day that is not there.</summary>
    public static readonly ButtonKind<Nothing> Blank = new("date-blank");

    /// <summary>The nearest month that has a day to choose, by any day of it.</summary>
    public DateOnly Nearest(DateOnly month) => month < First ? First : month > Last ? Last : month;

    public IReadOnlyList<IReadOnlyList<Button>> Rows(DateOnly month)
    {
        var start = new DateOnly(month.Year, month.Month, 1);
        var end = start.AddMonths(1).AddDays(-1);
        return [Weekdays(), .. Weeks(start, end), .. Turning(start, end)];
    }

    private static IReadOnlyList<Button> Weekdays() =>
        [.. Enumerable.Range(1, Week).Select(day => Blank.Labelled(RussianDate.ShortWeekday((DayOfWeek)(day % Week)), default))];

    private IEnumerable<IReadOnlyList<Button>> Weeks(DateOnly start, DateOnly end)
    {
        var before = ((int)start.DayOfWeek + Week - 1) % Week;
        var cells = Enumerable.Repeat((DateOnly?)null, before).Concat(Enumerable.Range(0, end.Day).Select(i => (DateOnly?)start.AddDays(i))).ToList();
        while (cells.Count % Week != 0) cells.Add(null);
        var weeks = cells.Chunk(Week).Select(week => (IReadOnlyList<Button>)[.. week.Select(day => day is { } one ? Cell(one) : Blank.Labelled(NoDay, default))]);
        return weeks.Where(week => week.Any(button => button.Label != NoDay)); // weeks that are over
    }

    private Button Cell(DateOnly day)
    {
        if (day < First || day > Last) return Blank.Labelled(NoDay, default);
        var number = day.Day.ToString(CultureInfo.InvariantCulture);
        return OfDay(IsDayOff(day) ? $"({number})" : number, day);
    }

    private IReadOnlyList<IReadOnlyList<Button>> Turning(DateOnly start, DateOnly end)
    {
        var row = new List<Button>();
        if (First < start) row.Add(OfMonth($"‹ {RussianDate.Month(start.AddMonths(-1).Month)}", start.AddMonths(-1)));
        if (Last > end) row.Add(OfMonth($"{RussianDate.Month(end.AddDays(1).Month)} ›", end.AddDays(1)));
        return row.Count == 0 ? [] : [row];
    }
}
