namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>What else a doubtful phrase may mean: the same words with one doubt decided the other way. None where there is no doubt.</summary>
internal static class OtherReadings
{
    // As many buttons as a person compares at a glance.
    private const int Most = 3;

    public static IReadOnlyList<Timing> Of(PhraseWords words, ReadPhrase phrase, Timing best, DeadlineContext context)
    {
        var others = new List<Timing>();
        var known = best with { Review = false };
        foreach (var other in All(words, phrase, best, context))
        {
            var settled = Settled(other);
            if (settled is not Timing.Unparseable && settled != known && !others.Contains(settled)) others.Add(settled);
            if (others.Count == Most) break;
        }
        return others;
    }

    private static IEnumerable<Timing> All(PhraseWords words, ReadPhrase phrase, Timing best, DeadlineContext context) =>
        best is Timing.Unparseable
            ? OfSlips(words, context)
            : [
                .. OfYears(phrase, best, context), .. OfFragments(phrase, context), .. OfReversed(phrase, best, context), .. OfNeighbours(phrase, best, context),
                .. OfHours(words, context), .. OfParts(best, phrase),
            ];

    /// <summary>A person who chooses a reading has looked at it.</summary>
    private static Timing Settled(Timing timing) => timing is Timing.Compound compound
        ? compound with { Review = false, Parts = [.. compound.Parts.Select(p => p with { Review = false })] }
        : timing with { Review = false };

    /// <summary>«март» in a plan for 2021–2024: every year, or one of them; «26.09.14» in a plan for 2015/2016: the plan's own year.</summary>
    private static IEnumerable<Timing> OfYears(ReadPhrase phrase, Timing best, DeadlineContext context)
    {
        if (!best.Review || context.Years is not { } years) yield break;
        var calendars = phrase.Fragments.OfType<Fragment.Calendar>().ToList();
        if (calendars.Count == 0) yield break;
        if (calendars.Exists(c => c.HasYear))
        {
            if (calendars.TrueForAll(c => (c.To ?? c.From).Year is { } year && year.First < years.First)) yield return Reread([.. phrase.Fragments.Select(WithoutYear)], context);
            yield break;
        }
        if (!context.LeavesYearOpen || phrase.Fragments.Any(f => f is Fragment.EveryYear or Fragment.YearAlone)) yield break;
        yield return Reread([.. phrase.Fragments, new Fragment.EveryYear()], context);
        for (var year = years.First; year <= years.Last; year++) yield return Reread(phrase.Fragments, context with { Years = PlanYears.Calendar(year), HeadingMonth = null });
    }

    private static Fragment WithoutYear(Fragment fragment) => fragment is Fragment.Calendar calendar
        ? calendar with { From = calendar.From with { Year = null }, To = calendar.To is { } to ? to with { Year = null } : null }
        : fragment;

    /// <summary>What a rule itself was in doubt about.</summary>
    private static IEnumerable<Timing> OfFragments(ReadPhrase phrase, DeadlineContext context) =>
        from index in Enumerable.Range(0, phrase.Fragments.Count)
        from instead in phrase.Fragments[index].Instead
        select Reread([.. phrase.Fragments.Take(index), .. Leaves(instead), .. phrase.Fragments.Skip(index + 1)], context);

    /// <summary>An end before its start: the two were swapped, or the end is in the next year; «31 апреля» may be 1 May.</summary>
    private static IEnumerable<Timing> OfReversed(ReadPhrase phrase, Timing best, DeadlineContext context)
    {
        if (!best.Review || phrase.Fragments is not [Fragment.Calendar calendar]) yield break;
        if (calendar is { To: null, From: { Day: { } day, Month: { } month } } && best is Timing.Once { Date: { Year: { } year } } && day > DateTime.DaysInMonth(year, month))
            yield return Reread([calendar with { From = calendar.From with { Day = 1, Month = month + 1 } }], context);
        if (calendar.To is not { } to || best is not Timing.Period { From: { Year: { } first } start, To: { Year: { } last } end }) yield break;
        if (calendar.From.Year != to.Year || (to.Month, to.Day).CompareTo((calendar.From.Month, calendar.From.Day)) >= 0) yield break;
        if ((start.Month, start.Day) == (to.Month, to.Day)) yield return new Timing.Period(end, start with { Year = first + 1 });
        else if (to.Year is not null) yield return new Timing.Period(end with { Year = first }, start);
        else yield return new Timing.Period(start with { Year = first - 1 }, end with { Year = last - 1 }); // «декабрь – январь» in a plan for one year
    }

    /// <summary>«сентябрь октябрь»: two months, or from one to the other.</summary>
    private static IEnumerable<Timing> OfNeighbours(ReadPhrase phrase, Timing best, DeadlineContext context)
    {
        var months = phrase.Fragments.OfType<Fragment.Calendar>().ToList();
        if (!phrase.HasNeighbours || months is not [{ To: null, HasDays: false, IsWhole: false } first, { To: null, HasDays: false, IsWhole: false } last] || best is Timing.Unparseable) yield break;
        yield return Reread([.. phrase.Fragments.Where(f => f is not Fragment.Calendar), new Fragment.Calendar(first.From, last.From)], context);
    }

    /// <summary>«вторник, 10.11»: an hour of every Tuesday, or the tenth of November.</summary>
    private static IEnumerable<Timing> OfHours(PhraseWords words, DeadlineContext context)
    {
        if (!words.Tokens.Any(t => t.Sense is Sense.Weekday) || !words.Tokens.Any(t => t.Sense is Sense.Pair { CanBeDate: true, CanBeTime: true })) yield break;
        yield return Assembly.Of(words.Read(context, pairsAreTimes: true), context);
        yield return Assembly.Of(words.Read(context, pairsAreTimes: false), context);
    }

    /// <summary>«сентябрь, далее в течение года»: one of the two alone; «в течение года (по запросу)»: when asked.</summary>
    private static IEnumerable<Timing> OfParts(Timing best, ReadPhrase phrase)
    {
        if (best is Timing.Compound { Review: true, Parts: { Count: 2 } parts } && parts[0].GetType() != parts[1].GetType())
        {
            foreach (var part in parts) yield return part;
        }
        if (best is Timing.Ongoing && phrase.Fragments.OfType<Fragment.Trigger>().FirstOrDefault() is { } trigger) yield return new Timing.OnDemand(trigger.Words);
        if (best is Timing.OnDemand && phrase.Fragments.OfType<Fragment.Throughout>().FirstOrDefault() is { } ongoing) yield return new Timing.Ongoing(ongoing.Span, ongoing.Year);
    }

    /// <summary>«июмь»: June or July.</summary>
    private static IEnumerable<Timing> OfSlips(PhraseWords words, DeadlineContext context)
    {
        for (var i = 0; i < words.Tokens.Count; i++)
        {
            if (words.Tokens[i].Sense is not Sense.Unknown) continue;
            foreach (var sense in Typos.Candidates(words.Tokens[i].Text).Take(Most))
                yield return Assembly.Of(words.With(i, sense).Read(context), context);
        }
    }

    private static Timing Reread(IReadOnlyList<Fragment> fragments, DeadlineContext context) => Assembly.Of(new ReadPhrase(fragments, Unread: 0), context);

    private static IReadOnlyList<Fragment> Leaves(Fragment fragment) => fragment is Fragment.Several several ? several.Parts : [fragment];
}
