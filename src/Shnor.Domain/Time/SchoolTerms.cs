namespace Shnor.Domain.Time;

/// <summary>One term of every school year: «I четверть».</summary>
public sealed record SchoolTerm(YearDay From, YearDay To);

/// <summary>The programme's terms, in the order of a school year. «1 раз в четверть» means these; trimesters are three of them.</summary>
public sealed record SchoolTerms
{
    /// <exception cref="ArgumentException">No terms, or one that begins before the one ahead of it has ended.</exception>
    public SchoolTerms(IReadOnlyList<SchoolTerm> all)
    {
        var days = Of(all, SomeSchoolYear).ToList();
        if (days.Count == 0) throw new ArgumentException("A school year has at least one term.", nameof(all));
        if (days.Any(term => term.To < term.From) || days.Zip(days.Skip(1)).Any(pair => pair.Second.From <= pair.First.To))
            throw new ArgumentException("Terms follow one another.", nameof(all));
        All = all;
    }

    // August 2023 – July 2024 holds a 29 February.
    private const int SomeSchoolYear = 2023;

    /// <summary>Usual dates of the four quarters, for a committee to correct: each region sets its own every year.</summary>
    public static SchoolTerms Quarters { get; } = new(
    [
        new(new(9, 1), new(10, 27)),
        new(new(11, 5), new(12, 29)),
        new(new(1, 9), new(3, 22)),
        new(new(4, 1), new(5, 26)),
    ]);

    public IReadOnlyList<SchoolTerm> All { get; }

    /// <summary>The terms of the school year that begins in August of this year.</summary>
    public IEnumerable<DaySpan> In(int firstYear) => Of(All, firstYear).Select(term => new DaySpan(term.From, term.To));

    public bool Equals(SchoolTerms? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Aggregate(0, HashCode.Combine);

    private static IEnumerable<(DateOnly From, DateOnly To)> Of(IReadOnlyList<SchoolTerm> terms, int firstYear)
    {
        return terms.Select(term => (On(term.From), On(term.To)));

        DateOnly On(YearDay day) => day.In(day.Month >= 8 ? firstYear : firstYear + 1);
    }
}
