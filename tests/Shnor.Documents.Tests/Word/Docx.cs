using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Word;

namespace Shnor.Documents.Tests.Word;

/// <summary>A .docx out of Word's own XML, and its sketch written so that a test shows it at a glance.</summary>
internal static class Docx
{
    public const string Heading = "№|Мероприятие|Срок|Ответственные";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        """;

    public static string P(string text, string properties = "", string run = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text, run)}</w:p>";

    public static string R(string text, string properties = "") => text.Length == 0 ? "" : $"""<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith('<') ? cell : Cell(cell)))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(row => row.StartsWith('<') ? row : Row(row.Split('|'))))}</w:tbl>";

    public static string Table(int[] widths, params string[] rows) =>
        Table(rows).Replace("<w:tblGrid/>", $"<w:tblGrid>{string.Concat(widths.Select(width => $"<w:gridCol w:w=\"{width}\"/>"))}</w:tblGrid>", StringComparison.Ordinal);

    public static string Xml(string root, string content) => $"<w:{root} {Namespaces}>{content}</w:{root}>";

    public static byte[] File(string body, string styles = "", string numbering = "") => Zip(
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/>
              <Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/>
              <Override PartName="/word/numbering.xml" ContentType="{Types}.numbering+xml"/>
            </Types>
            """),
        ("_rels/.rels", Relations(("officeDocument", "word/document.xml"))),
        ("word/document.xml", Xml("document", $"<w:body>{body}<w:sectPr/></w:body>")),
        ("word/_rels/document.xml.rels", Relations(("styles", "styles.xml"), ("numbering", "numbering.xml"))),
        ("word/styles.xml", Xml("styles", styles)),
        ("word/numbering.xml", Xml("numbering", numbering)));

    public static byte[] Zip(params (string Name, string Xml)[] parts)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var (name, xml) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return content.ToArray();
    }

    public static string Relations(params (string Kind, string Target)[] relations) => new XElement(
        XName.Get("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships"),
        relations.Select((relation, i) => new XElement(
            XName.Get("Relationship", "http://schemas.openxmlformats.org/package/2006/relationships"),
            new XAttribute("Id", $"rId{i + 1}"), new XAttribute("Type", $"{Office}/{relation.Kind}"), new XAttribute("Target", relation.Target)))).ToString();

    public static DocumentSketch Sketch(string body, string styles = "", string numbering = "") => Sketch(File(body, styles, numbering));

    public static DocumentSketch Sketch(byte[] bytes) => Assert.IsType<SketchOutcome.Sketched>(WordSketch.Read(bytes)).Document;

    /// <summary>The rows of the only table: «&lt;» is a cell covered from the left, «^» one that goes on from above, «/» a line's end.</summary>
    public static string[] Rows(DocumentSketch sketch) => Rows(Assert.Single(sketch.Tables));

    public static string[] Rows(TableSketch table) => [.. table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Merge switch
    {
        CellMerge.WithLeft => "<" + cell.Text,
        CellMerge.WithAbove => "^" + cell.Text,
        _ => cell.Text,
    })).Replace('\n', '/'))];

    /// <summary>The text of the only cell of a table whose cell holds this.</summary>
    public static string InCell(string content, string styles = "", string numbering = "") =>
        Rows(Sketch(Table(Row("слева", Cell(content))), styles, numbering))[0].Split('|')[1];
}
