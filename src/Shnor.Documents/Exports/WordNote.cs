using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Documents.Charts;

namespace Shnor.Documents.Exports;

/// <summary>A note → a .docx that a committee can sign: headings, prose, tables, pictures, on A4.</summary>
public static class WordNote
{
    public const string Ending = ".docx";

    // Twentieths of a point: A4, margins of 1.5 cm.
    private const uint LongSide = 16838;
    private const uint ShortSide = 11906;
    private const int Margin = 850;
    private const int BarSteps = 20;
    private const string BarFill = "EC7014";

    public static byte[] Write(NoteDocument note)
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordLooks.Styles();
            var (width, height) = note.IsLying ? (LongSide, ShortSide) : (ShortSide, LongSide);
            var room = (int)width - (2 * Margin);
            main.Document = new Document(new Body(
            [
                WordLooks.Title(note.Title),
                WordLooks.Years(note.Subtitle),
                .. note.Parts.SelectMany((part, i) => Elements(main, part, i + 1, room, (int)height - (2 * Margin))),
                new SectionProperties(
                    new PageSize { Width = width, Height = height, Orient = note.IsLying ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 }),
            ]));
        }

        return bytes.ToArray();
    }

    /// <param name="main">Holds pictures.</param>
    /// <param name="part">Of the note.</param>
    /// <param name="number">Of the part, from 1.</param>
    /// <param name="width">Of the room for it, in twentieths of a point.</param>
    /// <param name="height">The same.</param>
    private static IEnumerable<OpenXmlElement> Elements(MainDocumentPart main, NotePart part, int number, int width, int height) => part switch
    {
        NotePart.Heading heading => [WordLooks.Heading(heading.Text)],
        NotePart.Prose prose => [WordLooks.Prose(prose.Text)],
        NotePart.Grid grid => [Table(grid, width), new Paragraph()], // two tables without a paragraph between them are one
        NotePart.Bars bars => [Table(bars, width), new Paragraph()],
        NotePart.Picture picture => [WordPicture.Of(main, picture, number, width, height)],
        _ => throw new NotSupportedException($"A {part.GetType().Name} is not written."),
    };

    private static Table Table(NotePart.Grid grid, int width)
    {
        var all = grid.Columns.Sum(column => column.Share);
        var widths = grid.Columns.Select(column => width * column.Share / all).ToList();
        return new Table(
        [
            WordLooks.TableLook(),
            new TableGrid(widths.Select(each => new GridColumn { Width = $"{each}" })),
            new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. grid.Columns.Zip(widths, (column, each) => WordLooks.Cell(column.Title, each, isBold: true, isCentred: true))]),
            .. grid.Rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Zip(widths, Cell)])),
        ]);
    }

    private static TableCell Cell(NoteCell cell, int width) => WordLooks.Cell(
        cell.Text, width, isCentred: cell.IsFigure, fill: cell.Depth is { } depth ? HeatColour.Of(depth) : null, ink: cell.Depth is { } deep ? HeatColour.Ink(deep) : null);

    /// <summary>A bar is so many narrow columns under one coloured cell.</summary>
    private static Table Table(NotePart.Bars bars, int width)
    {
        var (name, figure) = (width * 2 / 5, width / 8);
        var step = (width - name - figure) / BarSteps;
        return new Table(
        [
            WordLooks.TableLook(),
            new TableGrid([new GridColumn { Width = $"{name}" }, .. Enumerable.Repeat(step, BarSteps).Select(each => new GridColumn { Width = $"{each}" }), new GridColumn { Width = $"{figure}" }]),
            .. bars.Lines.Select(line => new TableRow([new TableRowProperties(new CantSplit()), WordLooks.Cell(line.Name, name), .. Bar(line.Length ?? 0, step), WordLooks.Cell(line.Text, figure, isCentred: true)])),
        ]);
    }

    private static IEnumerable<TableCell> Bar(decimal length, int step)
    {
        var filled = (int)Math.Round(Math.Clamp(length, 0, 1) * BarSteps, MidpointRounding.AwayFromZero);
        if (filled > 0) yield return WordLooks.Cell("", step * filled, columns: filled, fill: BarFill);
        if (filled < BarSteps) yield return WordLooks.Cell("", step * (BarSteps - filled), columns: BarSteps - filled);
    }
}
