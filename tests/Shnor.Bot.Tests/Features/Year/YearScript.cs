using static Shnor.Bot.Tests.Features.Year.YearDays;

namespace Shnor.Bot.Tests.Features.Year;

/// <summary>
/// What everybody will do in the year, drawn from a seed before it begins: the one who plays it presses the buttons, the table tells by it what
/// must come. People answer at minutes ending in 7, when nothing is ever due.
/// </summary>
internal sealed class YearScript
{
    public const string P = "Пчёлкина", Zh = "Журавина", S = "Светлова", R = "Ромашова";
    public const string Coordinator = SimulationCast.Coordinator, Teacher = SimulationCast.Teacher, SecondTeacher = "второй педагог";

    public static readonly DateTime End = new(2023, 1, 10, 23, 59, 0);

    /// <summary>Ромашова opens her link three weeks after the launch, the second teacher in spring.</summary>
    public static readonly DateTime RomashovaJoins = Day("04.03").At(11, 17), SecondTeacherJoins = Day("20.04").At(11, 17);

    /// <summary>Светлова says it the day before; Пчёлкина stands in for two weeks.</summary>
    public static readonly DateTime SaysAway = Day("04.09").At(12, 7), Away = Day("05.09").At(0), Back = Day("19.09").At(9);

    /// <summary>The second teacher blocks the bot for some days.</summary>
    public static readonly DateTime Blocks = Day("10.10").At(12, 27), Unblocks = Day("21.10").At(12, 27);

    private static readonly int[] _hours = [10, 14, 15];
    private static readonly int[] _sevens = [7, 17, 27, 37];

    private readonly Random _random;

    public YearScript(int seed)
    {
        Seed = seed;
        _random = new(seed);
        Thursdays = [.. YearDays.Thursdays().Select(Thursday)];
        Meetings = [.. Changed([.. Windows().Select(Gather).Select(Invite)]).Select(Report)];
        (FirstDone, ThirdDone) = (Day("22.02").At(10, Seven()), Day("09.03").At(11, Seven()));
        LeftOut = Thursdays.Where(thursday => thursday.Start.Month is 10 or 11).Skip(_random.Next(6)).First().Start;
    }

    public int Seed { get; }

    public IReadOnlyList<(DateTime Start, DateTime? MarkedAt)> Thursdays { get; }

    public IReadOnlyList<Gathering> Meetings { get; }

    /// <summary>Row 1 and row 3 are marked by Пчёлкина: one in time, the other overdue. Row 4 is the coordinator's to mark.</summary>
    public DateTime FirstDone { get; }

    public DateTime ThirdDone { get; }

    /// <summary>The coordinator returns the mark of row 1 with words; it is marked again three days later.</summary>
    public static DateTime FirstReturned { get; } = Day("22.02").At(11, 47);

    public static DateTime FirstDoneAgain { get; } = Day("25.02").At(11, 17);

    /// <summary>One Thursday of autumn is left out the day before.</summary>
    public DateTime LeftOut { get; }

    public DateTime LeftOutAt => LeftOut.Date.AddDays(-1).AddHours(11).AddMinutes(37);

    /// <summary>«Как идёт?»: one of two rows is told to go on as planned, then to be finished.</summary>
    public static (DateTime GoesOn, DateTime Finished) NinthTold { get; } = (Day("01.04").At(9, 47), Day("01.07").At(9, 47));

    public static DateTime FourthDone { get; } = Day("03.03").At(9, 37);

    /// <summary>Put off until the evening, and until the next morning.</summary>
    public static (DateTime At, DateTime Until) SeventhPutOff { get; } = (Day("16.03").At(9, 27), Day("16.03").At(18));

    /// <summary>Nothing is there to put off where it has its date by then.</summary>
    public bool PutsOffSeventh => !(Meetings.Single(meeting => meeting.Row == 7).DatedAt <= SeventhPutOff.Until);

    public static (DateTime At, DateTime Until) ThirdPutOff { get; } = (Day("03.03").At(10, 27), Day("04.03").At(9));

    /// <summary>Whether somebody is there to press.</summary>
    public static bool IsThere(string who, DateTime at) => who switch
    {
        R => at > RomashovaJoins,
        S => at < Away || at >= Back,
        _ => true,
    };

    private static IEnumerable<(int Row, DateOnly From, DateOnly To, string[] People)> Windows()
    {
        yield return (2, Day("01.02"), Day("28.02"), [P, Zh]);
        for (var month = 2; month <= 12; month++) yield return (6, new(2022, month, 1), new DateOnly(2022, month, 1).AddMonths(1).AddDays(-1), [R, Zh, S]);
        yield return (7, Day("01.03"), Day("30.04"), [R]);
        yield return (11, Day("01.04"), Day("30.04"), [Zh, P]);
        yield return (12, Day("01.06"), Day("30.06"), [Zh, P]);
    }

    /// <summary>Most are marked while they go on, some only when asked, some never.</summary>
    private (DateTime, DateTime?) Thursday(DateOnly day) => (day.At(12), _random.Next(10) switch
    {
        < 7 => day.At(12, Seven()),
        < 9 => day.At(14, Seven()),
        _ => null,
    });

