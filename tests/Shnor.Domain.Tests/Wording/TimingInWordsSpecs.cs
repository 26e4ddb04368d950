using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Tests.Wording;

public sealed class TimingInWordsSpecs
{
    public static TheoryData<Timing, string> Readings => new()
    {
        { new Timing.Once(new PlanDate(2022, 2, 10), By: null), "10 февраля 2022" },
        { new Timing.Once(Date: null, new PlanDate(null, 3, 1)), "до 1 марта" },
        { new Timing.Once(Date: null, new PlanDate(2022, 3)), "до марта 2022" },
        { new Timing.Months([2], 2022), "февраль 2022" },
        { new Timing.Months([2, 4, 10], null, Annual: true), "февраль, апрель, октябрь, каждый год" },
        { new Timing.Period(new(2022, 3), new(2022, 4)), "март – апрель 2022" },
        { new Timing.Period(new(2021, 12, 29), new(2022, 1, 9)), "29 декабря 2021 – 9 января 2022" },
        { new Timing.Period(new(2021, 3, 1), new(2021, 3, 10), Approx: true), "1–10 марта 2021 (примерно)" },
        { new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Thursday, Time = new(12, 0) }, "каждый четверг в 12:00" },
        { new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Saturday }, "каждую субботу" },
        { new Timing.Recurring(Frequency.Monthly), "1 раз в месяц" },
        { new Timing.Recurring(Frequency.Weekly) { Interval = 2 }, "1 раз в 2 недели" },
        { new Timing.Recurring(Frequency.Yearly) { CountPerPeriod = 4, AtLeast = true }, "не реже: 4 раза в год" },
        { new Timing.Recurring(Frequency.Monthly) { Weekday = DayOfWeek.Friday, Nth = -1, Time = new(14, 0) }, "последняя пятница месяца в 14:00" },
        { new Timing.Recurring(Frequency.Monthly) { MonthDay = 15 }, "1 раз в месяц, до 15 числа" },
        { new Timing.Recurring(Frequency.Quarterly) { PerSchoolTerm = true }, "1 раз в четверть" },
        { new Timing.Ongoing(OngoingSpan.Unspecified, null), "в течение года" },
        { new Timing.Ongoing(OngoingSpan.CalendarYear, 2024), "в течение 2024 года" },
        { new Timing.Ongoing(OngoingSpan.SchoolYear, 2024), "в течение 2024/2025 учебного года" },
        { new Timing.OnDemand("запросу"), "без даты" },
        { new Timing.Compound([new Timing.Months([12], 2020), new Timing.Months([2], 2021)]), "декабрь 2020; февраль 2021" },
        { new Timing.Unparseable("no month"), "непонятно" },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_coordinator_reads_what_was_understood(Timing timing, string expected) => Assert.Equal(expected, TimingInWords.Of(timing));
}
