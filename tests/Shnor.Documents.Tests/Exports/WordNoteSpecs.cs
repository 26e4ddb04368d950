using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Documents.Exports;
using Shnor.Documents.Sheets;

namespace Shnor.Documents.Tests.Exports;

/// <summary>Notes to sign, and sheets with numbers.</summary>
public sealed class WordNoteSpecs
{
    private const string Hostile = "Кто & «за что» <b>\u0007\uD800 \u202E=1+1";

    // One pixel.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_note_is_a_valid_document_with_all_its_parts(bool isLying)
    {
        var note = new NoteDocument(Hostile, Hostile, isLying,
        [
            new NotePart.Heading("1. Цель"),
            new NotePart.Prose($"Первая строка\n{Hostile}"),
            new NotePart.Grid([("Школа", 4), ("А", 1)], [[new(Hostile, IsFigure: false), new("1,5", 0.5m)], [new("Лесная школа", IsFigure: false), new("•")]]),
            new NotePart.Picture(Png, Hostile),
            new NotePart.Bars([("Пусто", "•", null), ("Полно", "3,0", 1), ("Половина", "1,5", 0.5m), ("Ноль", "0,0", 0)]),
            new NotePart.Picture(Png, "ещё одна"),
        ]);
        using var file = WordprocessingDocument.Open(new MemoryStream(WordNote.Write(note)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal(isLying ? PageOrientationValues.Landscape : PageOrientationValues.Portrait, body.Descendants<PageSize>().Single().Orient!.Value);
        Assert.Equal(2, file.MainDocumentPart.ImageParts.Count());
        Assert.Equal([["Школа", "А"], ["Кто & «за что» <b> \u202E=1+1", "1,5"], ["Лесная школа", "•"]], body.Elements<Table>().First().Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText)));
        Assert.Equal([3, 3, 4, 3], body.Elements<Table>().Last().Elements<TableRow>().Select(row => row.Elements<TableCell>().Count()));
    }

    [Fact]
    public void Numbers_are_numbers_and_what_people_wrote_is_text()
    {
        var bytes = WorkbookFile.Write(new SheetTable(
            "Лист", [new("Имя", 20), new("Средний балл", 10, SheetNumbers.Tenths), new("Сколько", 10, SheetNumbers.Whole)],
            [["5", "2.0", "12"], ["=1+1", "мало ответов", "-3"], ["", "", "=1+1"]]));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList()).ToList();
        Assert.Equal(["inlineStr 5", "n 2.0", "n 12"], rows[1].Select(Say));
        Assert.Equal(["inlineStr =1+1", "inlineStr мало ответов", "n -3"], rows[2].Select(Say));
        Assert.Equal(["inlineStr ", "inlineStr ", "inlineStr =1+1"], rows[3].Select(Say));
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.CellFormula is not null);

        static string Say(DocumentFormat.OpenXml.Spreadsheet.Cell cell) => $"{cell.DataType!.InnerText} {cell.InnerText}";
    }
}
