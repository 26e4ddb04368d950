using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Documents.Sheets;

namespace Shnor.Documents.Exports;

/// <summary>What the document looks like, in one place. Texts enter here and are cleaned: a control character would make the file unreadable.</summary>
internal static class WordLooks
{
    private const string Font = "Times New Roman"; // what committees write in, and every office has it or its twin
    private const string TextSize = "20"; // half points
    private const string NoteSize = "24";
    private const string TitleSize = "26";
    private const string Gap = "120"; // twentieths of a point

    public static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = TextSize },
            new FontSizeComplexScript { Val = TextSize },
            new Languages { Val = "ru-RU" })),
        new ParagraphPropertiesDefault()));

    public static Paragraph Title(string text) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = Gap }, new Justification { Val = JustificationValues.Center }),
        new Run(new RunProperties(new Bold(), new FontSize { Val = TitleSize }), Words(text.ReplaceLineEndings(" "))));

    public static Paragraph Years(string text) => new(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = Gap }, new Justification { Val = JustificationValues.Center }),
        new Run(Words(text)));

    /// <summary>Of a part of a note.</summary>
    public static Paragraph Heading(string text) => new(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = Gap, After = Gap }),
        new Run(new RunProperties(new Bold(), new FontSize { Val = NoteSize }), Words(text.ReplaceLineEndings(" "))));

    /// <summary>Text of a note; its lines stay lines.</summary>
    public static Paragraph Prose(string text)
    {
        var run = new Run(new RunProperties(new FontSize { Val = NoteSize }));
        foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (i > 0) run.AppendChild(new Break());
            run.AppendChild(Words(line));
        }

        return new(new ParagraphProperties(new SpacingBetweenLines { After = Gap }), run);
    }

    public static TableProperties TableLook() => new(
        new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }, // fiftieths of a percent: the whole page
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed });

    /// <param name="text">Its lines become paragraphs.</param>
    /// <param name="width">Twentieths of a point.</param>
    /// <param name="isBold">A heading.</param>
    /// <param name="isCentred">A heading of a column.</param>
    /// <param name="columns">How many it covers.</param>
    /// <param name="fill">Its colour: six hexadecimal digits; null: none.</param>
    /// <param name="ink">Of the letters, where the fill asks for it.</param>
    public static TableCell Cell(string text, int width, bool isBold = false, bool isCentred = false, int columns = 1, string? fill = null, string? ink = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (columns > 1) properties.AppendChild(new GridSpan { Val = columns });
        if (fill is not null) properties.AppendChild(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        return new TableCell([properties, .. OutgoingCell.Clean(text).Split('\n').Select(line => Line(line, isBold, isCentred, ink))]);
    }

    private static Paragraph Line(string text, bool isBold, bool isCentred, string? ink)
    {
        var line = new Paragraph();
        if (isCentred) line.AppendChild(new ParagraphProperties(new Justification { Val = JustificationValues.Center }));
        if (text.Length == 0) return line;
        var look = new RunProperties();
        if (isBold) look.AppendChild(new Bold());
        if (ink is not null) look.AppendChild(new Color { Val = ink });
        line.AppendChild(look.HasChildren ? new Run(look, Words(text)) : new Run(Words(text)));
        return line;
    }

    private static Text Words(string text) => new(OutgoingCell.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };
}
