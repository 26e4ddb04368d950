namespace Shnor.Domain.Tests.Roadmap.Deadlines;

public sealed class MonthPhraseTests
{
    [Theory]
    [InlineData("Февраль 2022 года", "2021-2022", """{"kind":"months","months":[2],"year":2022}""")]
    [InlineData("июль", "2023", """{"kind":"months","months":[7],"year":2023}""")]
    [InlineData("в марте 2019 г.", "2019", """{"kind":"months","months":[3],"year":2019}""")]
    [InlineData("Ноябрь, март и июль 2023 года", "2023", """{"kind":"months","months":[3,7,11],"year":2023}""")]
    [InlineData("сентябрь\nдекабрь", "2024/2025", """{"kind":"months","months":[9,12],"year":2024}""")]
    [InlineData("март-май, сентябрь-ноябрь", "2024", """{"kind":"months","months":[3,4,5,9,10,11],"year":2024}""")]
    [InlineData("окт., нояб. 2024", "2024", """{"kind":"months","months":[10,11],"year":2024}""")]
    public void Months_are_sorted_and_take_the_year_of_the_phrase_or_the_plan(string phrase, string years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Theory]
    [InlineData("Март – апрель 2022 года", "2021-2022", """{"kind":"period","from":"2022-03","to":"2022-04"}""")]
    [InlineData("с января по март 2019 г", "2019", """{"kind":"period","from":"2019-01","to":"2019-03"}""")]
    [InlineData("Ноябрь 2021 года - апрель 2022 года", "2021-2022", """{"kind":"period","from":"2021-11","to":"2022-04"}""")]
    [InlineData("декабрь-январь 2025", "2024", """{"kind":"period","from":"2024-12","to":"2025-01"}""")]
    [InlineData("октябрь — март", "2023/2024", """{"kind":"period","from":"2023-10","to":"2024-03"}""")]
    [InlineData("в течение мая", "2023", """{"kind":"period","from":"2023-05","to":"2023-05"}""")]
    public void A_dash_between_months_is_a_period(string phrase, string years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Theory]
    [InlineData("ноябрь, март", "2023/2024", """{"kind":"compound","parts":[{"kind":"months","months":[11],"year":2023},{"kind":"months","months":[3],"year":2024}]}""")]
    [InlineData("Июнь 2022г. Июнь 2023г.", "2021-2024", """{"kind":"compound","parts":[{"kind":"months","months":[6],"year":2022},{"kind":"months","months":[6],"year":2023}]}""")]
    [InlineData("март-апрель 2022, 2023 гг.", "2021-2024", """{"kind":"compound","parts":[{"kind":"months","months":[3,4],"year":2022},{"kind":"months","months":[3,4],"year":2023}]}""")]
    [InlineData("май 2022-2023 гг.", "2021-2024", """{"kind":"compound","parts":[{"kind":"months","months":[5],"year":2022},{"kind":"months","months":[5],"year":2023}]}""")]
    [InlineData("Май 2022г. Ежегодно (октябрь)", "2021-2024", """{"kind":"compound","parts":[{"kind":"months","months":[5],"year":2022},{"kind":"months","months":[10],"year":null,"annual":true}]}""")]
    public void A_list_across_years_is_several_readings(string phrase, string years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Theory]
    [InlineData("март, июнь", "2021-2024", """{"kind":"months","months":[3,6],"year":null,"review":true}""")]
    [InlineData("февраль-март", "2021-2024", """{"kind":"period","from":"02","to":"03","review":true}""")]
    [InlineData("март", null, """{"kind":"months","months":[3],"year":null}""")]
    [InlineData("ноябрь ежегодно", "2021-2024", """{"kind":"months","months":[11],"year":null,"annual":true}""")]
    [InlineData("Август-сентябрь каждого года", "2021-2024", """{"kind":"period","from":"08","to":"09","annual":true}""")]
    [InlineData("2022 год: март, май", "2021-2024", """{"kind":"months","months":[3,5],"year":2022}""")]
    public void A_year_that_nothing_tells_stays_open(string phrase, string? years, string expected) =>
        Assert.Equal(expected, Phrases.Json(phrase, years));

    [Fact]
    public void A_row_number_before_a_month_is_not_a_day() =>
        Assert.Equal("""{"kind":"months","months":[5],"year":2023}""", Phrases.Json("7 Май 2023", "2023"));
}
