using System.IO.Compression;
using System.Security;
using System.Text;

namespace Shnor.Documents.Tests.Sheets;

/// <summary>An .xlsx as a test writes it: the XML of its sheets, so that nothing stands between the test and the format.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _formats = [];

    public bool Is1904 { get; init; }

    /// <summary>Rows of cells, as they are written: a text, or <c>&lt;c…&gt;</c>; empty is no cell.</summary>
    public Workbook Sheet(string name, params string[][] rows) =>
        SheetXml(name, string.Concat(rows.Select((row, i) => $"<row r=\"{i + 1}\">{string.Concat(row.Select((cell, column) => Cell(cell, column, i + 1)))}</row>")));

    /// <param name="rows">The inside of sheetData.</param>
    /// <param name="after">What stands behind it: merged cells, filters.</param>
    public Workbook SheetXml(string name, string rows, string after = "", string state = "visible")
    {
        _sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    /// <summary>A number shown by a format of its own.</summary>
    public string Number(double number, string format)
    {
        if (!_formats.Contains(format)) _formats.Add(format);
        return FormattableString.Invariant($"<c s=\"{_formats.IndexOf(format) + 1}\"><v>{number}</v></c>");
    }

    public byte[] Bytes()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(zip, "_rels/.rels", Links(("rId1", "officeDocument", "xl/workbook.xml")));
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", Links([.. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rIdT", "sharedStrings", "sharedStrings.xml"), ("rIdS", "styles", "styles.xml")]));
            for (var i = 0; i < _sheets.Count; i++) Write(zip, $"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
            Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_texts.Select(text => $"<si>{text}</si>"))}</sst>");
            Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(_formats.Select((code, i) => $"<numFmt numFmtId=\"{170 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(_formats.Select((_, i) => $"<xf numFmtId=\"{170 + i}\"/>"))}{string.Concat(Enumerable.Range(0, 50).Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs></styleSheet>");
        }

        return bytes.ToArray();
    }

    /// <summary>A text among the shared ones; XML of runs is taken as it is.</summary>
    public string Shared(string xml)
    {
        _texts.Add(xml);
        return $"<c t=\"s\"><v>{_texts.Count - 1}</v></c>";
    }

    private string Cell(string cell, int column, int row)
    {
        if (cell.Length == 0) return "";
        var written = cell.StartsWith("<c", StringComparison.Ordinal) ? cell : Shared($"<t>{SecurityElement.Escape(cell)}</t>");
        return written.Insert(2, $" r=\"{Column(column)}{row}\"");
    }

    private static string Column(int column) => column < 26 ? ((char)('A' + column)).ToString() : Column((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Links(params (string Id, string Kind, string Target)[] links) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Relations}/{link.Kind}\" Target=\"{link.Target}\"/>"))}</Relationships>";

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
