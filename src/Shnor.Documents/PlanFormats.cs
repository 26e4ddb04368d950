using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Office;

namespace Shnor.Documents;

/// <summary>Tells formats. Bytes decide over the name: a .docx renamed to .txt is still a .docx, a text named .docx is a text.</summary>
public static class PlanFormats
{
    // Signatures of formats that nobody reads a plan from: told apart because each asks for something else.
    private static readonly (PlanFormat Format, byte[] Bytes)[] Signatures =
    [
        (PlanFormat.Pdf, [.. "%PDF-"u8]),
        (PlanFormat.RichText, [.. @"{\rtf"u8]),
        (PlanFormat.Picture, [0x89, .. "PNG"u8]),
        (PlanFormat.Picture, [0xFF, 0xD8, 0xFF]), // JPEG
        (PlanFormat.Picture, [.. "GIF8"u8]),
        (PlanFormat.Picture, [.. "II*\0"u8]), // TIFF
        (PlanFormat.Picture, [.. "MM\0*"u8]),
        (PlanFormat.Picture, [.. "AT&TFORM"u8]), // DjVu
        (PlanFormat.Archive, [.. "Rar!\x1A\x07"u8]),
        (PlanFormat.Archive, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]),
        (PlanFormat.Archive, [0x1F, 0x8B]), // gzip
    ];

    /// <summary>Pages of the web, Word's own XML and web archives begin so.</summary>
    private static readonly string[] Markup = ["<!doctype", "<html", "<?xml", "<head", "<meta", "<table", "MIME-Version:"];

    public static PlanFormat Recognise(ReadOnlySpan<byte> bytes, string fileName)
    {
        var byName = ByExtension(fileName);
        foreach (var (format, signature) in Signatures)
        {
            if (bytes.StartsWith(signature)) return format;
        }

        if (bytes.StartsWith("PK"u8) && bytes.Length > 4 && bytes[2] < 9) return InsideZip(bytes, byName);
        if (CompoundFile.Is(bytes)) return InsideCompound(bytes, byName);
        if (IsPictureInside(bytes)) return PlanFormat.Picture;
        return TextDecoder.Decode(bytes) is { } text ? AsText(text, byName) : byName;
    }

    private static PlanFormat InsideZip(ReadOnlySpan<byte> bytes, PlanFormat byName)
    {
        var names = PackageNames.Of(bytes);
        if (names.Contains("word/document.xml")) return PlanFormat.Word;
        if (names.Contains("xl/workbook.bin")) return PlanFormat.OldExcel; // .xlsb: only an office program reads it
        if (names.Contains("xl/workbook.xml")) return PlanFormat.Excel;
        if (names.Contains("META-INF/manifest.xml") && names.Contains("content.xml")) return PlanFormat.OpenDocument;
        if (bytes.IndexOf("word/"u8) >= 0) return PlanFormat.Word; // cut off, or made by an unusual program: names stand before the parts too
        if (bytes.IndexOf("xl/"u8) >= 0) return PlanFormat.Excel;
        if (bytes.IndexOf("ppt/"u8) >= 0) return PlanFormat.Presentation;
        var isPackage = names.Count == 0 || names.Contains("[Content_Types].xml");
        return isPackage && byName is (PlanFormat.Word or PlanFormat.Excel or PlanFormat.OpenDocument) ? byName : PlanFormat.Archive;
    }

    private static PlanFormat InsideCompound(ReadOnlySpan<byte> bytes, PlanFormat byName)
    {
        var isTable = byName is PlanFormat.Excel or PlanFormat.OldExcel;
        if (CompoundFile.IsLockedPackage(bytes)) return isTable ? PlanFormat.Excel : PlanFormat.Word;
        var holdsText = CompoundFile.Holds(bytes, "WordDocument");
        var holdsTable = CompoundFile.Holds(bytes, "Workbook");
        if (holdsText != holdsTable) return holdsText ? PlanFormat.OldWord : PlanFormat.OldExcel; // both: one is a guest of the other
        if (CompoundFile.Holds(bytes, "PowerPoint Document")) return PlanFormat.Presentation;
        return isTable ? PlanFormat.OldExcel : PlanFormat.OldWord;
    }

    /// <summary>Formats of phones, whose mark stands a few bytes later.</summary>
    private static bool IsPictureInside(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && (bytes[4..].StartsWith("ftyp"u8) || (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)));

    private static PlanFormat AsText(string text, PlanFormat byName)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (Markup.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))) return PlanFormat.WebPage;
        return byName == PlanFormat.Csv ? PlanFormat.Csv : PlanFormat.Text;
    }

    private static PlanFormat ByExtension(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".docx" or ".docm" or ".dotx" or ".dotm" => PlanFormat.Word,
        ".doc" or ".dot" => PlanFormat.OldWord,
        ".xlsx" or ".xlsm" or ".xltx" => PlanFormat.Excel,
        ".xls" or ".xlsb" => PlanFormat.OldExcel,
        ".odt" or ".ods" => PlanFormat.OpenDocument,
        ".rtf" => PlanFormat.RichText,
        ".pdf" => PlanFormat.Pdf,
        ".csv" => PlanFormat.Csv,
        ".ppt" or ".pptx" => PlanFormat.Presentation,
        ".htm" or ".html" or ".mht" => PlanFormat.WebPage,
        ".png" or ".jpg" or ".jpeg" or ".heic" or ".webp" or ".tif" or ".tiff" or ".bmp" or ".gif" or ".djvu" => PlanFormat.Picture,
        ".zip" or ".rar" or ".7z" => PlanFormat.Archive,
        _ => PlanFormat.Unknown,
    };
}
