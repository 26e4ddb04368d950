using System.Text;
using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests;

public sealed class HostileDocumentSpecs
{
    private const string Small = "План на 2024 год\n№\tМероприятие\tСроки\tОтветственные\n1\tСеминар\tмай\tСветлова Е.А.\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Small) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Small)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Small)] },
        { "Windows-1251", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Small) },
        { "Windows line ends", Encoding.UTF8.GetBytes(Small.ReplaceLineEndings("\r\n")) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_read(string name, byte[] bytes)
    {
        var plan = Assert.IsType<PlanReading.Plan>(PlanReader.Read(bytes, "план.txt"));

        Assert.Equal(["Светлова Е.А."], Assert.Single(plan.Draft.Rows).Responsible);
        Assert.Equal("План на 2024 год", plan.Draft.Title);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused()
    {
        Assert.IsType<PlanReading.TooLarge>(PlanReader.Read(Encoding.UTF8.GetBytes(new string('a', PlanReader.MaxBytes + 1)), "план.txt"));
        Assert.IsType<PlanReading.TooLarge>(PlanReader.Read(new byte[PlanFiles.MaxBytes + 1], "план.docx"));
        Assert.IsType<PlanReading.TooLarge>(PlanReader.ReadText(new string('а', PlanReader.MaxBytes + 1)));
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_plan_has_two_thousand_rows_at_most(int count, bool isRead)
    {
        var rows = string.Concat(Enumerable.Range(1, count).Select(n => $"{n}\tСеминар\tмай\tКомитет\n"));
        var reading = PlanReader.ReadText("№\tМероприятие\tСроки\tОтветственные\n" + rows);

        if (isRead) Assert.Equal(count, Assert.IsType<PlanReading.Plan>(reading).Draft.Rows.Count);
        else Assert.IsType<PlanReading.TooLarge>(reading);
    }

    [Theory]
    [InlineData("")]
    [InlineData("просто текст")]
    [InlineData("ВПР\t2020\t2021\nКлючевская ООШ\t23\t30")]
    [InlineData("№\tМероприятие\tСроки\tОтветственные")]
    [InlineData("\t\t\t\n\t\t")]
    public void A_text_without_a_plan_gets_a_sentence(string text) =>
        Assert.EndsWith(".", Assert.IsType<PlanReading.NoPlan>(PlanReader.ReadText(text)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Binary_data_is_not_text()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        bytes[0] = 1;

        Assert.Equal(PlanFormat.Unknown, Assert.IsType<PlanReading.UnsupportedFormat>(PlanReader.Read(bytes, "план.txt")).Format);
        Assert.IsType<PlanReading.UnsupportedFormat>(PlanReader.Read(new byte[100], "план.txt"));
    }

    [Theory]
    [InlineData("а")]
    [InlineData("\t")]
    [InlineData("**")]
    [InlineData("<i")]
    [InlineData("[bookmark:")]
    [InlineData("2021-2022 ")]
    [InlineData("Светлова Е.А. ")]
    [InlineData("1\t")]
    public void A_line_of_a_megabyte_is_read_in_time(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var table = "№\tМероприятие\tСроки\tОтветственные\n";

        Assert.NotNull(PlanReader.ReadText(line));
        Assert.NotNull(PlanReader.ReadText($"{line}\n{table}1\tСеминар\tмай\t{line}\n2\t{line}\tмай\tКомитет"));
        Assert.NotNull(PlanReader.ReadText(table + line));
    }

    [Fact]
    public void A_cell_that_lost_its_table_is_cut_and_said()
    {
        var draft = Reading.Draft("План на 2024 год", "№|Мероприятие|Сроки|Ответственные", $"1|{string.Concat(Enumerable.Repeat("слово ", 400))}|май|Комитет");

        Assert.True(draft.Rows[0].Title.Length <= 1000);
        Assert.Contains("слишком длинная ячейка", Assert.Single(draft.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_makes_the_reader_throw()
    {
        var random = new Random(20260101);
        string[] pieces =
        [
            "№", "\t", "\t", "\n", "\n", "Мероприятие", "Сроки", "Ответственные", "Семинар", "2024 год", "1", "2", "3", "**", "<i>", "\uD800", "\0", "«", "I. Раздел", " ", "май", "Светлова Е.А.", "\r", "\u0308", "Ожидаемый результат",
            "№\tМероприятие\tСроки\tОтветственные\n", "1\tСеминар\tмай\tКомитет\n",
        ];
        for (var run = 0; run < 1500; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (PlanReader.ReadText(text) is PlanReading.Plan plan)
                Assert.All(plan.Draft.Rows, row => Assert.NotEmpty(row.Title));

            var bytes = Encoding.UTF8.GetBytes(text);
            if (bytes.Length > 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(PlanReader.Read(bytes, "план.txt"));
        }
    }
}
