using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Office;

namespace Shnor.Documents.Tests.Office;

/// <summary>What comes in a zip: read when it can be, refused with its own trouble when not, in bounded time.</summary>
public sealed class OfficePackageSpecs
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Document = $"""<w:document xmlns:w="{Word}"><w:body><w:p><w:r><w:t>План</w:t></w:r></w:p></w:body></w:document>""";

    public static TheoryData<string, byte[], FileTrouble> Troubles => new()
    {
        { "no bytes", [], FileTrouble.Empty },
        { "not a zip", "просто текст"u8.ToArray(), FileTrouble.Broken },
        { "a zip cut off", Package(Document)[..^40], FileTrouble.Broken },
        { "a zip of something else", Zip(("readme.txt", "привет"u8.ToArray())), FileTrouble.Broken },
        { "a document that is no XML", Package("никакой не XML"), FileTrouble.Broken },
        { "a document cut off", Package(Document[..^20]), FileTrouble.Broken },
        { "a document of another kind", Package("<html/>"), FileTrouble.Broken },
        { "a billion laughs", Package($"<!DOCTYPE w [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;\">]>{Document.Replace("План", "&b;", StringComparison.Ordinal)}"), FileTrouble.Broken },
        { "a file from outside", Package($"<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{Document.Replace("План", "&a;", StringComparison.Ordinal)}"), FileTrouble.Broken },
        { "XML without bottom", Package(string.Concat(Enumerable.Repeat("<a>", 200_000))), FileTrouble.Broken },
        { "a thousand attributes", Package($"<w {string.Concat(Enumerable.Range(0, 1000).Select(i => $"a{i}=\"\" "))}/>"), FileTrouble.Broken },
        { "millions of elements", Package($"<w>{string.Concat(Enumerable.Repeat("<p/>", PackageLimits.Elements))}</w>"), FileTrouble.TooLarge },
        { "a zip bomb", Package($"<w>{new string(' ', PackageLimits.UnpackedBytes)}</w>"), FileTrouble.TooLarge },
        { "too many entries", Zip([.. Enumerable.Range(0, PackageLimits.Entries + 1).Select(i => ($"{i}", Array.Empty<byte>()))]), FileTrouble.TooLarge },
        { "a password", Locked(), FileTrouble.Password },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Each_trouble_is_told_from_the_others(string name, byte[] bytes, FileTrouble trouble)
    {

        Assert.Equal(trouble, Assert.IsType<OfficePackage.Failed>(OfficePackage.Open(bytes)).Trouble);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void A_bomb_in_a_part_that_nobody_reads_is_never_unpacked() =>
        Assert.Equal("План", Text(Package(Document, ("word/media/image1.xml", new byte[PackageLimits.UnpackedBytes + 1]))));

    [Fact]
    public void A_size_that_the_header_belittles_is_counted_all_the_same()
    {
        var bytes = Package($"<w>{new string(' ', PackageLimits.UnpackedBytes)}</w>");
        var directory = bytes.AsSpan().LastIndexOf("word/document.xml"u8) - 46; // the central directory's entry: sizes at 24
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 1000);

        Assert.IsType<OfficePackage.Failed>(OfficePackage.Open(bytes));
    }

    [Theory]
    [InlineData("/word/document.xml")]
    [InlineData(@"word\document.xml")]
    [InlineData("./word/../word/document.xml")]
    [InlineData("WORD/Document.xml")]
    [InlineData("word/%64ocument.xml")]
    public void A_target_is_found_however_it_is_written(string target) => Assert.Equal("План", Text(Package(Document, target)));

    [Fact]
    public void Addresses_that_lead_outside_or_nowhere_are_no_reason_to_refuse() =>
        Assert.Equal("План", Text(Package(Document, ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"""
            <Relationships xmlns="{Relations}">
              <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:школа@@пример .рф?subject=%zz" TargetMode="External"/>
              <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="нет такого.xml"/>
              <Relationship Id="2 3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="document.xml"/>
            </Relationships>
            """)))));

    [Fact]
    public void A_package_without_relationships_is_looked_into_at_the_usual_place() =>
        Assert.Equal("План", Text(Zip(("word/document.xml", Encoding.UTF8.GetBytes(Document)))));

    private static string Text(byte[] bytes)
    {
        var opened = Assert.IsType<OfficePackage.Opened>(OfficePackage.Open(bytes));
        Assert.Equal(PlanFormat.Word, opened.Format);
        using var word = WordprocessingDocument.Open(opened.Content, isEditable: false);
        return word.MainDocumentPart!.Document.InnerText;
    }

    private static byte[] Package(string document, params (string Name, byte[] Bytes)[] more) => Package(document, "word/document.xml", more);

    private static byte[] Package(string document, string target, params (string Name, byte[] Bytes)[] more) => Zip(
    [
        ("_rels/.rels", Encoding.UTF8.GetBytes($"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{OfficeDocument}" Target="{target}"/></Relationships>""")),
        ("word/document.xml", Encoding.UTF8.GetBytes(document)),
        .. more,
    ]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return content.ToArray();
    }

    private static byte[] Locked() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
}
