using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Shnor.Documents.Sketches.Office;

namespace Shnor.Documents.Sketches.Word;

/// <summary>A .docx → its sketch. The body is read forward only: a paragraph, a row of a table or a control is in memory at a time.</summary>
public static class WordSketch
{
    /// <summary>Total: any bytes have an outcome. The work is bounded by <see cref="PackageLimits"/>.</summary>
    public static SketchOutcome Read(ReadOnlySpan<byte> bytes) => OfficePackage.Open(bytes) switch
    {
        OfficePackage.Opened { Format: PlanFormat.Word } opened => Read(opened.Content),
        OfficePackage.Failed(var trouble) => new SketchOutcome.Failed(trouble),
        _ => new SketchOutcome.Failed(FileTrouble.Broken),
    };

    private static SketchOutcome Read(MemoryStream content)
    {
        try
        {
            using var file = WordprocessingDocument.Open(content, isEditable: false);
            return file.MainDocumentPart is { } main ? new SketchOutcome.Sketched(Read(main)) : new SketchOutcome.Failed(FileTrouble.Broken);
        }
        catch (PackageException refused)
        {
            return new SketchOutcome.Failed(refused.Trouble);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException or ArgumentException or InvalidOperationException)
        {
            return new SketchOutcome.Failed(FileTrouble.Broken); // the ways in which the library says that a file is not what it should be
        }
    }

    private static DocumentSketch Read(MainDocumentPart main)
    {
        var styles = WordStyles.Of(main.StyleDefinitionsPart?.Styles);
        var paragraphs = new WordParagraphs(styles, WordNumbering.Of(main.NumberingDefinitionsPart?.Numbering));
        var page = new WordPage();
        var body = new WordBody(page, paragraphs);
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            var name = reader.LocalName;
            if (name == "tbl") body.Table(reader.IsStartElement);
            else if (reader.IsStartElement && name is "p" or "tr" or "tblGrid" or "sdt" or "AlternateContent") body.Add(reader.LoadCurrentElement()!);
        }

        return page.Finish();
    }
}
