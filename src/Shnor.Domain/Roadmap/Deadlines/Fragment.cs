namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>A date as far as the phrase itself writes it. No month: the one of the heading.</summary>
internal readonly record struct WrittenDate(int? Month, int? Day = null, WrittenYear? Year = null)
{
    /// <summary>The day of «до конца мая»: the last one, whichever that is.</summary>
    public const int LastDay = -1;

    /// <summary>«последняя неделя»: days below zero are counted from the month's end.</summary>
    public const int LastWeek = -7;
}

/// <summary>«2024 года», or «2024/2025 учебного года», where the month tells which.</summary>
internal readonly record struct WrittenYear(int First, bool IsSchool = false)
{
    public int Of(int month) => IsSchool && month < 8 ? First + 1 : First;
}

/// <summary>What one rule read out of a phrase.</summary>
internal abstract record Fragment
{
    /// <summary>Other readings of the same words, likeliest first; none where there is no doubt.</summary>
    public IReadOnlyList<Fragment> Instead { get; init; } = [];

    /// <summary>A month, a day, or a span of them.</summary>
    public sealed record Calendar(WrittenDate From, WrittenDate? To = null) : Fragment
    {
        public bool By { get; init; }

        public bool Approx { get; init; }

        /// <summary>The words contradict themselves or the calendar.</summary>
        public bool Doubtful { get; init; }

        /// <summary>One thing by its own name (a quarter, a week, «в течение мая»): stays a period, is never listed as months.</summary>
        public bool IsWhole { get; init; }

        /// <summary>«с 1 сентября»: to the end of the plan.</summary>
        public bool IsOpen { get; init; }

        public bool HasDays => From.Day is not null || To?.Day is not null || By;

        public bool HasYear => From.Year is not null || To?.Year is not null;
    }

    /// <summary>«2024 год», «2021-2024 гг.»: by itself a period, beside months their year or years.</summary>
    public sealed record YearAlone(int First, int Last) : Fragment;

    /// <param name="IsBare">A weekday only named, which beside a date explains the date.</param>
    public sealed record Again(Timing.Recurring What, bool IsBare = false) : Fragment;

    /// <summary>«до 15 числа»; <paramref name="Freq"/> where the words name the period.</summary>
    public sealed record DayOfPeriod(int Day, int? Offset, Frequency? Freq) : Fragment;

    public sealed record Hours(TimeOnly From, TimeOnly? To) : Fragment;

    public sealed record EveryYear : Fragment;

    /// <summary>«далее»: what stands before it and what stands behind it are two readings.</summary>
    public sealed record Then : Fragment;

    public sealed record Throughout(OngoingSpan Span, int? Year) : Fragment;

    /// <param name="IsSchedule">«по графику»: gives way to anything that names a time.</param>
    public sealed record Trigger(string Words, bool IsSchedule) : Fragment;

    /// <summary>An audience, a length, a word that changes nothing.</summary>
    /// <param name="IsLost">It does change something, which no timing can hold: «кроме июля».</param>
    public sealed record Note(bool IsLost = false) : Fragment;

    public sealed record Several(IReadOnlyList<Fragment> Parts) : Fragment;
}
