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
        { new Timing.Months([2, 4, 10], null, Annual: true), "февраль, апрель и октябрь, каждый год" },
        { new Timing.Period(new(2022, 3), new(2022, 4)), "март – апрель 2022" },
        { new Timing.Period(new(2021, 12, 29), new(2022, 1, 9)), "с 29 декабря 2021 по 9 января 2022" },
        { new Timing.Period(new(2021, 3, 1), new(2021, 3, 10), Approx: true), "1–10 марта 2021 (примерно)" },
        { new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Thursday, Time = new(12, 0) }, "каждый четверг в 12:00" },
        { new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Saturday }, "каждую субботу" },
        { new Timing.Recurring(Frequency.Monthly), "1 раз в месяц" },
        { new Timing.Recurring(Frequency.Weekly) { Interval = 2 }, "раз в 2 недели" },
        { new Timing.Recurring(Frequency.Yearly) { CountPerPeriod = 4, AtLeast = true }, "не реже 4 раз в год" },
        { new Timing.Recurring(Frequency.Monthly) { Weekday = DayOfWeek.Friday, Nth = -1, Time = new(14, 0) }, "последняя пятница месяца в 14:00" },
        { new Timing.Recurring(Frequency.Monthly) { MonthDay = 15 }, "до 15 числа каждого месяца" },
        { new Timing.Recurring(Frequency.Quarterly) { PerSchoolTerm = true }, "1 раз в четверть" },
        { new Timing.Ongoing(OngoingSpan.Unspecified, null), "в течение года" },
        { new Timing.Ongoing(OngoingSpan.CalendarYear, 2024), "в течение 2024 года" },
        { new Timing.Ongoing(OngoingSpan.SchoolYear, 2024), "в течение 2024/2025 учебного года" },
        { new Timing.OnDemand("запросу"), "без даты" },
        { new Timing.Compound([new Timing.Months([12], 2020), new Timing.Months([2], 2021)]), "декабрь 2020 и февраль 2021" },
        { new Timing.Unparseable("no month"), "непонятно" },
    };

    [Theory]
    [InlineData("10 декабря в 14:00", "10 декабря 2024 в 14:00")]
    [InlineData("10 декабря 14:00-15:30", "10 декабря 2024 с 14:00 до 15:30")]
    [InlineData("ежегодно до 1 июня", "до 1 июня, каждый год")]
    [InlineData("март, май, июнь", "март, май и июнь 2025")]
    [InlineData("с 8 октября по 3 ноября", "с 8 октября по 3 ноября 2024")]
    [InlineData("14-18 октября", "14–18 октября 2024")]
    [InlineData("сентябрь - май", "сентябрь 2024 – май 2025")]
    [InlineData("начало сентября", "1–10 сентября 2024 (примерно)")]
    [InlineData("2024 год", "2024 год")]
    [InlineData("2021-2024 годы", "2021–2024 годы")]
    [InlineData("ежедневно", "каждый день")]
    [InlineData("еженедельно", "1 раз в неделю")]
    [InlineData("среда, 9.25-10.10", "каждую среду с 09:25 до 10:10")]
    [InlineData("вторник и четверг в 15.00", "по вторникам и четвергам в 15:00")]
    [InlineData("понедельник 10.00, среда 11.00", "каждый понедельник в 10:00 и каждую среду в 11:00")]
    [InlineData("1 раз в две недели, по четвергам", "раз в 2 недели по четвергам")]
    [InlineData("вторая суббота месяца", "2-я суббота месяца")]
    [InlineData("последняя пятница месяца, 14:00", "последняя пятница месяца в 14:00")]
    [InlineData("2 раза в месяц", "2 раза в месяц")]
    [InlineData("раз в полугодие", "1 раз в полгода")]
    [InlineData("раз в два года", "раз в 2 года")]
    [InlineData("не реже 1 раза в квартал", "не реже 1 раза в квартал")]
    [InlineData("1 раз в четверть", "1 раз в четверть")]
    [InlineData("ежемесячно до 15 числа", "до 15 числа каждого месяца")]
    [InlineData("до 5 числа следующего месяца", "до 5 числа следующего месяца")]
    [InlineData("ежеквартально до 10 числа месяца, следующего за отчетным кварталом", "1 раз в квартал, до 10 числа следующего месяца")]
    [InlineData("до 1 февраля года, следующего за отчетным", "каждый год до 1 февраля, за прошлый год")]
    [InlineData("2 раза в год (сентябрь, май)", "2 раза в год (май и сентябрь)")]
    [InlineData("ежемесячно с сентября по май", "1 раз в месяц, с сентября 2024 по май 2025")]
    [InlineData("ежемесячно, начиная с октября", "1 раз в месяц, с октября 2024")]
    [InlineData("в течение года", "в течение 2024/2025 учебного года")]
    [InlineData("весь период", "весь срок программы")]
    [InlineData("август, январь", "август 2024 и январь 2025")]
    [InlineData("14, 21, 28 февраля", "14, 21 и 28 февраля 2025")]
    [InlineData("14, 21 февраля в 15.00", "14 и 21 февраля 2025 в 15:00")]
    [InlineData("до 1 октября и 1 апреля", "до 1 октября 2024 и до 1 апреля 2025")]
    [InlineData("декабрь, март, май", "декабрь 2024; март и май 2025")]
    [InlineData("по запросу", "без даты")]
    [InlineData("рабочая группа", "непонятно")]
    public void What_a_plan_says_is_said_back_in_other_words(string phrase, string words) =>
        Assert.Equal(words, TimingInWords.Of(DeadlinePhrase.Parse(phrase, new DeadlineContext(PlanYears.School(2024)))));

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_coordinator_reads_what_was_understood(Timing timing, string expected) => Assert.Equal(expected, TimingInWords.Of(timing));
}
