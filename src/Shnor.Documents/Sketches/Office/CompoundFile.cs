namespace Shnor.Documents.Sketches.Office;

/// <summary>The container of .doc and .xls, and of a .docx or .xlsx under a password (MS-CFB 2.2, MS-OFFCRYPTO 1.3.3).</summary>
internal static class CompoundFile
{
    private const int HeaderBytes = 512;

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>A .docx or .xlsx that opens with a password is one stream of this name.</summary>
    public static bool IsLockedPackage(ReadOnlySpan<byte> bytes) => Holds(bytes, "EncryptedPackage");

    public static bool IsLocked(ReadOnlySpan<byte> bytes) => IsLockedPackage(bytes) || IsLockedWord(bytes);

    /// <summary>Has a stream or a folder of this name: names stand in the directory in UTF-16.</summary>
    public static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0;

    /// <summary>The text of a .doc begins right after the header, with 0xA5EC; bit 8 of its flags is «encrypted» (MS-DOC 2.5.2).</summary>
    private static bool IsLockedWord(ReadOnlySpan<byte> bytes) =>
        bytes.Length > HeaderBytes + 12 && bytes[HeaderBytes..].StartsWith((ReadOnlySpan<byte>)[0xEC, 0xA5]) && (bytes[HeaderBytes + 11] & 1) == 1;
}
