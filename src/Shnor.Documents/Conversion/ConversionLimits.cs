namespace Shnor.Documents.Conversion;

/// <summary>What a conversion may take. A plan takes two seconds and a tenth of this.</summary>
public sealed record ConversionLimits
{
    /// <summary>Of one program.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For those before it: two conversions at their limit.</summary>
    public TimeSpan Waiting { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>More wait for their turn at once → «попробуйте позже».</summary>
    public int MaxWaiting { get; init; } = 5;

    /// <summary>Of address space. LibreOffice 7.4 maps about 700 MB for a plan without using them: a limit of resident memory is not kept by Linux (getrlimit(2), RLIMIT_RSS).</summary>
    public long MemoryBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Of every file it writes.</summary>
    public int OutputBytes { get; init; } = 20 * 1024 * 1024;
}
