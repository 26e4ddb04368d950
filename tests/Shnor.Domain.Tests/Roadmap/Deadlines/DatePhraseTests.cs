namespace Shnor.Domain.Tests.Roadmap.Deadlines;

public sealed class DatePhraseTests
{
    [Theory]
    [InlineData("14.03", "2023", """{"kind":"once","date":"2023-03-14"}""")]
    [InlineData("7 ноября", "2023/2024", """{"kind":"once","date":"2023-11-07"}""")]
    [InlineData("12 мая 2024 г. в 14.00", "2024", """{"kind":"once","date":"2024-05-12","time":"14:00"}""")]
    [InlineData("17.10.2024, четверг", "2024", """{"kind":"once","date":"2024-10-17"}""")]
    [InlineData("до 25 марта", "2023", """{"kind":"once","by":"2023-03-25"}""")]
    [InlineData("не позднее 20 июня 2023 года", "2023", """{"kind":"once","by":"2023-06-20"}""")]
    [InlineData("в срок до 01.12.2023", "2023", """{"kind":"once","by":"2023-12-01"}""")]
    [InlineData("к 1 сентября", "2024/2025", """{"kind":"once","by":"2024-09-01"}""")]
    [InlineData("до конца мая", "2023", """{"kind":"once","by":"2023-05-31"}""")]
    [InlineData("до конца года", "2023", """{"kind":"once","by":"2023-12-31"}""")]
    [InlineData("до 1 марта", null, """{"kind":"once","by":"03-01"}""")]
    [InlineData("ежегодно до 1 сентября", "2021-2024", """{"kind":"once","by":"09-01","annual":true}""")]
    [InlineData("9 классы - 05.09", "2024", """{"kind":"once","date":"2024-09-05"}""")]
    [InlineData("14.02.13г", "2014", """{"kind":"once","date":"2013-02-14","review":true}""")]
    [InlineData("31.04", "2024", """{"kind":"once","date":"2024-04-30","review":true}""")]
    public void One_date_is_on_it_or_by_it(string phrase, string? years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Theory]
    [InlineData("11.03-15.03", "2024", """{"kind":"period","from":"2024-03-11","to":"2024-03-15"}""")]
    [InlineData("с 28 января по 3 февраля 2023 года", "2023", """{"kind":"period","from":"2023-01-28","to":"2023-02-03"}""")]
    [InlineData("11-15.03", "2024", """{"kind":"period","from":"2024-03-11","to":"2024-03-15"}""")]
    [InlineData("6-8 ноября", "2023/2024", """{"kind":"period","from":"2023-11-06","to":"2023-11-08"}""")]
    [InlineData("28 декабря - 10 января", "2024/2025", """{"kind":"period","from":"2024-12-28","to":"2025-01-10"}""")]
    [InlineData("04.09.2023 (пн) - 08.09.2023 (пт)", "2023/2024", """{"kind":"period","from":"2023-09-04","to":"2023-09-08"}""")]
    [InlineData("с 1 сентября", "2024/2025", """{"kind":"period","from":"2024-09-01","to":"2025-07-31"}""")]
    [InlineData("29.02.-05.03", "2015/2016", """{"kind":"period","from":"2016-02-29","to":"2016-03-05"}""")]
    [InlineData("29.02.-05.03", "2014/2015", """{"kind":"period","from":"2015-02-28","to":"2015-03-05","review":true}""")]
    [InlineData("03.11-14.20", "2014/2015", """{"kind":"period","from":"2014-11-03","to":"2014-11-14","review":true}""")]
    [InlineData("1.09.2023 - 30.05.2023", "2023/2024", """{"kind":"period","from":"2023-09-01","to":"2024-05-30","review":true}""")]
    [InlineData("28.12.202208.01.2023", "2022/2023", """{"kind":"period","from":"2022-12-28","to":"2023-01-08","review":true}""")]
    public void Two_dates_are_a_period_with_both_ends(string phrase, string years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Theory]
    [InlineData("4, 11 октября", "2024", """{"kind":"compound","parts":[{"kind":"once","date":"2024-10-04"},{"kind":"once","date":"2024-10-11"}]}""")]
    [InlineData("03.04.-08.04., 10.04.-15.04.", "2023", """{"kind":"compound","parts":[{"kind":"period","from":"2023-04-03","to":"2023-04-08"},{"kind":"period","from":"2023-04-10","to":"2023-04-15"}]}""")]
    [InlineData("05.09\n12.09", "2024", """{"kind":"compound","parts":[{"kind":"once","date":"2024-09-05"},{"kind":"once","date":"2024-09-12"}]}""")]
    public void Several_dates_in_one_cell_are_all_kept(string phrase, string years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Theory]
    [InlineData("вторая неделя", """{"kind":"period","from":"2022-10-08","to":"2022-10-14","approx":true}""")]
    [InlineData("1,2 недели", """{"kind":"period","from":"2022-10-01","to":"2022-10-14","approx":true}""")]
    [InlineData("последняя неделя", """{"kind":"period","from":"2022-10-25","to":"2022-10-31","approx":true}""")]
    [InlineData("в конце месяца", """{"kind":"period","from":"2022-10-21","to":"2022-10-31","approx":true}""")]
    [InlineData("март, вторая декада", """{"kind":"period","from":"2023-03-11","to":"2023-03-20","approx":true}""")]
    [InlineData("в течение месяца", """{"kind":"period","from":"2022-10","to":"2022-10"}""")]
    [InlineData("17", """{"kind":"once","date":"2022-10-17"}""")]
    [InlineData("до 20", """{"kind":"once","by":"2022-10-20"}""")]
    public void The_heading_gives_its_month(string phrase, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, "2022/2023", "2022-10"));

    [Theory]
    [InlineData("IV квартал 2023", "2023", """{"kind":"period","from":"2023-10","to":"2023-12"}""")]
    [InlineData("1-2 квартал", "2023", """{"kind":"period","from":"2023-01","to":"2023-06"}""")]
    [InlineData("III квартал", "2023/2024", """{"kind":"period","from":"2023-07","to":"2023-09"}""")]
    [InlineData("I полугодие", "2023", """{"kind":"period","from":"2023-01","to":"2023-06"}""")]
    [InlineData("II полугодие", "2023/2024", """{"kind":"period","from":"2024-01","to":"2024-05"}""")]
    [InlineData("2 четверть", "2023/2024", """{"kind":"period","from":"2023-11","to":"2023-12"}""")]
    [InlineData("2022-2023 гг.", "2022-2023", """{"kind":"period","from":"2022-01","to":"2023-12"}""")]
    [InlineData("в конце учебного года", "2023/2024", """{"kind":"period","from":"2024-05","to":"2024-05","approx":true}""")]
    public void Quarters_halves_and_years_are_periods(string phrase, string years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));
}
