namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Puts the fragments of one phrase together: what repeats outweighs what lasts, what has a date outweighs what waits for an event.</summary>
internal static class Assembly
{
    public static Timing Of(ReadPhrase phrase, DeadlineContext context)
    {
        var reading = Reading(phrase.Fragments, context);
        var trustful = phrase.Unread == 0 || reading is Timing.OnDemand or Timing.Unparseable;
        return trustful ? reading : reading with { Review = true };
    }

    private static Timing Reading(IReadOnlyList<Fragment> fragments, DeadlineContext context)
    {
        var years = fragments.OfType<Fragment.YearAlone>().ToList();
        var calendars = WrittenYears.Spread(fragments);
        var again = RecurringAssembly.Of(fragments, explainsDate: calendars.Exists(c => c.Calendar.HasDays));
        var everyYear = fragments.Any(f => f is Fragment.EveryYear);
        var triggers = fragments.OfType<Fragment.Trigger>().ToList();
        var ongoing = fragments.OfType<Fragment.Throughout>().OrderBy(t => t.Span == OngoingSpan.Unspecified).FirstOrDefault(); // «постоянно, в течение года»

        if (again.Count > 0) return RecurringAssembly.Within(again, calendars, context);
        if (calendars.Count > 0) return WithOngoing(CalendarAssembly.Of(calendars, context), ongoing, everyYear);
        if (triggers.Find(t => !t.IsSchedule) is { } trigger) return new Timing.OnDemand(trigger.Words);
        if (ongoing is not null) return new Timing.Ongoing(ongoing.Span, ongoing.Year);
        if (everyYear) return new Timing.Recurring(Frequency.Yearly);
        if (triggers.Count > 0) return new Timing.OnDemand(triggers[0].Words);
        if (years.Count > 0) return OfYears(years);
        return new Timing.Unparseable(fragments.Any(f => f is Fragment.Hours) ? "указано время, но не день" : "не похоже на срок");
    }

    // «сентябрь, далее в течение года»: both are meant, and a person is asked.
    private static Timing WithOngoing(Timing dated, Fragment.Throughout? ongoing, bool everyYear)
    {
        if (ongoing is null || everyYear || dated is Timing.Unparseable) return dated;
        Timing[] parts = [.. dated is Timing.Compound compound ? compound.Parts : [dated], new Timing.Ongoing(ongoing.Span, ongoing.Year)];
        return new Timing.Compound([.. parts.Select(p => p with { Review = false })]) { Review = true };
    }

    private static Timing OfYears(List<Fragment.YearAlone> years)
    {
        var periods = years.Distinct().OrderBy(y => y.First).Select(y => (Timing)new Timing.Period(new PlanDate(y.First, 1), new PlanDate(y.Last, 12))).ToList();
        return periods.Count == 1 ? periods[0] : new Timing.Compound(periods);
    }
}
