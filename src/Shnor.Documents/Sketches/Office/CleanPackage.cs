using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Shnor.Documents.Sketches.Office;

/// <summary>Writes the package anew: the document and what it needs to be read, nothing else.</summary>
internal static class CleanPackage
{
    private const string Main = "officeDocument";
    private const string TransitionalMain = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string RelationType = "application/vnd.openxmlformats-package.relationships+xml";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static OfficePackage Make(PackageParts parts)
    {
        var main = FindMain(parts);
        var (document, root) = parts.Unpack(main.Part);
        var format = root switch
        {
            "document" => PlanFormat.Word,
            "workbook" => PlanFormat.Excel,
            _ => throw new PackageException(FileTrouble.Broken),
        };

        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            var needed = Needed(parts, main.Part, format);
            Write(zip, "[Content_Types].xml", ContentTypes(format, needed));
            Write(zip, "_rels/.rels", RelationsOf([Relation(main, "main.xml")]));
            Write(zip, "main.xml", document);
            Write(zip, "_rels/main.xml.rels", RelationsOf(needed.Select((relation, i) => Relation(relation, $"part{i}.xml"))));
            for (var i = 0; i < needed.Count; i++) Write(zip, $"part{i}.xml", parts.Unpack(needed[i].Part).Xml);
        }

        content.Position = 0;
        return new OfficePackage.Opened(format, content);
    }

    private static PackageRelation FindMain(PackageParts parts)
    {
        if (PackageRelations.Of(parts, "").FirstOrDefault(relation => relation.Kind == Main && parts.Has(relation.Part)) is { } main) return main with { Id = "main" };
        var usual = new[] { "word/document.xml", "xl/workbook.xml" }.FirstOrDefault(parts.Has);
        return new("main", TransitionalMain, Main, usual ?? throw new PackageException(FileTrouble.Broken));
    }

    /// <summary>Worksheets by the ids the workbook calls them by, and one part of each other kind.</summary>
    private static List<PackageRelation> Needed(PackageParts parts, string main, PlanFormat format)
    {
        var needed = PackageRelations.Of(parts, main)
            .Where(relation => ContentType(format, relation.Kind) is not null && parts.Has(relation.Part))
            .DistinctBy(relation => relation.Kind == "worksheet" ? relation.Id : relation.Kind)
            .Where(relation => IsXmlId(relation.Id))
            .DistinctBy(relation => relation.Id)
            .ToList();
        return needed.Count > PackageLimits.Worksheets ? throw new PackageException(FileTrouble.TooLarge) : needed;
    }

    private static string? ContentType(PlanFormat format, string kind) => (format, kind) switch
    {
        (PlanFormat.Word, Main) => WordType + "document.main+xml",
        (PlanFormat.Word, "styles" or "numbering") => $"{WordType}{kind}+xml",
        (PlanFormat.Excel, Main) => ExcelType + "sheet.main+xml",
        (PlanFormat.Excel, "worksheet" or "sharedStrings" or "styles") => $"{ExcelType}{kind}+xml",
        _ => null,
    };

    private static XElement ContentTypes(PlanFormat format, List<PackageRelation> needed) => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", RelationType)),
        Override(format, "/main.xml", Main),
        needed.Select((relation, i) => Override(format, $"/part{i}.xml", relation.Kind)));

    private static XElement Override(PlanFormat format, string part, string kind) =>
        new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", ContentType(format, kind)!));

    private static XElement RelationsOf(IEnumerable<XElement> relations) => new(Relations + "Relationships", relations);

    private static XElement Relation(PackageRelation relation, string target) =>
        new(Relations + "Relationship", new XAttribute("Id", relation.Id), new XAttribute("Type", relation.Type), new XAttribute("Target", "/" + target));

    private static bool IsXmlId(string id)
    {
        try
        {
            XmlConvert.VerifyNCName(id);
            return true;
        }
        catch (Exception invalid) when (invalid is XmlException or ArgumentException)
        {
            return false; // System.IO.Packaging would refuse the whole file for it
        }
    }

    private static void Write(ZipArchive zip, string name, XElement xml) => Write(zip, name, Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));

    private static void Write(ZipArchive zip, string name, byte[] xml)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(xml);
    }
}
