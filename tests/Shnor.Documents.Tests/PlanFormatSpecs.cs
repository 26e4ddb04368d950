using System.Text;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Documents.Tests.Word;

namespace Shnor.Documents.Tests;

/// <summary>A file is what its bytes are, whatever it is called; each that is not read says what to do.</summary>
public sealed class PlanFormatSpecs
{
    private const string Plan = "План на 2024 год\n№\tМероприятие\tСрок\tОтветственные\n1\tСеминар\tмай\tСветлова Е.А.\n";

    public static TheoryData<string, byte[], PlanFormat> Files => new()
    {
        { "план.txt", Docx.File(Docx.Table("а|б")), PlanFormat.Word },
        { "план.zip", Docx.File(Docx.Table("а|б")), PlanFormat.Word },
        { "план.xlsx", Docx.File(Docx.Table("а|б")), PlanFormat.Word },
        { "план", Docx.File(Docx.Table("а|б"))[..^100], PlanFormat.Word },
        { "план.docx", Docx.Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), PlanFormat.Excel },
        { "план.xlsx", Docx.Zip(("[Content_Types].xml", ""), ("xl/workbook.bin", "")), PlanFormat.OldExcel },
        { "план.docx", Docx.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", ""), ("META-INF/manifest.xml", "")), PlanFormat.OpenDocument },
        { "план.docx", Docx.Zip(("[Content_Types].xml", ""), ("ppt/presentation.xml", "")), PlanFormat.Presentation },
        { "план.docx", Docx.Zip(("план.txt", Plan)), PlanFormat.Archive },
        { "план.docx", Compound("WordDocument"), PlanFormat.OldWord },
        { "план.doc", Compound("Workbook"), PlanFormat.OldExcel },
        { "план.xls", Compound("Workbook"), PlanFormat.OldExcel },
        { "план.doc", Compound("PowerPoint Document"), PlanFormat.Presentation },
        { "план.docx", Compound("EncryptedPackage"), PlanFormat.Word },
        { "план.xlsx", Compound("EncryptedPackage"), PlanFormat.Excel },
        { "план.docx", Encoding.UTF8.GetBytes(Plan), PlanFormat.Text },
        { "план.pdf", Encoding.UTF8.GetBytes(Plan), PlanFormat.Text },
        { "план", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plan)], PlanFormat.Text },
        { "план.csv", Encoding.UTF8.GetBytes(Plan), PlanFormat.Csv },
        { "план.doc", "\n<html><body>План</body></html>"u8.ToArray(), PlanFormat.WebPage },
        { "план.xls", "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), PlanFormat.WebPage },
        { "план.doc", @"{\rtf1 }"u8.ToArray(), PlanFormat.RichText },
        { "план.docx", "%PDF-1.7"u8.ToArray(), PlanFormat.Pdf },
        { "план.docx", [0xFF, 0xD8, 0xFF, 0xE0], PlanFormat.Picture },
        { "план.docx", [0x89, .. "PNG\r\n"u8], PlanFormat.Picture },
        { "план.jpg", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0], PlanFormat.Picture },
        { "план.docx", "Rar!\x1A\x07\x01\0"u8.ToArray(), PlanFormat.Archive },
        { "план.docx", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], PlanFormat.Archive },
        { "план.docx", new byte[100], PlanFormat.Word },
        { "план.pdf", new byte[100], PlanFormat.Pdf },
        { "план.txt", new byte[100], PlanFormat.Unknown },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_tell_more_than_the_name(string name, byte[] bytes, PlanFormat format) => Assert.Equal(format, PlanFormats.Recognise(bytes, name));

    [Theory]
    [InlineData("план.docx")]
    [InlineData("план.xlsx")]
    [InlineData("план.doc")]
    [InlineData("план")]
    public void A_text_under_any_name_is_read(string name) =>
        Assert.Equal("План на 2024 год", Assert.IsType<PlanReading.Plan>(PlanReader.Read(Encoding.UTF8.GetBytes(Plan), name)).Draft.Title);

    [Fact]
    public void Every_trouble_has_a_sentence_of_its_own()
    {
        byte[][] files =
        [
            [], Docx.File(Docx.Table("а|б"))[..^100], Compound("EncryptedPackage"), new byte[100], Compound("PowerPoint Document"),
            "Rar!\x1A\x07\x01\0"u8.ToArray(), [0xFF, 0xD8, 0xFF, 0xE0], "<html>План</html>"u8.ToArray(), Docx.File(Docx.P("Текст без плана")),
        ];
        var sentences = files.Select(bytes => Assert.IsAssignableFrom<PlanReading.Refusal>(PlanReader.Read(bytes, "план")).Sentence).ToList();

        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.Matches(@"^[А-Я].{30,}\.$", sentence));
        Assert.All(sentences, sentence => Assert.DoesNotMatch(@"(?i)xml|zip|ole|формат|байт|unicode", sentence));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_file_is_told_so(string text)
    {
        foreach (var name in new[] { "план.docx", "план.txt", "план" })
            Assert.Equal(FileTrouble.Empty, Assert.IsType<PlanReading.Unreadable>(PlanReader.Read(Encoding.UTF8.GetBytes(text), name)).Trouble);
    }

    [Theory]
    [InlineData("план.docx", "в Word")]
    [InlineData("план.doc", "в Word")]
    public void A_password_is_asked_to_be_taken_off_where_it_was_put(string name, string where)
    {
        var refusal = Assert.IsType<PlanReading.Unreadable>(PlanReader.Read(Compound("EncryptedPackage"), name));

        Assert.Equal(FileTrouble.Password, refusal.Trouble);
        Assert.Contains(where, refusal.Sentence, StringComparison.Ordinal);
    }

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)];
}
