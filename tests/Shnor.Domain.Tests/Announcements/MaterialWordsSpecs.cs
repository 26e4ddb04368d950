using Shnor.Domain.Announcements;

namespace Shnor.Domain.Tests.Announcements;

public sealed class MaterialWordsSpecs
{
    [Theory]
    [InlineData("Памятка_по_оцениванию (1).docx", "Памятка по оцениванию")]
    [InlineData("рабочая  программа 5 класс.v2.pdf", "Рабочая программа 5 класс.v2")]
    [InlineData("Отчёт - копия.xlsx", "Отчёт")]
    [InlineData("___.png", "")]
    [InlineData("", "")]
    [InlineData("Сценарий урока", "Сценарий урока")]
    public void A_file_name_becomes_a_title(string fileName, string title) => Assert.Equal(title, MaterialTitle.Ready(fileName));

    [Fact]
    public void A_title_of_the_longest_length_is_taken_and_a_longer_one_not()
    {
        Assert.Equal(MaterialTitle.Longest, MaterialTitle.Read(new string('я', MaterialTitle.Longest))!.Length);
        Assert.Null(MaterialTitle.Read(new string('я', MaterialTitle.Longest + 1)));
        Assert.Null(MaterialTitle.Read(" \n "));
        Assert.Equal("Два слова", MaterialTitle.Read(" Два\nслова "));
    }

    [Fact]
    public void Tags_are_typed_with_commas_and_kept_once()
    {
        Assert.Equal(["оценивание", "отчёт", "5 класс"], MaterialTags.Read("Оценивание, #отчёт; отчет,  5   класс,"));
        Assert.Null(MaterialTags.Read(" , ;"));
        Assert.Null(MaterialTags.Read(new string('я', MaterialTags.Longest + 1)));
        Assert.Null(MaterialTags.Read("1,2,3,4,5,6,7,8,9"));
        Assert.Equal(MaterialTags.KeyOf("Отчёт"), MaterialTags.KeyOf("отчет"));
        Assert.Equal(8, MaterialTags.KeyOf("отчёт").Length);
        Assert.Equal(["а", "б в"], MaterialTags.Of(MaterialTags.Write(["а", "б в"])));
    }

    [Fact]
    public void A_word_is_kept_once_at_its_best_place()
    {
        var words = MaterialWords.Of(new Material { FileId = "f", Title = "Оценивание на уроке", Tags = "урок, вебинар", FileName = "ocenka_оценивание_5класс.pdf" });

        Assert.Equal(
            [("оценив", 0), ("урк", 0), ("вебинар", 1), ("ocenka", 2), ("5", 2), ("класс", 2), ("pdf", 2)],
            words.Select(word => (word.Stem, word.Place)));
    }

    [Fact]
    public void The_last_word_may_be_a_beginning_and_a_number_never()
    {
        var query = MaterialQuery.Of("рабочие программы по физи")!;

        Assert.Equal(["рабоч", "программ", "физ"], query.Words.Select(word => word.Stem));
        Assert.Equal([0, 0, 2], query.Words.Select(word => word.Beginnings.Count));
        Assert.Empty(Assert.Single(MaterialQuery.Of("№ 5")!.Words).Beginnings);
        Assert.Equal(["докумн", "докумен"], MaterialQuery.Of("докумен")!.Words[^1].Beginnings);
    }

    [Fact]
    public void Small_words_are_looked_for_only_when_there_are_no_others()
    {
        Assert.Equal(["урк"], MaterialQuery.Of("на уроке")!.Words.Select(word => word.Stem));
        Assert.Equal(["на"], MaterialQuery.Of("на")!.Words.Select(word => word.Stem));
        Assert.Null(MaterialQuery.Of("!!! №"));
    }
}
