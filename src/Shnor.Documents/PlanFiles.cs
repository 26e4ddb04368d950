using Shnor.Documents.Plans;

namespace Shnor.Documents;

/// <summary>A file that somebody sent → its plan. Any bytes give a value; nothing throws but a cancellation.</summary>
public sealed class PlanFiles
{
    /// <summary>What a messenger lets a bot download (Bot API, getFile). What is unpacked from it has limits of its own.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public Task<PlanReading> Read(byte[] bytes, string fileName, CancellationToken ct) => Task.Run(() => PlanReader.Read(bytes, fileName), ct);
}
