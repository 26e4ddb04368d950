using System.Buffers;

namespace Shnor.Telegram;

/// <summary>Copies a body of unknown length and stops one byte after the limit.</summary>
internal static class BoundedCopy
{
    private const int ChunkBytes = 64 * 1024;

    public static async Task<DownloadResult> Run(Stream source, Stream destination, long maxBytes, CancellationToken ct)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            long copied = 0;
            while (true)
            {
                int read;
                try
                {
                    read = await source.ReadAsync(chunk, ct);
                }
                catch (Exception trouble) when (NetworkTrouble.IsOne(trouble))
                {
                    return new DownloadResult.Failed(NetworkTrouble.Describe(trouble));
                }

                if (read == 0) return new DownloadResult.Done(copied);
                copied += read;
                if (copied > maxBytes) return new DownloadResult.TooLarge(maxBytes);
                await destination.WriteAsync(chunk.AsMemory(0, read), CancellationToken.None);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
