namespace Shnor.Domain.Roadmap;

/// <summary>What a deadline phrase means. The kinds are closed: a reader switches over all of them.</summary>
public abstract record Timing
{
    private Timing()
    {
    }

    /// <summary>A person should be asked even though there is a reading.</summary>
    public bool Review { get; init; }

    /// <summary>One day: on <see cref="Date"/>, or not later than <see cref="By"/>; exactly one of them is set.</summary>
    public sealed record Once(PlanDate? Date, PlanDate? By, bool Annual = false) : Timing
    {
        /// <summary>The hour beside a <see cref="Date"/>, where the phrase has one: «10 декабря в 14:00».</summary>
        public TimeOnly? Time { get; init; }

        public TimeOnly? TimeTo { get; init; }
    }

    /// <summary>Whole months, sorted, without repeats. <see cref="Year"/> is null when every year is meant or none is known.</summary>
    public sealed record Months(IReadOnlyList<int> Numbers, int? Year, bool Annual = false) : Timing
    {
        public bool Equals(Months? other) =>
            other is not null && Review == other.Review && Year == other.Year && Annual == other.Annual && Numbers.SequenceEqual(other.Numbers);

        public override int GetHashCode() => HashCode.Combine(Year, Annual, Numbers.Count, Numbers.FirstOrDefault());
    }

    /// <summary>A span, both ends included. <see cref="Approx"/>: the plan says «вторая неделя», «начало месяца».</summary>
    public sealed record Period(PlanDate From, PlanDate To, bool Annual = false, bool Approx = false) : Timing;

    /// <summary>Again and again: every <see cref="Interval"/> periods of <see cref="Freq"/>, <see cref="CountPerPeriod"/> times in each.</summary>
    public sealed record Recurring(Frequency Freq) : Timing
    {
        public int Interval { get; init; } = 1;

        public int CountPerPeriod { get; init; } = 1;

        public DayOfWeek? Weekday { get; init; }

        public TimeOnly? Time { get; init; }

        public TimeOnly? TimeTo { get; init; }

        /// <summary>Which <see cref="Weekday"/> of the month: 1–5, or −1 for the last.</summary>
        public int? Nth { get; init; }

        /// <summary>«до 15 числа»: 1–31, always with the bound "by".</summary>
        public int? MonthDay { get; init; }

        /// <summary>«следующего месяца» is 1; counted in periods of <see cref="Freq"/>.</summary>
        public int? OffsetPeriods { get; init; }

        /// <summary>Only in these months; null means in all.</summary>
        public IReadOnlyList<int>? OnlyMonths { get; init; }

        public PlanDate? From { get; init; }

        public PlanDate? To { get; init; }

        public bool AtLeast { get; init; }

        /// <summary>«1 раз в четверть»: the period is the programme's school term, not the calendar quarter.</summary>
        public bool PerSchoolTerm { get; init; }

        public bool Equals(Recurring? other) =>
            other is not null && (Review, Freq, Interval, CountPerPeriod, Weekday, Time, TimeTo) == (other.Review, other.Freq, other.Interval, other.CountPerPeriod, other.Weekday, other.Time, other.TimeTo)
            && (Nth, MonthDay, OffsetPeriods, From, To, AtLeast, PerSchoolTerm) == (other.Nth, other.MonthDay, other.OffsetPeriods, other.From, other.To, other.AtLeast, other.PerSchoolTerm)
            && (OnlyMonths ?? []).SequenceEqual(other.OnlyMonths ?? []);

        public override int GetHashCode() => HashCode.Combine(Freq, Interval, CountPerPeriod, Weekday, Time, Nth, MonthDay);
    }

    /// <summary>All the time; never overdue.</summary>
    /// <param name="Year">The first year of the span, where one is known.</param>
    public sealed record Ongoing(OngoingSpan Span, int? Year) : Timing;

    /// <summary>Someone starts it: «по запросу», «по мере необходимости», «2 недели до экзамена».</summary>
    public sealed record OnDemand(string? Trigger = null) : Timing;

    /// <summary>Several readings in one cell; never nested.</summary>
    public sealed record Compound(IReadOnlyList<Timing> Parts) : Timing
    {
        public bool Equals(Compound? other) => other is not null && Review == other.Review && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);
    }

    /// <summary>A person could not tell either.</summary>
    public sealed record Unparseable(string Reason) : Timing;
}

public enum Frequency
{
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

public enum OngoingSpan
{
    Unspecified,
    CalendarYear,
    SchoolYear,
    Programme,
}
