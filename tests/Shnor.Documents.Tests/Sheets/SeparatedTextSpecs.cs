using System.Text;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches.Sheets;

namespace Shnor.Documents.Tests.Sheets;

/// <summary>What spreadsheets save as .csv, and what people save as .csv themselves.</summary>
public sealed class SeparatedTextSpecs
{
    private const string Semicolons = "План поддержки школ на 2024 год;;;\n;;;\n№;Мероприятие;Срок;Ответственные\n1;Семинар, совещание;до 15 мая;Светлова Е.А., Ручьёва М.Н.\n2;\"Анализ \"\"ВПР\"\"; справка\";июнь;\"Комитет\nРМО\"\n";

    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static TheoryData<string, byte[]> Files => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Semicolons) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Semicolons)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Semicolons)] },
        { "Windows-1251", Windows1251.GetBytes(Semicolons) },
        { "Windows line ends", Windows1251.GetBytes(Semicolons.ReplaceLineEndings("\r\n")) },
        { "a word to Excel", Encoding.UTF8.GetBytes("sep=;\r\n" + Semicolons) },
        { "commas", Encoding.UTF8.GetBytes(Separated(",")) },
        { "tabs", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Separated("\t"))).ToArray() },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Any_separator_and_encoding_gives_the_same_plan(string name, byte[] bytes)
    {
        var draft = Plan(bytes);

        Assert.NotEmpty(name);
        Assert.Equal("План поддержки школ на 2024 год", draft.Title);
        Assert.Equal(
            [("1", "Семинар, совещание", "до 15 мая", "Светлова Е.А., Ручьёва М.Н."), ("2", "Анализ \"ВПР\"; справка", "июнь", "Комитет РМО")],
            draft.Rows.Select(row => (row.No, row.Title, row.DeadlineText, row.ResponsibleText.ReplaceLineEndings(" "))));
    }

    [Fact]
    public void Lines_are_counted_as_in_the_file()
    {
        var rows = Plan("sep=;\nПлан на 2024 год\n\n№;Мероприятие;Срок;Ответственные\n1;\"Семинар\nдля учителей\";май;Комитет\n2;Анализ;июнь;Комитет").Rows;

        Assert.Equal([5, 7], rows.Select(row => row.Line));
    }

    [Fact]
    public void Ragged_rows_and_empty_columns_at_the_end_are_no_trouble()
    {
        var rows = Plan("№;Мероприятие;Срок;Ответственные;;;\n1;Семинар;май\n2;Анализ;июнь;Комитет;;;;;;\n").Rows;

        Assert.Equal([("1", "май", ""), ("2", "июнь", "Комитет")], rows.Select(row => (row.No, row.DeadlineText, row.ResponsibleText)));
    }

    [Fact]
    public void Commas_in_every_row_are_not_the_separator() =>
        Assert.Equal(4, SeparatedText.Sketch("№;Мероприятие;Срок;Ответственные\n1;Семинар;май;Светлова Е.А., Ручьёва М.Н.\n2;Анализ;май;Лесная Т.П., Полевая И.К.")!.Tables[0].Rows[0].Cells.Count);

    [Fact]
    public void A_quote_that_nobody_closed_takes_one_line_not_the_file()
    {
        var rows = Plan("№;Мероприятие;Срок;Ответственные\n1;\"Школа роста;май;Комитет\n" + string.Concat(Enumerable.Range(2, 100).Select(n => $"{n};Семинар;июнь;Комитет\n"))).Rows;

        Assert.Equal(Enumerable.Range(2, 100).Select(n => $"{n}"), rows.TakeLast(100).Select(row => row.No));
    }

    [Theory]
    [InlineData("Просто письмо, в котором есть запятая.\nИ ещё одна строка; с точкой с запятой.")]
    [InlineData("План\nна 2024 год")]
    [InlineData("")]
    public void A_text_that_nothing_parts_is_not_taken_for_a_table(string text) => Assert.Null(SeparatedText.Sketch(text));

    [Theory]
    [InlineData("")]
    [InlineData(";;;;\n;;;;")]
    [InlineData("\"\"\"\"\"")]
    [InlineData("sep=")]
    [InlineData("sep=;")]
    [InlineData("sep=ы\n1ы2")]
    [InlineData("№;Мероприятие;Срок\n\uD800;\0;\"")]
    public void Strange_files_have_an_outcome(string text) => Assert.IsAssignableFrom<PlanReading.Refusal>(PlanReader.Read(Encoding.UTF8.GetBytes(text), "план.csv"));

    private static string Separated(string separator) =>
        $"План поддержки школ на 2024 год\n\n№|Мероприятие|Срок|Ответственные\n1|\"Семинар, совещание\"|до 15 мая|\"Светлова Е.А., Ручьёва М.Н.\"\n2|\"Анализ \"\"ВПР\"\"; справка\"|июнь|\"Комитет\nРМО\"\n".Replace("|", separator, StringComparison.Ordinal);

    private static PlanDraft Plan(string text) => Plan(Encoding.UTF8.GetBytes(text));

    private static PlanDraft Plan(byte[] bytes) => Assert.IsType<PlanReading.Plan>(PlanReader.Read(bytes, "план.csv")).Draft;
}
