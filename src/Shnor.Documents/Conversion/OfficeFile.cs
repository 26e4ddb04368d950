using System.IO.Compression;
using Shnor.Documents.Sketches.Office;

namespace Shnor.Documents.Conversion;

/// <summary>Which of LibreOffice's filters reads a file, and what it becomes. The filter is named: left to guess, LibreOffice tries a hundred old formats, each with its own bugs.</summary>
/// <param name="Ending">Of the file's name, so that the filter takes it.</param>
/// <param name="Filter">Names as in LibreOffice's filter configuration.</param>
/// <param name="Target"><c>docx</c> or <c>xlsx</c>.</param>
internal sealed record OfficeFile(string Ending, string Filter, string Target)
{
    private const int MaxManifest = 1024 * 1024;

    public static OfficeFile? Of(PlanFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        PlanFormat.RichText => new("rtf", "Rich Text Format", "docx"),
        // The type stands in the first entry, uncompressed (ODF 1.3, part 2, 3.3).
        PlanFormat.OpenDocument when bytes[..Math.Min(bytes.Length, 256)].IndexOf("opendocument.spreadsheet"u8) >= 0 => new("ods", "calc8", "xlsx"),
        PlanFormat.OpenDocument => new("odt", "writer8", "docx"),
        PlanFormat.OldWord => new("doc", "MS Word 97", "docx"),
        PlanFormat.OldExcel => bytes.StartsWith("PK"u8) ? new("xlsb", "Calc MS Excel 2007 Binary", "xlsx") : new("xls", "MS Excel 97", "xlsx"),
        _ => null,
    };

    public static bool IsLocked(PlanFormat format, byte[] bytes) => format switch
    {
        PlanFormat.OldWord or PlanFormat.OldExcel => CompoundFile.IsLocked(bytes) || IsLockedExcel(bytes),
        PlanFormat.OpenDocument => IsLockedOpenDocument(bytes),
        _ => false,
    };

    /// <summary>The stream of a workbook begins with the record BOF of 16 bytes; in a locked one FILEPASS is the next (MS-XLS, 2.1.7.20.1). Streams begin at sectors of 512 bytes.</summary>
    private static bool IsLockedExcel(ReadOnlySpan<byte> bytes)
    {
        for (var at = 512; at + 24 <= bytes.Length; at += 512)
        {
            if (bytes[at..].StartsWith((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00]) && bytes[(at + 20)..].StartsWith((ReadOnlySpan<byte>)[0x2F, 0x00])) return true;
        }

        return false;
    }

    /// <summary>The manifest of a locked document tells how each part is encrypted (ODF 1.3, part 2, 4.8).</summary>
    private static bool IsLockedOpenDocument(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (zip.GetEntry("META-INF/manifest.xml") is not { } entry) return false;
            using var manifest = entry.Open();
            var beginning = new byte[MaxManifest];
            var length = manifest.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
            return beginning.AsSpan(0, length).IndexOf("encryption-data"u8) >= 0;
        }
        catch (InvalidDataException)
        {
            return false; // a broken zip: LibreOffice will say so
        }
    }
}
