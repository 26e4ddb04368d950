namespace Shnor.Documents.Sketches.Office;

/// <summary>
/// Far above any plan, far below what hurts. There is no limit of the packing ratio: two thousand like rows are honestly packed a hundred times,
/// and the unpacked size is counted, not believed.
/// </summary>
public static class PackageLimits
{
    public const int Entries = 2000;

    /// <summary>Unpacked, of all parts that are read together: 2000 rows of heavily formatted Word text take about 18 MB.</summary>
    public const int UnpackedBytes = 32 * 1024 * 1024;

    /// <summary>Of all parts together: an element costs time and memory many times its text. A row of a plan has a hundred or two.</summary>
    public const int Elements = 400_000;

    /// <summary>Forty tables inside each other. Deeper ones overflow the stack of whoever walks them by recursion.</summary>
    public const int Depth = 200;

    /// <summary>Of one element; Word writes about thirty, on the root.</summary>
    public const int Attributes = 200;

    public const int Worksheets = 200;
}
