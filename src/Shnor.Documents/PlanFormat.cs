namespace Shnor.Documents;

/// <summary>What a file is, by its first bytes where they tell, else by its name.</summary>
public enum PlanFormat
{
    /// <summary>Not a document at all.</summary>
    Unknown,
    Text,
    Csv,
    Word,
    OldWord,
    Excel,
    OldExcel,
    OpenDocument,
    RichText,
    Pdf,
    Picture,
    Archive,
}

public static class PlanFormats
{
    /// <summary>Compound file of .doc and .xls (MS-CFB, 2.2).</summary>
    private static ReadOnlySpan<byte> OleSignature => [0xD0, 0xCF, 0x11, 0xE0];

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47];

    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    /// <summary>Bytes decide over the name: a .docx renamed to .txt is still a .docx.</summary>
    public static PlanFormat Recognise(ReadOnlySpan<byte> bytes, string fileName)
    {
        var byName = ByExtension(fileName);
        if (bytes.StartsWith("%PDF"u8)) return PlanFormat.Pdf;
        if (bytes.StartsWith(@"{\rtf"u8)) return PlanFormat.RichText;
        if (bytes.StartsWith(PngSignature) || bytes.StartsWith(JpegSignature)) return PlanFormat.Picture;
        if (bytes.StartsWith("PK\x03\x04"u8)) return InsideZip(bytes, byName);
        if (bytes.StartsWith(OleSignature)) return byName == PlanFormat.OldExcel ? PlanFormat.OldExcel : PlanFormat.OldWord;
        return byName;
    }

    private static PlanFormat InsideZip(ReadOnlySpan<byte> bytes, PlanFormat byName)
    {
        if (byName is PlanFormat.Word or PlanFormat.Excel or PlanFormat.OpenDocument) return byName;
        if (bytes.IndexOf("word/"u8) >= 0) return PlanFormat.Word;
        return bytes.IndexOf("xl/"u8) >= 0 ? PlanFormat.Excel : PlanFormat.Archive;
    }

    private static PlanFormat ByExtension(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".docx" or ".docm" => PlanFormat.Word,
        ".doc" => PlanFormat.OldWord,
        ".xlsx" or ".xlsm" => PlanFormat.Excel,
        ".xls" => PlanFormat.OldExcel,
        ".odt" or ".ods" => PlanFormat.OpenDocument,
        ".rtf" => PlanFormat.RichText,
        ".pdf" => PlanFormat.Pdf,
        ".csv" => PlanFormat.Csv,
        ".png" or ".jpg" or ".jpeg" or ".heic" or ".webp" or ".tif" or ".tiff" => PlanFormat.Picture,
        ".zip" or ".rar" or ".7z" => PlanFormat.Archive,
        _ => PlanFormat.Text,
    };
}
