using System.Text;

namespace Shnor.Documents.Conversion;

/// <summary>Files that we do not read ourselves → files or text that we do, by programs of this machine, one at a time.</summary>
internal sealed class DocumentConverter(OfficePrograms programs, ConversionLimits limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    public bool Takes(PlanFormat format) => format switch
    {
        PlanFormat.Pdf => programs.PdfToText is not null,
        PlanFormat.OldWord or PlanFormat.OldExcel or PlanFormat.OpenDocument or PlanFormat.RichText => programs.Office is not null,
        _ => false,
    };

    /// <summary>A format that it takes. Never throws but for <paramref name="ct"/>.</summary>
    public async Task<ConversionOutcome> Convert(PlanFormat format, byte[] bytes, CancellationToken ct)
    {
        if (OfficeFile.IsLocked(format, bytes)) return new ConversionOutcome.Failed(ConversionTrouble.Password);
        if (!await TakeTurn(ct)) return new ConversionOutcome.Failed(ConversionTrouble.Busy);
        try
        {
            using var folder = new PrivateFolder();
            return format == PlanFormat.Pdf ? await Text(folder, bytes, ct) : await Document(folder, OfficeFile.Of(format, bytes)!, bytes, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> TakeTurn(CancellationToken ct)
    {
        if (Interlocked.Increment(ref _waiting) > limits.MaxWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return false;
        }

        using var patience = new CancellationTokenSource(limits.Waiting, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            await _turn.WaitAsync(stop.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>A PDF as it is laid out: drawn by the places of its words, and as poppler lays it out itself.</summary>
    private async Task<ConversionOutcome> Text(PrivateFolder folder, byte[] bytes, CancellationToken ct)
    {
        await File.WriteAllBytesAsync(folder.File("in.pdf"), bytes, ct);
        var texts = new List<string>();
        foreach (var layout in new[] { "-layout", "-tsv" })
        {
            var result = folder.File($"out{layout}.txt");
            var run = await Run(folder, programs.PdfToText!, [layout, "-enc", "UTF-8", "-eol", "unix", folder.File("in.pdf"), result], ct);
            if (run is { End: RunEnd.Failed } && run.Said.Contains("password", StringComparison.OrdinalIgnoreCase)) return new ConversionOutcome.Failed(ConversionTrouble.Password);
            var outcome = await Outcome(run, result, ct);
            if (outcome is not ConversionOutcome.Converted(var text)) return outcome;
            texts.Add(Encoding.UTF8.GetString(text));
        }

        // Pages are parted by form feeds, and there is nothing else in a PDF of pictures.
        return texts[0].Any(char.IsLetterOrDigit) ? new ConversionOutcome.Drawn([PdfPages.Draw(texts[1]), texts[0]]) : new ConversionOutcome.Failed(ConversionTrouble.NoText);
    }

    private async Task<ConversionOutcome> Document(PrivateFolder folder, OfficeFile file, byte[] bytes, CancellationToken ct)
    {
        var source = folder.File($"in.{file.Ending}");
        await File.WriteAllBytesAsync(source, bytes, ct);
        string[] arguments =
        [
            await OfficeProfile.Write(folder, ct), "--headless", "--norestore", "--nologo", "--nolockcheck",
            $"--infilter={file.Filter}", "--convert-to", file.Target, "--outdir", folder.File("out"), source,
        ];
        return await Outcome(await Run(folder, programs.Office!, arguments, ct), folder.File($"out/in.{file.Target}"), ct);
    }

    private Task<RunOutcome> Run(PrivateFolder folder, string program, string[] arguments, CancellationToken ct) => new ProgramRun(programs.Prlimit, limits, time).Run(folder, program, arguments, ct);

    /// <summary>LibreOffice ends with code 0 also where it could not read the file: what counts is that the new one is there.</summary>
    private async Task<ConversionOutcome> Outcome(RunOutcome run, string result, CancellationToken ct)
    {
        if (run.End == RunEnd.OutOfTime) return new ConversionOutcome.Failed(ConversionTrouble.OutOfTime);
        if (run.End == RunEnd.NotStarted) return new ConversionOutcome.Failed(ConversionTrouble.NoProgram);
        var file = new FileInfo(result);
        if (file.Exists && file.Length >= limits.OutputBytes) return new ConversionOutcome.Failed(ConversionTrouble.TooLarge);
        return run.End == RunEnd.Done && file is { Exists: true, LinkTarget: null } ? new ConversionOutcome.Converted(await File.ReadAllBytesAsync(result, ct)) : new ConversionOutcome.Failed(ConversionTrouble.Broken);
    }
}
