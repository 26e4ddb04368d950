namespace Shnor.Domain.Roadmap.Deadlines;

/// <param name="Annual">«ежегодно», and no year of its own.</param>
internal sealed record PlacedCalendar(Fragment.Calendar Calendar, bool Annual);

/// <summary>A year written once at the end belongs to everything before it; one written first («2024 год: март, май») to what follows.</summary>
internal static class WrittenYears
{
    public static List<PlacedCalendar> Spread(IReadOnlyList<Fragment> fragments)
    {
        var spread = new List<PlacedCalendar>();
        var everyYear = fragments.Any(f => f is Fragment.EveryYear);
        WrittenYear? carried = null;
        for (var i = fragments.Count - 1; i >= 0; i--)
        {
            switch (fragments[i])
            {
                case Fragment.EveryYear:
                    carried = null;
                    break;
                case Fragment.YearAlone alone:
                    carried = alone.Year;
                    break;
                case Fragment.Calendar calendar:
                    var dated = WithYear(calendar, carried);
                    carried = dated.From.Year ?? carried;
                    spread.Insert(0, new PlacedCalendar(dated, everyYear && !dated.HasYear));
                    break;
            }
        }
        return Leading(fragments) is { } first ? spread.ConvertAll(s => s with { Calendar = WithYear(s.Calendar, first) }) : spread;
    }

    private static WrittenYear? Leading(IReadOnlyList<Fragment> fragments) =>
        fragments.FirstOrDefault(f => f is Fragment.Calendar or Fragment.YearAlone or Fragment.EveryYear) is Fragment.YearAlone first ? first.Year : null;

    private static Fragment.Calendar WithYear(Fragment.Calendar calendar, WrittenYear? year)
    {
        if (calendar.HasYear || year is null) return calendar;
        return calendar.To is { } to
            ? calendar with { To = to with { Year = year } }
            : calendar with { From = calendar.From with { Year = year } };
    }
}
