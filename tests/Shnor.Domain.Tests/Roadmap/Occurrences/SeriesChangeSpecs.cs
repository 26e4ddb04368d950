using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

public sealed class SeriesChangeSpecs
{
    private static readonly PlanYears Years = PlanYears.TryParse("2021-2022")!;

    [Fact]
    public void From_a_day_on_it_is_held_on_another_day_and_before_it_as_ever()
    {
        var change = Changed(Thursdays, "2022-03-03", new(DayOfWeek.Friday, new(15, 0), new(16, 30)))!;
        var (before, after) = (Keys(Thursdays), Keys(change));
        Assert.Equal(before.Where(key => string.CompareOrdinal(key, "2022-03-03") < 0), after.Where(key => string.CompareOrdinal(key, "2022-03-03") < 0));
        Assert.Equal(["2022-03-04T15:00", "2022-03-11T15:00", "2022-03-18T15:00"], after.SkipWhile(key => string.CompareOrdinal(key, "2022-03-03") < 0).Take(3));
        Assert.Equal("2022-12-30T15:00", after[^1]);
        Assert.Equal(TimeSpan.FromMinutes(90), Plan(change, ActivityKind.Webinar).Occurrences[^1].Lasts);
        Assert.DoesNotContain("2022-07-15T15:00", after); // the break is as it was
    }

    [Fact]
    public void It_ends_on_the_day_before_and_can_be_changed_twice()
    {
        var ended = Changed(Thursdays, "2022-03-03", null)!;
        Assert.Equal("2022-02-24T12:00", Keys(ended)[^1]);

        var twice = Changed(Changed(Thursdays, "2022-03-03", new(DayOfWeek.Friday, new(15, 0)))!, "2022-04-01", new(DayOfWeek.Monday, new(9, 0)))!;
        Assert.Equal(["2022-03-25T15:00", "2022-04-04T09:00"], Keys(twice).SkipWhile(key => string.CompareOrdinal(key, "2022-03-25") < 0).Take(2));
        Assert.Equal(Keys(twice).Count, Keys(twice).Distinct().Count());
        Assert.Equal(Keys(twice), Keys(TimingJson.Read(TimingJson.Write(twice)))); // it lives through the store
    }

    [Fact]
    public void Months_without_years_stay_the_months_of_every_year()
    {
        var winter = Thursdays with { From = new PlanDate(null, 10), To = new PlanDate(null, 4) };
        var changed = Changed(winter, "2022-02-01", new(DayOfWeek.Tuesday, new(10, 0)))!;
        Assert.DoesNotContain(Keys(changed), key => key.StartsWith("2022-06", StringComparison.Ordinal));
        Assert.Contains("2022-10-04T10:00", Keys(changed));
        Assert.Equal(Keys(winter).Where(key => string.CompareOrdinal(key, "2022-02") < 0), Keys(changed).Where(key => string.CompareOrdinal(key, "2022-02") < 0));
    }

    [Fact]
    public void What_is_no_weekly_series_or_is_over_is_not_changed()
    {
        Assert.Null(Changed(Months(2022, 3), "2022-03-01", null));
        Assert.Null(Changed(Thursdays, "2023-01-01", null));
        Assert.Null(Changed(Thursdays, "2021-01-01", null)); // it would never have been
        Assert.Null(Changed(new Timing.OnDemand(), "2022-01-01", new(DayOfWeek.Friday, new(15, 0))));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Whatever_is_changed_the_past_stays_and_nothing_is_doubled(int seed)
    {
        var random = new Random(seed);
        Timing timing = Thursdays;
        for (var i = 0; i < 40; i++)
        {
            var from = Day("2021-01-10").AddDays(random.Next(650));
            WeeklyHour? then = random.Next(6) == 0 ? null : new((DayOfWeek)random.Next(7), new(8 + random.Next(10), 0));
            if (Changed(timing, $"{from:yyyy-MM-dd}", then) is not { } changed)
            {
                timing = Thursdays;
                continue;
            }

            var (before, after) = (Plan(timing, ActivityKind.Webinar).Occurrences, Plan(changed, ActivityKind.Webinar).Occurrences);
            Assert.Equal(before.Where(each => each.WindowFrom < from).Select(each => each.Key), after.Where(each => each.WindowFrom < from).Select(each => each.Key));
            Assert.All(after.Where(each => each.WindowFrom >= from), each => Assert.Equal((then!.Value.Day, then.Value.From), (each.StartsAt!.Value.DayOfWeek, TimeOnly.FromDateTime(each.StartsAt.Value))));
            Assert.Equal(after.Count, after.Select(each => each.Key).Distinct().Count());
            timing = changed;
        }
    }

    private static Timing? Changed(Timing timing, string from, WeeklyHour? then) => SeriesChange.From(timing, ActivityKind.Webinar, Years, PlanSettings.Default, Day(from), then);

    private static IReadOnlyList<string> Keys(Timing timing) => [.. Plan(timing, ActivityKind.Webinar).Keys()];
}
