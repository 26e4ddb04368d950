using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Exports;

/// <summary>
/// A plan → a .docx that a committee can sign and print, and that <see cref="PlanFiles"/> reads back to the same rows: the title in bold, the
/// years above the table, a heading that repeats on every page, sections across the whole table.
/// </summary>
public static class WordPlan
{
    public const string Ending = ".docx";

    // Twentieths of a point: A4 lying, margins of 1.5 cm.
    private const uint PageWidth = 16838;
    private const uint PageHeight = 11906;
    private const int Margin = 850;

    public static byte[] Write(PlanDocument plan)
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordLooks.Styles();
            main.Document = new Document(new Body(
            [
                WordLooks.Title(plan.Title),
                WordLooks.Years(YearsInWords(plan.Years)),
                .. Tables(plan.Rows),
                new SectionProperties(
                    new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 }),
            ]));
        }

        return bytes.ToArray();
    }

    /// <summary>«План на 2021–2022 годы»: read from the line nearest above a table.</summary>
    public static string YearsInWords(PlanYears years) => years switch
    {
        { IsSchoolYear: true } => $"План на {years.First}/{years.Last} учебный год",
        { IsSingleYear: true } => $"План на {years.First} год",
        _ => $"План на {years.First}–{years.Last} годы",
    };

    /// <summary>A row that belongs to no section after one that does begins a table of its own: below a section's heading it would be a part of it.</summary>
    private static IEnumerable<OpenXmlElement> Tables(IReadOnlyList<PlanDocumentRow> rows)
    {
        var columns = PlanColumnSet.Of(rows);
        Table? table = null;
        string? section = null;
        foreach (var row in rows)
        {
            if (table is not null && row.Section is null && section is not null)
            {
                yield return table;
                yield return new Paragraph(); // two tables without a paragraph between them are one
                table = null;
            }

            table ??= columns.NewTable();
            if (row.Section is { } name && name != section) table.AppendChild(columns.Across(name));
            section = row.Section;
            table.AppendChild(columns.Row(row));
        }

        yield return table ?? columns.NewTable();
        yield return new Paragraph(); // a document may not end with a table
    }
}
