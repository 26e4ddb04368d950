using System.Globalization;
using Shnor.Documents.Conversion;

namespace Shnor.Documents.Tests.Conversion;

public sealed class PdfPagesSpecs
{
    [Fact]
    public void A_full_cell_stays_apart_from_its_neighbour()
    {
        var text = PdfPages.Draw(Tsv(
            (1, 50, 100, "1"), (1, 80, 100, "Совещание"), (1, 137, 100, "директоров"), (1, 200, 100, "март"), (1, 300, 100, "Светлова"), (1, 351, 100, "Е.А."),
            (1, 50, 115, "2"), (1, 80, 115, "Семинар"), (1, 200, 115, "апрель"), (1, 300, 115, "Комитет"),
            (1, 50, 130, "3"), (1, 80, 130, "Анализ"), (1, 200, 130, "май"), (1, 300, 130, "Комитет"),
            (1, 50, 145, "4"), (1, 80, 145, "Отчёт"), (1, 200, 145, "июнь"), (1, 300, 145, "Комитет"),
            (1, 50, 160, "5"), (1, 80, 160, "Справка"), (1, 200, 160, "июль"), (1, 300, 160, "Комитет")));

        var columns = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(["1", "Совещание директоров", "март", "Светлова Е.А."], columns[0]);
        Assert.All(columns, line => Assert.Equal(4, line.Length));
    }

    [Fact]
    public void Pages_are_parted_and_blank_lines_kept() =>
        Assert.Equal("Программа\n\nТекст\n\fДальше\n", PdfPages.Draw(Tsv((1, 0, 20, "Программа"), (1, 0, 60, "Текст"), (2, 0, 20, "Дальше"))).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("level\tpage_num")]
    [InlineData("5\t1\t0\t0\t0\t0\tNaN\t1\t1\t1\t100\tслово")]
    [InlineData("5\t1\t0\t0\t0\t0\t1e300\t1\t1\t1\t100\tслово")]
    [InlineData("5\tx\t0\t0\t0\t0\t1\t1\t1\t1\t100\tслово")]
    public void What_is_no_word_is_passed_over(string tsv) => Assert.Equal("", PdfPages.Draw(tsv));

    /// <summary>Words of 10 points, 6 points to a letter.</summary>
    private static string Tsv(params (int Page, double Left, double Top, string Text)[] words) => string.Join('\n', words.Select(word =>
        string.Create(CultureInfo.InvariantCulture, $"5\t{word.Page}\t0\t0\t0\t0\t{word.Left}\t{word.Top}\t{word.Text.Length * 6}\t10\t100\t{word.Text}")));
}
