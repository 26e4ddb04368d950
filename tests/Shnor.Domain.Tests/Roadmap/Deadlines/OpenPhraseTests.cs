using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

public sealed class OpenPhraseTests
{
    [Theory]
    [InlineData("В течение года", "2023", OngoingSpan.CalendarYear, 2023)]
    [InlineData("в теч. года", "2023/2024", OngoingSpan.SchoolYear, 2023)]
    [InlineData("В течение года", "2021-2022", OngoingSpan.Unspecified, null)]
    [InlineData("в течение 2022-2023 учебного года", "2021-2024", OngoingSpan.SchoolYear, 2022)]
    [InlineData("весь учебный год", "2024/2025", OngoingSpan.SchoolYear, 2024)]
    [InlineData("2023-24 уч. год", "2023/2024", OngoingSpan.SchoolYear, 2023)]
    [InlineData("в течение всего срока реализации программы", "2021-2024", OngoingSpan.Programme, null)]
    [InlineData("весь период", "2021-2024", OngoingSpan.Programme, null)]
    [InlineData("на постоянной основе", "2023", OngoingSpan.Unspecified, null)]
    public void What_lasts_is_ongoing(string phrase, string years, OngoingSpan span, int? year) =>
        Assert.Equal(new Timing.Ongoing(span, year), Phrases.Read(phrase, years));

    [Theory]
    [InlineData("По запросу")]
    [InlineData("по запросам школ")]
    [InlineData("по мере поступления заявок")]
    [InlineData("при необходимости")]
    [InlineData("согласно графику")]
    [InlineData("По согласованию с отделом")]
    [InlineData("после проведения семинара")]
    [InlineData("за 3 дня до собрания")]
    [InlineData("не позднее 10 рабочих дней после мониторинга")]
    [InlineData("осенние каникулы")]
    [InlineData("по окончании 1 полугодия")]
    [InlineData("в день проведения")]
    [InlineData("В соответствии с приказом от 12.03.2024")]
    public void What_waits_for_an_event_is_on_demand(string phrase)
    {
        var onDemand = Assert.IsType<Timing.OnDemand>(Phrases.Read(phrase, "2024"));
        Assert.Equal(phrase, onDemand.Trigger);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("-")]
    [InlineData("рабочая группа")]
    [InlineData("16.00-17.30")]
    [InlineData("вторая неделя")]
    [InlineData("в течение месяца")]
    public void What_nobody_could_tell_is_said_so(string? phrase)
    {
        var unparseable = Assert.IsType<Timing.Unparseable>(Phrases.Read(phrase, "2024"));
        Assert.NotEmpty(unparseable.Reason);
    }

    [Fact]
    public void Words_beside_a_reading_ask_a_person() =>
        Assert.Equal("""{"kind":"months","months":[9],"year":2024,"review":true}""", Phrases.Json("Учителя: сентябрь", "2024"));

    [Theory]
    [InlineData("Октябырь 2023", "октябрь 2023")]
    [InlineData("ежемесечно", "ежемесячно")]
    [InlineData("Ноябр ьмарт", "ноябрь-март")]
    [InlineData("Mapт 2023", "март 2023")]
    [InlineData("втечение года", "в течение года")]
    [InlineData("до25.03.2023", "до 25.03.2023")]
    [InlineData("II кв. 2023 гола", "2 квартал 2023 года")]
    public void A_slip_takes_its_only_possible_reading(string slip, string meant) =>
        Assert.Equal(Phrases.Read(meant, "2023/2024"), Phrases.Read(slip, "2023/2024"));

    [Theory]
    [InlineData("июмь")] // June and July are one letter away each
    [InlineData("карта")] // March is no reading of another word
    public void A_slip_with_two_readings_stays_unread(string phrase) =>
        Assert.IsType<Timing.Unparseable>(Phrases.Read(phrase, "2024"));
}