    private Gathering Gather((int Row, DateOnly From, DateOnly To, string[] People) window)
    {
        var meeting = new Gathering(window.Row, window.From, window.To, window.People);
        var asks = Asks(window.From, window.To).Where(day => day.At(9) > SimulationTown.Launch).ToList();
        if (_random.Next(5) == 0) return meeting; // nobody finds the time
        var asked = asks[_random.Next(asks.Count)].At(9, Seven());
        if (window.People.Where(who => IsThere(who, asked)).ToList() is not { Count: > 0 } there) return meeting;
        var days = Enumerable.Range(1, window.To.DayNumber - DateOnly.FromDateTime(asked).DayNumber).Select(DateOnly.FromDateTime(asked).AddDays).Where(IsWorked).ToList();
        if (days.Count == 0) return meeting;
        var start = days[_random.Next(days.Count)].At(_hours[_random.Next(_hours.Length)]);
        var answer = _random.Next(4) switch { 0 => (DateTime?)null, 1 => start.AddHours(2).AddMinutes(Seven()), _ => start.AddMinutes(Seven()) };
        var by = there[_random.Next(there.Count)];
        var marks = window.People.Where(who => IsThere(who, start)).ToList();
        return meeting with { DatedBy = by, DatedAt = asked, Start = start, MarkedAt = marks.Count > 0 ? answer : null, MarkedBy = marks.Count > 0 ? marks[_random.Next(marks.Count)] : "" };
    }

    /// <summary>Whoever hears of the invitation answers it, or not, a while later.</summary>
    private Gathering Invite(Gathering meeting)
    {
        if (meeting.DatedAt is not { } datedAt || !meeting.InvitesTeachers) return meeting;
        var guests = new[] { Teacher, SecondTeacher }.Where(who => Hears(who, datedAt)).ToList();
        return meeting with { Answers = guests.Where(_ => _random.Next(3) > 0).ToDictionary(who => who, _ => _random.Next(2) == 0) };
    }

    /// <summary>One seminar of the second half of the year is moved a day after it got its date, another cancelled the day before it.</summary>
    private IReadOnlyList<Gathering> Changed(IReadOnlyList<Gathering> meetings)
    {
        var all = meetings.ToList();
        var far = all.Where(meeting => meeting is { Row: 6, DatedAt: { } at } && meeting.From.Month >= 4 && meeting.Start - at > TimeSpan.FromDays(4) && IsThere(meeting.DatedBy, at.AddDays(20))).OrderBy(_ => _random.Next()).ToList();
        if (far.Count > 0) Put(far[0], far[0] with { MovedAt = far[0].DatedAt!.Value.Date.AddDays(1).AddHours(11).AddMinutes(47), WasAt = far[0].Start, Start = Later(far[0]) });
        if (far.Count > 1) Put(far[1], far[1] with { CalledOffAt = far[1].Start.Date.AddDays(-1).AddHours(11).AddMinutes(47), MarkedAt = null });
        return all;

        void Put(Gathering old, Gathering changed) => all[all.IndexOf(old)] = changed with { MarkedAt = changed.MarkedAt is { } marked ? changed.Start + (marked - old.Start) : null };
    }

    /// <summary>Another worked day of the same window; where there is none, another hour.</summary>
    private DateTime Later(Gathering meeting)
    {
        var moved = DateOnly.FromDateTime(meeting.DatedAt!.Value).AddDays(2);
        var days = Enumerable.Range(0, meeting.To.DayNumber - moved.DayNumber + 1).Select(moved.AddDays).Where(day => IsWorked(day) && day.At(0) != meeting.Start.Date).ToList();
        return days.Count > 0 ? days[_random.Next(days.Count)].At(_hours[_random.Next(_hours.Length)]) : meeting.Start.Date.AddHours(12);
    }

    /// <summary>Of some a report is sent, and the coordinator accepts it.</summary>
    private Gathering Report(Gathering meeting) =>
        meeting is { MarkedAt: { } marked, Row: 6 or 7 } && marked.DayOfWeek != DayOfWeek.Thursday && _random.Next(2) == 0
            ? meeting with { ReportedAt = marked.AddMinutes(10), AcceptedAt = marked.AddMinutes(20) }
            : meeting;

    /// <summary>Whether what is said to somebody arrives.</summary>
    public static bool Hears(string who, DateTime at) => who switch
    {
        SecondTeacher => at > SecondTeacherJoins && (at < Blocks || at > Unblocks),
        _ => true,
    };

    private int Seven() => _sevens[_random.Next(_sevens.Length)];
}

/// <summary>A meeting or seminar in its window; without a date nobody found the time.</summary>
internal sealed record Gathering(int Row, DateOnly From, DateOnly To, string[] People)
{
    public string DatedBy { get; init; } = "";

    public DateTime? DatedAt { get; init; }

    public DateTime Start { get; init; }

    public DateTime? MarkedAt { get; init; }

    public string MarkedBy { get; init; } = "";

    /// <summary>Of the teachers: who will come and who will not; the others have said nothing.</summary>
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>();

    public DateTime? AnsweredAt => DatedAt?.AddMinutes(20);

    /// <summary>When it was given another hour than <see cref="WasAt"/>.</summary>
    public DateTime? MovedAt { get; init; }

    public DateTime WasAt { get; init; }

    public DateTime? CalledOffAt { get; init; }

    public DateTime? ReportedAt { get; init; }

    public DateTime? AcceptedAt { get; init; }

    /// <summary>Teachers are invited to seminars, not to a working group.</summary>
    public bool InvitesTeachers => Row is 6 or 7;
}
