namespace Shnor.Domain.Roadmap.Deadlines;

/// <param name="Annual">«ежегодно», and no year of its own.</param>
internal sealed record PlacedCalendar(Fragment.Calendar Calendar, bool Annual);

/// <summary>A year written once at the end belongs to everything before it; one written first («2024 год: март, май») to what follows.</summary>
internal static class WrittenYears
{
    public static List<PlacedCalendar> Spread(IReadOnlyList<Fragment> fragments, PlanYears? plan)
    {
        var spread = new List<PlacedCalendar>();
        var everyYear = fragments.Any(f => f is Fragment.EveryYear);
        fragments = Repeated(fragments, plan);
        WrittenYear? carried = null;
        for (var i = fragments.Count - 1; i >= 0; i--)
        {
            switch (fragments[i])
            {
                case Fragment.EveryYear:
                    carried = null;
                    break;
                case Fragment.YearAlone alone:
                    carried = new WrittenYear(alone.First);
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

    /// <summary>«март, май 2022, 2023», «I квартал 2022-2024 гг.»: the same again in each year.</summary>
    private static List<Fragment> Repeated(IReadOnlyList<Fragment> fragments, PlanYears? plan)
    {
        var repeated = new List<Fragment>();
        var block = new List<Fragment.Calendar>();
        foreach (var fragment in fragments)
        {
            if (fragment is Fragment.YearAlone again && block.Count > 0)
            {
                var dated = block[^1].HasYear;
                if (!dated && IsSchoolYear(again, block, plan))
                {
                    repeated.RemoveRange(repeated.Count - block.Count, block.Count);
                    repeated.AddRange(block.Select(c => WithYear(c, new WrittenYear(again.First, IsSchool: true))));
                    continue;
                }
                if (!dated) repeated.RemoveRange(repeated.Count - block.Count, block.Count);
                for (var year = again.First; year <= again.Last; year++) repeated.AddRange(block.Select(c => WithYear(dated ? Undated(c) : c, new WrittenYear(year))));
                continue;
            }
            if (fragment is Fragment.Calendar calendar) block.Add(calendar);
            else block.Clear();
            repeated.Add(fragment);
        }
        return repeated;
    }

    /// <summary>«сентябрь – май 2024-2025»: the two years of one school year, not the same again in each.</summary>
    private static bool IsSchoolYear(Fragment.YearAlone years, List<Fragment.Calendar> block, PlanYears? plan) =>
        years.Last == years.First + 1
        && ((plan is { IsSchoolYear: true } && plan.First == years.First) || block.TrueForAll(c => c.From.Month >= 8 && c.To?.Month < 8));

    private static Fragment.Calendar Undated(Fragment.Calendar calendar) =>
        calendar with { From = calendar.From with { Year = null }, To = calendar.To is { } to ? to with { Year = null } : null };

    private static WrittenYear? Leading(IReadOnlyList<Fragment> fragments) =>
        fragments.FirstOrDefault(f => f is Fragment.Calendar or Fragment.YearAlone or Fragment.EveryYear) is Fragment.YearAlone first ? new WrittenYear(first.First) : null;

    private static Fragment.Calendar WithYear(Fragment.Calendar calendar, WrittenYear? year)
    {
        if (calendar.HasYear || year is null) return calendar;
        return calendar.To is { } to
            ? calendar with { To = to with { Year = year } }
            : calendar with { From = calendar.From with { Year = year } };
    }
}
