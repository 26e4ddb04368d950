namespace Shnor.Documents.Tests;

public sealed class PlanYearsSpecs
{
    [Theory]
    [InlineData("План мероприятий на 2021-2022 гг.", "2021-2022")]
    [InlineData("План мероприятий на 2021 – 2022 годы", "2021-2022")]
    [InlineData("Дорожная карта на 2024 год", "2024")]
    [InlineData("Дорожная карта на 2024 г.", "2024")]
    [InlineData("План работы на 2024/2025 учебный год", "2024/2025")]
    [InlineData("План работы на 2024–2025 учебный год", "2024/2025")]
    [InlineData("План работы на 2024-25 уч. год", "2024/2025")]
    [InlineData("План на 2021 и 2022 годы", "2021-2022")]
    [InlineData("План на 2023 год по итогам 2022 года и на 2024 год", "2024")]
    [InlineData("**5. План мероприятий, на 2021-2022 гг.**", "2021-2022")]
    [InlineData("План к приказу от 28.01.2020 № 2021", null)]
    [InlineData("План к приказу от 28 января 2020 г.", null)]
    [InlineData("План мероприятий", null)]
    public void The_heading_above_the_table_tells_the_years(string heading, string? years) =>
        Assert.Equal(years, Reading.Draft(heading, "№|Мероприятие|Сроки|Ответственные", "1|Семинар|май|Комитет").Years?.ToString());

    [Fact]
    public void Body_text_and_cells_never_do()
    {
        var draft = Reading.Draft(
            "**Программа поддержки школ**", "", "Программа развития на 2014 - 2025 годы утверждена в округе.", "", "План мероприятий", "", "Срок исполнения 2019 год отмечен в приказе.", "",
            "№|Мероприятие|Сроки|Ответственные", "1|Разработка карты на 2021-2022 годы|май 2020 г.|Комитет");

        Assert.Null(draft.Years);
        Assert.Contains("Годы плана в документе не указаны.", draft.Notes);
    }

    [Fact]
    public void The_nearest_heading_wins_over_the_title_and_over_older_chapters()
    {
        var draft = Reading.Draft(
            "**Программа поддержки школ**", "**на 2018-2020 годы**", "", "1. Итоги 2017 года", "", "Работа проведена полностью.", "", "2. План на 2019 год", "", "№|Мероприятие|Сроки|Ответственные", "1|Семинар|май|Комитет");

        Assert.Equal("2019", draft.Years?.ToString());
        Assert.Equal("Программа поддержки школ", draft.Title);
    }

    [Fact]
    public void Without_a_year_in_the_heading_the_title_tells_it()
    {
        var draft = Reading.Draft(
            "Утверждаю", "начальник отдела", "_____ 2020 г.", "", "Муниципальная программа", "«Поддержка школ", "на", "2021-2024 годы»", "", "Пояснительная записка", "", "Текст записки.", "", "Раздел 3. Дорожная карта", "",
            "№|Мероприятие|Сроки|Ответственные", "1|Семинар|май|Комитет");

        Assert.Equal("Муниципальная программа «Поддержка школ на 2021-2024 годы»", draft.Title);
        Assert.Equal("2021-2024", draft.Years?.ToString());
    }

    [Fact]
    public void A_plan_pasted_with_its_heading_alone_is_named_by_it() =>
        Assert.Equal("План мероприятий на 2024 год", Reading.Draft("5. План мероприятий на 2024 год", "", "№|Мероприятие|Сроки|Ответственные", "1|Семинар|май|Комитет").Title);
}
