using Shnor.Documents.Conversion;

namespace Shnor.Documents.Charts;

/// <summary>Charts → PNG by a program of this machine, held as tightly as whatever reads people's files.</summary>
/// <param name="programs">Looked for when the first chart is drawn.</param>
/// <param name="limits">Of one drawing.</param>
/// <param name="time">The limit of time is kept on it.</param>
public sealed class ChartPictures(Func<OfficePrograms> programs, ConversionLimits limits, TimeProvider time)
{
    private readonly Lazy<OfficePrograms> _programs = new(programs);

    /// <summary>With the programs of this machine. A chart takes a fifth of a second and 150 MB of address space.</summary>
    public ChartPictures()
        : this(OfficePrograms.OnThisMachine, new() { Time = TimeSpan.FromSeconds(10), MemoryBytes = 1024L * 1024 * 1024, OutputBytes = 8 * 1024 * 1024 }, TimeProvider.System)
    {
    }

    /// <returns>Null: this machine draws no pictures, or not this one.</returns>
    public async Task<byte[]?> Draw(Chart chart, CancellationToken ct)
    {
        if (_programs.Value.SvgToPng is not { } program) return null;
        using var folder = new PrivateFolder();
        var (source, picture) = (folder.File("chart.svg"), folder.File("chart.png"));
        await File.WriteAllTextAsync(source, SvgChart.Draw(chart), ct);
        var run = await new ProgramRun(_programs.Value.Prlimit, limits, time).Run(folder, program, ["--format", "png", "--output", picture, source], ct);
        var file = new FileInfo(picture);
        return run.End == RunEnd.Done && file is { Exists: true, LinkTarget: null } && file.Length > 0 && file.Length < limits.OutputBytes ? await File.ReadAllBytesAsync(picture, ct) : null;
    }
}
