namespace Shnor.Sandbox;

/// <summary>A file on the messenger's shelf.</summary>
/// <param name="Path">Where getFile says it can be downloaded from.</param>
internal sealed record SandboxFile(SandboxDocument Document, string Path, ReadOnlyMemory<byte> Bytes);
