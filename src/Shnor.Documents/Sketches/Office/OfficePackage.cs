using System.IO.Compression;
using System.Xml;

namespace Shnor.Documents.Sketches.Office;

/// <summary>
/// A .docx or .xlsx cut down to what a plan is read from. Of its parts only those are unpacked that known relationships lead to, counted while they are read
/// and looked through for what no honest file has; they go into a new package under names of our own. So pictures, macros, links and strange
/// addresses never reach the library that reads it.
/// </summary>
public abstract record OfficePackage
{
    private OfficePackage()
    {
    }

    /// <param name="Format">By what is inside: <see cref="PlanFormat.Word"/> or <see cref="PlanFormat.Excel"/>.</param>
    /// <param name="Content">A package for <c>WordprocessingDocument.Open</c> or <c>SpreadsheetDocument.Open</c>; macros and templates are plain documents in it.</param>
    public sealed record Opened(PlanFormat Format, MemoryStream Content) : OfficePackage;

    public sealed record Failed(FileTrouble Trouble) : OfficePackage;

    /// <summary>Total: any bytes have an outcome. The work is bounded by the limits of <see cref="PackageLimits"/>.</summary>
    public static OfficePackage Open(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new Failed(FileTrouble.Empty);
        if (CompoundFile.Is(bytes)) return new Failed(CompoundFile.IsLocked(bytes) ? FileTrouble.Password : FileTrouble.Broken);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return CleanPackage.Make(new PackageParts(zip));
        }
        catch (PackageException refused)
        {
            return new Failed(refused.Trouble);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return new Failed(FileTrouble.Broken); // the ways in which the BCL's zip and XML readers say that a file is damaged
        }
    }
}
