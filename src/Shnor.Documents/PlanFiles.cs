using Shnor.Documents.Plans;

namespace Shnor.Documents;

/// <summary>A file that somebody sent → its plan. Any bytes give a value; nothing throws but a cancellation.</summary>
public sealed class PlanFiles
{
    public Task<PlanReading> Read(byte[] bytes, string fileName, CancellationToken ct) => Task.Run(() => PlanReader.Read(bytes, fileName), ct);
}
