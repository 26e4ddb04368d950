using System.IO.Compression;

namespace Shnor.Documents.Sketches.Office;

/// <summary>What a zip says is in it, without unpacking anything.</summary>
internal static class PackageNames
{
    /// <summary>Empty when the list at the zip's end is damaged or cut off.</summary>
    public static IReadOnlySet<string> Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new HashSet<string>();
        }
    }
}
