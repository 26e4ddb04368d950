namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Decides once for a phrase whether «9.25» is the ninth of a month or nine hours.</summary>
internal static class HoursOrDates
{
    public static bool PairsAreTimes(IReadOnlyList<Token> tokens, DeadlineContext context)
    {
        var pairs = tokens.Select(t => t.Sense).OfType<Sense.Pair>().ToList();
        if (pairs.Count == 0 || !pairs.TrueForAll(p => p.CanBeTime)) return false;
        if (pairs.TrueForAll(p => !p.CanBeDate)) return true;

        var weekday = IndexOf(tokens, t => t.Sense is Sense.Weekday or Sense.Often { Value: Frequency.Weekly or Frequency.Daily });
        if (weekday < 0 || tokens.Any(t => t.Sense is Sense.FullDate)) return false;
        if (pairs.Exists(p => !p.CanBeDate)) return true;
        return weekday < IndexOf(tokens, t => t.Sense is Sense.Pair) && !FallsOnItsWeekday(pairs[0], tokens[weekday].Sense, context);
    }

    // «суббота, 12.10» is a date if the twelfth of October is a Saturday that year.
    private static bool FallsOnItsWeekday(Sense.Pair pair, Sense weekday, DeadlineContext context) =>
        weekday is Sense.Weekday named && context.YearOf(pair.Right) is { } year && pair.Left <= DateTime.DaysInMonth(year, pair.Right)
        && new DateOnly(year, pair.Right, pair.Left).DayOfWeek == named.Value;

    private static int IndexOf(IReadOnlyList<Token> tokens, Func<Token, bool> fits)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (fits(tokens[i])) return i;
        }
        return -1;
    }
}
