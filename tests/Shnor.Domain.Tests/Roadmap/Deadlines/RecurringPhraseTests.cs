using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

public sealed class RecurringPhraseTests
{
    [Fact]
    public void The_webinar_of_every_Thursday_has_its_hour_and_ignores_the_schedule()
    {
        var expected = new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Thursday, Time = new TimeOnly(12, 0) };
        Assert.Equal(expected, Phrases.Read("По графику еженедельно -четверг 12:00", "2021-2022"));
    }

    [Theory]
    [InlineData("1 раз в месяц", Frequency.Monthly, 1, 1, false)]
    [InlineData("раз в три недели", Frequency.Weekly, 3, 1, false)]
    [InlineData("каждые 2 недели", Frequency.Weekly, 2, 1, false)]
    [InlineData("не менее 2-х раз в квартал", Frequency.Quarterly, 1, 2, true)]
    [InlineData("не реже, чем один раз в два года", Frequency.Yearly, 2, 1, true)]
    [InlineData("трижды в учебный год", Frequency.Yearly, 1, 3, false)]
    [InlineData("один раз в полугодие", Frequency.HalfYearly, 1, 1, false)]
    [InlineData("еженедельно", Frequency.Weekly, 1, 1, false)]
    [InlineData("ежедневно", Frequency.Daily, 1, 1, false)]
    [InlineData("каждый год", Frequency.Yearly, 1, 1, false)]
    public void How_often_is_an_interval_and_a_count(string phrase, Frequency freq, int interval, int count, bool atLeast)
    {
        var expected = new Timing.Recurring(freq) { Interval = interval, CountPerPeriod = count, AtLeast = atLeast };
        Assert.Equal(expected, Phrases.Read(phrase, "2024"));
    }

    [Theory]
    [InlineData("Каждый втор ник", DayOfWeek.Tuesday, null, null)]
    [InlineData("по средам, 14.30", DayOfWeek.Wednesday, "14:30", null)]
    [InlineData("пятница, 9.05-10.50", DayOfWeek.Friday, "09:05", "10:50")]
    [InlineData("суббота — 10.15-11-00", DayOfWeek.Saturday, "10:15", "11:00")]
    [InlineData("каждый вторник, 16-00", DayOfWeek.Tuesday, "16:00", null)]
    public void A_weekday_is_every_week(string phrase, DayOfWeek weekday, string? time, string? to)
    {
        var expected = new Timing.Recurring(Frequency.Weekly) { Weekday = weekday, Time = Clock(time), TimeTo = Clock(to) };
        Assert.Equal(expected, Phrases.Read(phrase, "2024"));
    }

    [Theory]
    [InlineData("первый четверг месяца, 10:00", 1, DayOfWeek.Thursday)]
    [InlineData("Каждая третья среда месяца в 10.00", 3, DayOfWeek.Wednesday)]
    [InlineData("последний понедельник месяца 10:00", -1, DayOfWeek.Monday)]
    public void A_counted_weekday_is_monthly(string phrase, int nth, DayOfWeek weekday)
    {
        var expected = new Timing.Recurring(Frequency.Monthly) { Nth = nth, Weekday = weekday, Time = new TimeOnly(10, 0) };
        Assert.Equal(expected, Phrases.Read(phrase, "2024"));
    }

    [Theory]
    [InlineData("ежемесячно до 7 числа", """{"kind":"recurring","freq":"monthly","interval":1,"count_per_period":1,"monthday":7,"bound":"by"}""")]
    [InlineData("до 5 числа месяца, следующего за отчетным", """{"kind":"recurring","freq":"monthly","interval":1,"count_per_period":1,"monthday":5,"bound":"by","offset_periods":1}""")]
    [InlineData("до 1 марта года, следующего за отчётным", """{"kind":"recurring","freq":"yearly","interval":1,"count_per_period":1,"monthday":1,"bound":"by","offset_periods":1,"months":[3]}""")]
    [InlineData("1 раз в четверть", """{"kind":"recurring","freq":"quarterly","interval":1,"count_per_period":1,"unit":"school_term"}""")]
    [InlineData("ежемесячно с октября по апрель", """{"kind":"recurring","freq":"monthly","interval":1,"count_per_period":1,"from":"2024-10","to":"2025-04"}""")]
    [InlineData("2 раза в год (октябрь, апрель)", """{"kind":"recurring","freq":"yearly","interval":1,"count_per_period":2,"months":[4,10]}""")]
    public void Days_and_months_bound_what_repeats(string phrase, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, "2024/2025"));

    [Fact]
    public void Two_weekdays_are_two_series_at_the_same_hour()
    {
        var compound = Assert.IsType<Timing.Compound>(Phrases.Read("еженедельно по вторникам и пятницам в 15:00", "2024"));
        Assert.Equal([DayOfWeek.Tuesday, DayOfWeek.Friday], compound.Parts.Cast<Timing.Recurring>().Select(r => r.Weekday!.Value));
        Assert.All(compound.Parts.Cast<Timing.Recurring>(), r => Assert.Equal(new TimeOnly(15, 0), r.Time));
    }

    private static TimeOnly? Clock(string? text) => text is null ? null : TimeOnly.Parse(text);
}
