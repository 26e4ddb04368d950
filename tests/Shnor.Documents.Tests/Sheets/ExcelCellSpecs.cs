using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests.Sheets;

/// <summary>What a person sees in a cell is what the plan says.</summary>
public sealed class ExcelCellSpecs
{
    private const double March15 = 45366; // 15 March 2024

    [Theory]
    [InlineData(45366, "dd.mm.yyyy", "15.03.2024")]
    [InlineData(45366, "m/d/yyyy", "15.03.2024")]
    [InlineData(45366, "[$-419]d mmmm yyyy\\ \"г.\";@", "15.03.2024")]
    [InlineData(45366, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "15.03.2024")]
    [InlineData(45366, "yyyy-mm-dd", "15.03.2024")]
    [InlineData(45366.583333333336, "dd.mm.yyyy hh:mm", "15.03.2024 14:00")]
    [InlineData(45366, "dd.mm.yyyy hh:mm", "15.03.2024")]
    [InlineData(45366, "mmm yy", "март 2024")]
    [InlineData(45366, "[$-419]mmmm yyyy;@", "март 2024")]
    [InlineData(45366, "mmmm", "март")]
    [InlineData(45366, "d mmmm", "15 марта")]
    [InlineData(45366, "dddd", "пятница")]
    [InlineData(45366, "yyyy", "2024")]
    [InlineData(45366, "yyyy\" год\"", "2024")]
    [InlineData(0.583333333333333, "h:mm", "14:00")]
    [InlineData(0.583333333333333, "hh:mm:ss", "14:00")]
    [InlineData(0.583333333333333, "[$-409]h:mm AM/PM", "14:00")]
    [InlineData(1.104166666666667, "[h]:mm", "26:30")]
    [InlineData(59, "dd.mm.yyyy", "28.02.1900")]
    [InlineData(61, "dd.mm.yyyy", "01.03.1900")]
    [InlineData(-5, "dd.mm.yyyy", "-5")]
    [InlineData(9e9, "dd.mm.yyyy", "9000000000")]
    public void A_date_is_written_as_a_Russian_reader_writes_it(double serial, string format, string seen) => Assert.Equal(seen, Seen(book => book.Number(serial, format)));

    [Theory]
    [InlineData(14, "15.03.2024")]
    [InlineData(15, "15.03.2024")]
    [InlineData(16, "15 марта")]
    [InlineData(17, "март 2024")]
    [InlineData(20, "14:00")]
    [InlineData(22, "15.03.2024 14:00")]
    [InlineData(0, "45366,5833333333")]
    [InlineData(1, "45367")]
    public void The_formats_without_a_code_are_known(int id, string seen) => Assert.Equal(seen, Seen(_ => $"<c s=\"{id + 2}\"><v>45366.5833333333</v></c>", "dd.mm"));

    [Theory]
    [InlineData(1, "General", "1")]
    [InlineData(1, "0\".\"", "1.")]
    [InlineData(1, "0\\.", "1.")]
    [InlineData(1, "General\".\"", "1.")]
    [InlineData(7, "000", "007")]
    [InlineData(1.5, "0.00", "1,50")]
    [InlineData(0.30000000000000004, "General", "0,3")]
    [InlineData(0.95, "0%", "95%")]
    [InlineData(12500, "#,##0\" руб.\"", "12 500 руб.")]
    [InlineData(-3, "0;[Red]-0", "-3")]
    [InlineData(5, "0_);\\(0\\)", "5")]
    [InlineData(8001234567, "000\\-000\\-00\\-00", "8001234567")]
    [InlineData(1e20, "General", "1E+20")]
    public void A_number_is_shown_as_its_format_shows_it(double number, string format, string seen) => Assert.Equal(seen, Seen(book => book.Number(number, format)));

    [Theory]
    [InlineData("<c t=\"b\"><v>1</v></c>", "ИСТИНА")]
    [InlineData("<c t=\"inlineStr\"><is><t>Семинар</t></is></c>", "Семинар")]
    [InlineData("<c t=\"str\"><f>A1&amp;B1</f><v>Семинар РМО</v></c>", "Семинар РМО")]
    [InlineData("<c><f>SUM(A1:A9)</f><v>12</v></c>", "12")]
    [InlineData("<c t=\"d\"><v>2024-03-15T00:00:00</v></c>", "15.03.2024")]
    public void Every_kind_of_cell_has_its_text(string cell, string seen) => Assert.Equal(seen, Seen(_ => cell));

    [Theory]
    [InlineData("<r><rPr><b/></rPr><t>Семинар </t></r><r><t>для учителей</t></r>", "Семинар для учителей")]
    [InlineData("<t>Семинар</t><rPh sb=\"0\" eb=\"1\"><t>чтение</t></rPh>", "Семинар")]
    [InlineData("<t>Семинар_x000D_\nдля учителей</t>", "Семинар для учителей")]
    public void A_shared_text_is_its_runs_joined(string item, string seen) => Assert.Equal(seen, Seen(book => book.Shared(item)));

    [Fact]
    public void An_error_is_an_empty_cell() => Assert.Null(Row("<c t=\"e\"><v>#REF!</v></c>").Expected);

    [Fact]
    public void A_book_of_the_1904_system_counts_from_another_day()
    {
        var book = new Workbook { Is1904 = true };
        book.Sheet("План", ["№", "Мероприятие", "Срок", "Результат"], ["1", "Семинар", "май", book.Number(March15 - 1462, "dd.mm.yyyy")]);

        Assert.Equal("15.03.2024", Plan(book).Rows[0].Expected);
    }

    internal static PlanDraft Plan(Workbook book) => Assert.IsType<PlanReading.Plan>(PlanReader.Read(book.Bytes(), "план.xlsx")).Draft;

    private static string? Seen(Func<Workbook, string> cell, string? format = null)
    {
        var book = new Workbook();
        if (format is not null) book.Number(1, format);
        return Row(cell(book), book).Expected;
    }

    private static PlanRow Row(string cell, Workbook? book = null) =>
        Assert.Single(Plan((book ?? new()).Sheet("План", ["№", "Мероприятие", "Срок", "Результат"], ["1", "Семинар", "май", cell])).Rows);
}
