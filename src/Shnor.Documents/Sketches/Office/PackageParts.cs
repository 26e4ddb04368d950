using System.IO.Compression;
using System.Xml;

namespace Shnor.Documents.Sketches.Office;

/// <summary>The parts of a package by name, unpacked one by one within one budget.</summary>
internal sealed class PackageParts
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase); // ECMA-376-2, 6.2.2.3: part names differ in more than case
    private int _bytesLeft = PackageLimits.UnpackedBytes;
    private int _elementsLeft = PackageLimits.Elements;

    public PackageParts(ZipArchive zip)
    {
        if (zip.Entries.Count > PackageLimits.Entries) throw new PackageException(FileTrouble.TooLarge);
        foreach (var entry in zip.Entries) _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>A part that is well-formed XML without surprises, and the name of its root element.</summary>
    public (byte[] Xml, string Root) Unpack(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) throw new PackageException(FileTrouble.Broken);
        if (entry.IsEncrypted) throw new PackageException(FileTrouble.Password);

        using var packed = entry.Open();
        var xml = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = packed.Read(buffer)) > 0;)
        {
            if ((_bytesLeft -= count) < 0) throw new PackageException(FileTrouble.TooLarge);
            xml.Write(buffer, 0, count);
        }

        return (xml.ToArray(), LookThrough(xml));
    }

    public static XmlReader Reader(Stream xml) => XmlReader.Create(xml, Settings);

    /// <summary>A document type is refused by the reader itself, and with it every entity: no billion laughs, no file of ours read from inside.</summary>
    private string LookThrough(MemoryStream xml)
    {
        xml.Position = 0;
        using var reader = Reader(xml);
        var root = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (--_elementsLeft < 0) throw new PackageException(FileTrouble.TooLarge);
            if (reader.Depth > PackageLimits.Depth || reader.AttributeCount > PackageLimits.Attributes) throw new PackageException(FileTrouble.Broken);
            if (reader.Depth == 0) root = reader.LocalName;
        }

        return root;
    }
}
