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

    public static readonly DateTime End = new(2023, 1, 7, 23, 59, 0);

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
        Meetings = [.. Windows().Select(Gather)];
        (FirstDone, ThirdDone) = (Day("22.02").At(10, Seven()), Day("09.03").At(11, Seven()));
    }

    public int Seed { get; }

    public IReadOnlyList<(DateTime Start, DateTime? MarkedAt)> Thursdays { get; }

    public IReadOnlyList<Gathering> Meetings { get; }

    /// <summary>Row 1 and row 3 are marked by Пчёлкина: one in time, the other overdue. Row 4 is the coordinator's to mark.</summary>
    public DateTime FirstDone { get; }

    public DateTime ThirdDone { get; }

    public static DateTime FourthDone { get; } = Day("03.03").At(9, 37);

    /// <summary>Put off until the evening, and until the next morning.</summary>
    public static (DateTime At, DateTime Until) SeventhPutOff { get; } = (Day("16.03").At(9, 27), Day("16.03").At(18));

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

    /// <summary>Teachers are invited to seminars, not to a working group.</summary>
    public bool InvitesTeachers => Row is 6 or 7;
}
