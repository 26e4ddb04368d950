namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Joins what says how often («1 раз в месяц»), on which day («четверг», «до 15 числа»), at what hour and within which months.</summary>
internal static class RecurringAssembly
{
    public static List<Timing.Recurring> Of(IReadOnlyList<Fragment> fragments, bool explainsDate)
    {
        var again = fragments.OfType<Fragment.Again>().Where(a => !(explainsDate && a.IsBare)).ToList();
        var general = again.Where(a => a.What.Weekday is null).ToList();
        var days = again.FindAll(a => a.What.Weekday is not null);
        var readings = days.ConvertAll(a => OnDay(a, general, days.Count));
        readings.AddRange(general.Where(g => !again.Exists(a => a.What.Weekday is not null && Fits(a, g))).Select(g => g.What));

        if (fragments.OfType<Fragment.DayOfPeriod>().FirstOrDefault() is { } day)
            readings = readings.Count == 0 ? [ByDay(new Timing.Recurring(day.Freq ?? Frequency.Monthly), day)] : readings.ConvertAll(r => ByDay(r, day));
        if (fragments.OfType<Fragment.Hours>().FirstOrDefault() is { } hours)
            readings = readings.ConvertAll(r => r.Time is null ? r with { Time = hours.From, TimeTo = hours.To } : r);
        return [.. readings.Distinct()];
    }

    /// <summary>«ежемесячно с сентября по май», «2 раза в год (октябрь, апрель)».</summary>
    public static Timing Within(List<Timing.Recurring> again, IReadOnlyList<PlacedCalendar> calendars, DeadlineContext context)
    {
        var within = calendars.Count == 0 ? null : CalendarAssembly.Of(calendars.Select(c => c with { Annual = false }).ToList(), context);
        var review = within?.Review ?? false;
        var rest = new List<Timing>();
        switch (within)
        {
            case Timing.Period period when calendars is [{ Calendar.IsOpen: true }]:
                again = again.ConvertAll(r => r with { From = period.From }); // «начиная с октября»
                break;
            case Timing.Period period:
                again = again.ConvertAll(r => r with { From = period.From, To = period.To });
                break;
            case Timing.Months months:
                again = again.ConvertAll(r => r with { OnlyMonths = months.Numbers });
                review = false; // in these months of every year of the plan
                break;
            case Timing.Compound { Parts: var parts } when parts.All(p => p is Timing.Months):
                again = again.ConvertAll(r => r with { OnlyMonths = [.. parts.SelectMany(p => ((Timing.Months)p).Numbers).Distinct().Order()] });
                break;
            case Timing.Compound { Parts: var parts } when again is [{ Freq: Frequency.Yearly, CountPerPeriod: var count }] && count == parts.Count && parts.All(p => p is Timing.Period):
                review = false; // «2 раза в год (осенью и весной)»
                break;
            case Timing.Once { By: { } by }:
                again = again.ConvertAll(r => r with { To = by });
                break;
            case Timing.Compound compound:
                rest.AddRange(compound.Parts);
                review = true;
                break;
            case not (null or Timing.Unparseable):
                rest.Add(within with { Review = false });
                review = true;
                break;
        }
        Timing[] all = [.. again, .. rest];
        return (all.Length == 1 ? all[0] : new Timing.Compound(all)) with { Review = review };
    }

    /// <param name="days">How many days are named: «2 раза в неделю (вторник, четверг)» is once on each.</param>
    private static Timing.Recurring OnDay(Fragment.Again day, List<Fragment.Again> general, int days)
    {
        var frame = general.Find(g => Fits(day, g))?.What;
        if (frame is null) return day.What;
        return frame with { CountPerPeriod = Math.Max(1, frame.CountPerPeriod / days), Weekday = day.What.Weekday, Time = day.What.Time, TimeTo = day.What.TimeTo, Nth = day.What.Nth };
    }

    // «1 раз в месяц, четверг» names the day of the monthly one; «1 раз в месяц, по четвергам» names a second rhythm.
    private static bool Fits(Fragment.Again day, Fragment.Again general) =>
        day.What.Freq == general.What.Freq || (day.IsBare && general.What.Freq >= Frequency.Weekly) || general.What.Freq == Frequency.Daily;

    private static Timing.Recurring ByDay(Timing.Recurring reading, Fragment.DayOfPeriod day) =>
        reading with { Freq = day.Freq is { } freq && freq > reading.Freq ? freq : reading.Freq, MonthDay = day.Day, OffsetPeriods = day.Offset };
}
