namespace Shnor.Documents.Conversion;

/// <summary>
/// Programs of this machine that open what we do not read ourselves. None of them is needed: where one is missing, its files are refused with a sentence.
/// </summary>
/// <param name="PdfToText">poppler's pdftotext.</param>
/// <param name="Office">LibreOffice's soffice.</param>
/// <param name="Prlimit">util-linux's prlimit, which holds both to their limits of memory and output; without it only time holds them.</param>
public sealed record OfficePrograms(string? PdfToText, string? Office, string? Prlimit)
{
    /// <summary>librsvg's rsvg-convert, which draws charts as pictures; without it they are drawn in letters.</summary>
    public string? SvgToPng { get; init; }

    /// <summary>Looked for on PATH, nothing is started.</summary>
    public static OfficePrograms OnThisMachine() => new(Find("pdftotext"), Find("soffice") ?? Find("libreoffice"), Find("prlimit")) { SvgToPng = Find("rsvg-convert") };

    private static string? Find(string program)
    {
        if (OperatingSystem.IsWindows()) program += ".exe";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified) // «.» on PATH would start what somebody put beside the store
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}
