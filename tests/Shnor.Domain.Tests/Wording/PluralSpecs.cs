using Shnor.Domain.Wording;

namespace Shnor.Domain.Tests.Wording;

public sealed class PluralSpecs
{
    [Theory]
    [InlineData(0, "0 задач")]
    [InlineData(1, "1 задача")]
    [InlineData(2, "2 задачи")]
    [InlineData(4, "4 задачи")]
    [InlineData(5, "5 задач")]
    [InlineData(11, "11 задач")]
    [InlineData(12, "12 задач")]
    [InlineData(14, "14 задач")]
    [InlineData(21, "21 задача")]
    [InlineData(22, "22 задачи")]
    [InlineData(111, "111 задач")]
    [InlineData(1001, "1001 задача")]
    [InlineData(-2, "-2 задачи")]
    public void A_count_takes_the_form_its_number_asks_for(long n, string expected) =>
        Assert.Equal(expected, Plural.Of(n, "задача", "задачи", "задач"));

    [Fact]
    public void The_word_alone_may_be_asked_for() => Assert.Equal("рабочих дня", Plural.Form(3, "рабочий день", "рабочих дня", "рабочих дней"));

    [Theory]
    [InlineData("Семинар", 20, "Семинар")]
    [InlineData("Разработка муниципальной дорожной карты", 30, "Разработка муниципальной…")]
    [InlineData("Заседание рабочей группы: обсуждение", 26, "Заседание рабочей группы…")]
    [InlineData("Оченьдлинноесловобезпробелов", 10, "Оченьдлин…")]
    public void A_long_title_is_cut_at_a_word(string title, int max, string expected)
    {
        var cut = PoliteCut.To(title, max);

        Assert.Equal(expected, cut);
        Assert.True(cut.Length <= max);
    }

    [Fact]
    public void A_pair_of_units_is_never_cut_in_two() => Assert.Equal("аб…", PoliteCut.To("аб😀в", 4));
}
