using System.IO.Compression;
using System.Text;

namespace Shnor.Bench.Reader;

/// <summary>A plan as a Word file: no more than what Word needs to open it.</summary>
internal static class WordPlan
{
    private const string Names = "http://schemas.openxmlformats.org/";

    /// <param name="title">Stands above the table.</param>
    public static byte[] Of(string title, IEnumerable<string[]> rows)
    {
        var body = new StringBuilder($"<w:document xmlns:w=\"{Names}wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{title}</w:t></w:r></w:p><w:tbl>");
        foreach (var row in rows)
        {
            body.Append("<w:tr>");
            foreach (var cell in row) body.Append($"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>");
            body.Append("</w:tr>");
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Names}package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Names}package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Names}officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", body.Append("</w:tbl></w:body></w:document>").ToString());
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(xml);
    }
}
