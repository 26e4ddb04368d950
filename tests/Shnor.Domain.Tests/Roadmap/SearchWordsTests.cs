using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("семинар", "Проведение обучающих семинаров для команд", true)]
    [InlineData("СЕМИНАРЫ", "семинаре", true)]
    [InlineData("сем", "Семинар", true)]
    [InlineData("пчелкиной", "Отчёт. Пчёлкина О.В.", true)]
    [InlineData("отчет", "Подготовка отчёта", true)]
    [InlineData("семинар математика", "Семинары учителей математики", true)]
    [InlineData("семинар физика", "Семинары учителей математики", false)] // all of them
    [InlineData("500+", "в рамках проекта «500+»", true)]
    [InlineData("школа 7", "Школа № 75", false)] // a number is not the beginning of another
    [InlineData("школа 7", "Школы № 7, 19", true)]
    [InlineData("по", "по плану", true)] // short words count where there are no others
    [InlineData("минар", "семинар", false)]
    public void AllIn_by_the_beginnings_of_words(string typed, string text, bool expected) => Assert.Equal(expected, SearchWords.Of(typed).AllIn(text));

    [Theory]
    [InlineData("Вебинары Светловой")]
    [InlineData("500+ ШНОР")]
    [InlineData("ёж Word щука")]
    public void A_button_carries_them_and_finds_the_same(string typed)
    {
        var words = SearchWords.Of(typed);
        var carried = words.ToString();

        Assert.All(carried, letter => Assert.True(letter is > ' ' and < (char)127 and not ('.' or ':' or '_' or '*' or '~')));
        Assert.Equal(carried, SearchWords.TryParse(carried)!.ToString());
        Assert.True(SearchWords.TryParse(carried)!.AllIn(typed));
    }

    [Fact]
    public void What_is_no_search_is_told_apart()
    {
        Assert.True(SearchWords.Of(" … ").IsEmpty);
        Assert.True(SearchWords.Of("самодиагностика профессиональных затруднений педагогов округа").IsTooLong);
        Assert.Null(SearchWords.TryParse(""));
        Assert.Null(SearchWords.TryParse("A.B"));
        Assert.Null(SearchWords.TryParse("++"));
        Assert.Null(SearchWords.TryParse(new string('A', SearchWords.MaxLength + 1)));
    }
}
