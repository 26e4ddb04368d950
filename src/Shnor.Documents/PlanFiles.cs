using Shnor.Documents.Conversion;
using Shnor.Documents.Plans;

namespace Shnor.Documents;

/// <summary>A file that somebody sent → its plan, or its list of people. Any bytes give a value; nothing throws but a cancellation.</summary>
/// <param name="programs">What opens .pdf, .doc, .odt, .rtf, .xls and .ods; looked for when the first file comes.</param>
/// <param name="limits">Of a conversion by them.</param>
/// <param name="time">Every limit of time is kept on it.</param>
public sealed class PlanFiles(Func<OfficePrograms> programs, ConversionLimits limits, TimeProvider time) : IDisposable
{
    /// <summary>What a messenger lets a bot download (Bot API, getFile: 20 MB). What is unpacked from it has limits of its own.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Of the reading itself: hundreds of times what the longest plan takes.</summary>
    private static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(20);

    private readonly Lazy<DocumentConverter> _converter = new(() => new(programs(), limits, time));

    /// <summary>With the programs of this machine, on its own clock.</summary>
    public PlanFiles()
        : this(OfficePrograms.OnThisMachine, new(), TimeProvider.System)
    {
    }

    /// <summary>The file as a plan, whatever else it could be.</summary>
    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    public async Task<PlanReading> Read(byte[] bytes, string fileName, CancellationToken ct) =>
        (PlanReading)await Read(bytes, fileName, (document, name) => PlanReader.Read(document, name), ct);

    /// <summary>The file as what it is.</summary>
    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    public Task<FileReading> Open(byte[] bytes, string fileName, CancellationToken ct) => Read(bytes, fileName, (document, name) => DocumentReader.Read(document, name), ct);

    private async Task<FileReading> Read(byte[] bytes, string fileName, Func<byte[], string, FileReading> read, CancellationToken ct)
    {
        if (bytes.Length > MaxBytes) return Refusals.FileOver(MaxBytes);
        var format = PlanFormats.Recognise(bytes, fileName);
        if (!_converter.Value.Takes(format)) return await InTime(() => read(bytes, fileName), format, ct);
        return await _converter.Value.Convert(format, bytes, ct) switch
        {
            ConversionOutcome.Drawn(var texts) => await InTime(() => PlanReader.ReadDrawn(texts), format, ct),
            ConversionOutcome.Converted(var document) => await InTime(() => read(document, "план"), format, ct),
            ConversionOutcome.Failed(var trouble) => ConversionRefusals.Of(trouble, format),
            _ => throw new InvalidOperationException("A conversion gives a document or a trouble."),
        };
    }

    public void Dispose()
    {
        if (_converter.IsValueCreated) _converter.Value.Dispose();
    }

    /// <summary>A reading that overruns is left to its limits of rows and bytes; nobody waits for it.</summary>
    private async Task<FileReading> InTime(Func<FileReading> read, PlanFormat format, CancellationToken ct)
    {
        try
        {
            return await Task.Run(read, ct).WaitAsync(ReadingTime, time, ct);
        }
        catch (TimeoutException)
        {
            return ConversionRefusals.OutOfTime(format);
        }
    }
}
