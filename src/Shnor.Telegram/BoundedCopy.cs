using System.Buffers;

namespace Shnor.Telegram;

/// <summary>Copies a body of unknown length and stops beyond the limit. Trouble of the source is a value, trouble of the destination is thrown.</summary>
internal static class BoundedCopy
{
    private const int ChunkBytes = 64 * 1024;

    public static async Task<DownloadResult> Run(HttpContent content, Stream destination, long maxBytes, CancellationToken ct)
    {
        if (content.Headers.ContentLength > maxBytes) return new DownloadResult.TooLarge(maxBytes);

        await using var source = await content.ReadAsStreamAsync(ct);
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
