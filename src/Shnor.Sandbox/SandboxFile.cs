namespace Shnor.Sandbox;

/// <summary>A file on the messenger's shelf: a document or a picture.</summary>
/// <param name="Path">Where getFile says it can be downloaded from.</param>
internal sealed record SandboxFile(string Id, string Path, ReadOnlyMemory<byte> Bytes)
{
    public SandboxDocument? Document { get; init; }
    public SandboxPhoto? Photo { get; init; }

    public string MimeType => Document?.MimeType ?? Photo!.MimeType;
    public string Name => Document?.Name ?? $"{Id}{System.IO.Path.GetExtension(Path)}";
}
