using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap;

public sealed class TimingJsonTests
{
    public static TheoryData<string> Written =>
    [
        """{"kind":"once","date":"2024-05-12"}""",
        """{"kind":"once","date":"2024-05-12","time":"14:00","time_to":"15:30"}""",
        """{"kind":"once","by":"09-01","annual":true}""",
        """{"kind":"months","months":[2,10],"year":null,"annual":true,"review":true}""",
        """{"kind":"period","from":"2024-05","to":"2024-06"}""",
        """{"kind":"period","from":"05","to":"06","annual":true,"approx":true}""",
        """{"kind":"recurring","freq":"weekly","interval":2,"count_per_period":1,"weekday":"TH","time":"09:05","time_to":"10:00","from":"2024-09-01","to":"2025-05-31","at_least":true}""",
        """{"kind":"recurring","freq":"half_yearly","interval":1,"count_per_period":3,"nth":-1,"monthday":3,"bound":"by","offset_periods":1,"months":[1,7],"unit":"school_term"}""",
        """{"kind":"ongoing","span":"programme"}""",
        """{"kind":"ongoing","span":"school_year","year":2024}""",
        """{"kind":"on_demand","trigger":"по плану «Школы»"}""",
        """{"kind":"on_demand"}""",
        """{"kind":"compound","parts":[{"kind":"once","date":"2024-05-12"},{"kind":"ongoing","span":"unspecified"}],"review":true}""",
        """{"kind":"unparseable","reason":"не похоже на срок"}""",
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_read_is_written_the_same(string json) => Assert.Equal(json, TimingJson.Write(TimingJson.Read(json)));

    [Fact]
    public void Generated_timings_come_back_equal()
    {
        var random = new Random(3);
        for (var i = 0; i < 500; i++)
        {
            var timing = Generate(random, mayNest: true);
            Assert.Equal(timing, TimingJson.Read(TimingJson.Write(timing)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":"sometimes"}""")]
    [InlineData("""{"kind":"period","from":"2024-05"}""")]
    [InlineData("""{"kind":"once","date":"soon"}""")]
    [InlineData("""{"kind":"recurring","freq":"hourly"}""")]
    public void What_is_no_timing_is_refused(string json) => Assert.Throws<FormatException>(() => TimingJson.Read(json));

    private static Timing Generate(Random random, bool mayNest)
    {
        Timing timing = random.Next(mayNest ? 8 : 7) switch
        {
            0 => random.Next(2) == 0 ? new Timing.Once(Date(random), null, Flip(random)) : new Timing.Once(null, Date(random), Flip(random)),
            1 => new Timing.Months([random.Next(1, 7), random.Next(7, 13)], Maybe(random, 2024), Flip(random)),
            2 => new Timing.Period(Date(random), Date(random), Flip(random), Flip(random)),
            3 => Recurring(random),
            4 => new Timing.Ongoing((OngoingSpan)random.Next(4), Maybe(random, 2023)),
            5 => new Timing.OnDemand(Flip(random) ? "по запросу \"школ\"" : null),
            6 => new Timing.Unparseable("не похоже\nна срок"),
            _ => new Timing.Compound([Generate(random, mayNest: false), Generate(random, mayNest: false)]),
        };
        return timing with { Review = Flip(random) };
    }

    private static Timing.Recurring Recurring(Random random) => new((Frequency)random.Next(6))
    {
        Interval = random.Next(1, 5),
        CountPerPeriod = random.Next(1, 5),
        Weekday = Flip(random) ? (DayOfWeek)random.Next(7) : null,
        Time = Flip(random) ? new TimeOnly(random.Next(24), random.Next(60)) : null,
        Nth = Maybe(random, -1),
        MonthDay = Maybe(random, 15),
        OffsetPeriods = Maybe(random, 1),
        OnlyMonths = Flip(random) ? [1, 5] : null,
        From = Flip(random) ? Date(random) : null,
        AtLeast = Flip(random),
        PerSchoolTerm = Flip(random),
    };

    private static PlanDate Date(Random random) => new(Maybe(random, 2024), random.Next(1, 13), Maybe(random, random.Next(1, 29)));

    private static int? Maybe(Random random, int value) => Flip(random) ? value : null;

    private static bool Flip(Random random) => random.Next(2) == 0;
}
