using System.Globalization;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Reminders;

/// <summary>Short words for the tables of these tests.</summary>
internal static class Facts
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static OccurrenceFacts Deadline(string from, string to) => new(OccurrenceShape.Deadline, Day(from), Day(to))
    {
        DueOn = PlanSettings.Default.WorkingDayOnOrBefore(Day(to)),
    };

    public static OccurrenceFacts Floating(string from, string to) => new(OccurrenceShape.Floating, Day(from), Day(to));

    public static OccurrenceFacts Dated(string at) => new(OccurrenceShape.Dated, DateOnly.FromDateTime(At(at)), DateOnly.FromDateTime(At(at))) { StartsAt = At(at) };

    /// <summary>One line per rung: name, day, hour and to whom.</summary>
    public static IEnumerable<string> Lines(this OccurrenceFacts facts) => Ladder.For(facts, PlanSettings.Default).Select(rung => $"{rung.Name} {rung.At:yyyy-MM-dd HH:mm} {rung.To}");

    /// <summary>Name and day of those to the responsible.</summary>
    public static IEnumerable<string> Days(this OccurrenceFacts facts) =>
        Ladder.For(facts, PlanSettings.Default).Where(rung => rung.To == RungRecipient.Responsible).Select(rung => $"{rung.Name} {rung.At:yyyy-MM-dd}");
}
