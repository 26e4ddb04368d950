namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Puts the fragments of one phrase together: what repeats outweighs what lasts, what has a date outweighs what waits for an event.</summary>
internal static class Assembly
{
    private const int MonthsOfLessons = 8;

    public static Timing Of(ReadPhrase phrase, DeadlineContext context)
    {
        var reading = Reading(phrase.Fragments, context);
        var trustful = phrase.Unread == 0 || reading is Timing.OnDemand or Timing.Unparseable;
        return trustful ? reading : reading with { Review = true };
    }

    private static Timing Reading(IReadOnlyList<Fragment> fragments, DeadlineContext context) => AroundThen(fragments, context) ?? Together(fragments, context);

    /// <summary>«март, далее ежеквартально»: both are meant, and a person is asked.</summary>
    private static Timing? AroundThen(IReadOnlyList<Fragment> fragments, DeadlineContext context)
    {
        var then = fragments.ToList().FindIndex(f => f is Fragment.Then);
        if (then < 0) return null;
        var (first, second) = (Together([.. fragments.Take(then)], context), Together([.. fragments.Skip(then + 1)], context));
        if (first is Timing.Unparseable || second is Timing.Unparseable) return null;
        return second is Timing.OnDemand ? first with { Review = true } : Both(first, second); // «до 20 сентября, далее по необходимости»
    }

    private static Timing Together(IReadOnlyList<Fragment> fragments, DeadlineContext context)
    {
        var years = fragments.OfType<Fragment.YearAlone>().ToList();
        var calendars = WrittenYears.Spread(fragments, context.Years);
        var again = RecurringAssembly.Of(fragments, explainsDate: calendars.Exists(c => c.Calendar.HasDays));
        var everyYear = fragments.Any(f => f is Fragment.EveryYear);
        var triggers = fragments.OfType<Fragment.Trigger>().ToList();
        var ongoing = fragments.OfType<Fragment.Throughout>().OrderBy(t => t.Span == OngoingSpan.Unspecified).FirstOrDefault(); // «постоянно, в течение года»

        if (again.Count > 0) return RecurringAssembly.Within(again, calendars, context);
        if (calendars.Count > 0) return WithOngoing(WithHours(CalendarAssembly.Of(calendars, context), fragments), ongoing, everyYear);
        var schoolYears = fragments.OfType<Fragment.Throughout>().Where(t => t.Year is not null).Distinct().ToList();
        if (schoolYears.Count > 1) return new Timing.Compound([.. schoolYears.Select(t => new Timing.Ongoing(t.Span, t.Year))]);
        if (ongoing is not null && fragments.FirstOrDefault(f => f is Fragment.Throughout or Fragment.Trigger) is Fragment.Throughout) return new Timing.Ongoing(ongoing.Span, ongoing.Year);
        if (triggers.Find(t => !t.IsSchedule) is { } trigger) return new Timing.OnDemand(trigger.Words);
        if (ongoing is not null) return new Timing.Ongoing(ongoing.Span, ongoing.Year);
        if (everyYear) return new Timing.Recurring(Frequency.Yearly);
        if (triggers.Count > 0) return new Timing.OnDemand(triggers[0].Words);
        if (years.Count > 0) return OfYears(years, context.Years);
        return new Timing.Unparseable(fragments.Any(f => f is Fragment.Hours) ? "указано время, но не день" : "не похоже на срок");
    }

    /// <summary>«10 декабря в 14:00», «14, 21 мая 15.00», «14.02 10.00, 21.02 11.00»: one hour for all days, or one for each.</summary>
    private static Timing WithHours(Timing dated, IReadOnlyList<Fragment> fragments)
    {
        var hours = fragments.OfType<Fragment.Hours>().ToList();
        if (hours.Count == 0) return dated;
        if (dated is Timing.Once { Date: not null } once) return hours.Count == 1 ? At(once, hours[0]) : once;
        if (dated is not Timing.Compound compound || !compound.Parts.All(p => p is Timing.Once { Date: not null })) return dated;
        if (hours.Count != 1 && hours.Count != compound.Parts.Count) return dated;
        return compound with { Parts = [.. compound.Parts.Select((part, i) => At((Timing.Once)part, hours[hours.Count == 1 ? 0 : i]))] };
    }

    private static Timing.Once At(Timing.Once once, Fragment.Hours hours) => once with { Time = hours.From, TimeTo = hours.To };

    // «сентябрь, в течение года»: both are meant, and a person is asked. «в течение года (сентябрь-май)» only says which months the year has.
    private static Timing WithOngoing(Timing dated, Fragment.Throughout? ongoing, bool everyYear)
    {
        if (ongoing is null || everyYear || dated is Timing.Unparseable) return dated;
        return dated is Timing.Period period && Months(period) >= MonthsOfLessons ? period with { Review = true } : Both(dated, new Timing.Ongoing(ongoing.Span, ongoing.Year));
    }

    private static int Months(Timing.Period period) => ((period.To.Month - period.From.Month + 12) % 12) + 1;

    private static Timing.Compound Both(Timing first, Timing second) =>
        new([.. Parts(first).Concat(Parts(second)).Select(p => p with { Review = false })]) { Review = true };

    private static IReadOnlyList<Timing> Parts(Timing timing) => timing is Timing.Compound compound ? compound.Parts : [timing];

    private static Timing OfYears(List<Fragment.YearAlone> years, PlanYears? plan)
    {
        // «2024-2025» in the plan of the school year 2024/2025.
        if (years is [var only] && plan is { IsSchoolYear: true } && (only.First, only.Last) == (plan.First, plan.Last)) return new Timing.Ongoing(OngoingSpan.SchoolYear, only.First);
        var periods = years.Distinct().OrderBy(y => y.First).Select(y => (Timing)new Timing.Period(new PlanDate(y.First, 1), new PlanDate(y.Last, 12))).ToList();
        return periods.Count == 1 ? periods[0] : new Timing.Compound(periods);
    }
}
