using System.Buffers.Binary;

namespace Shnor.Sandbox.State;

/// <summary>What the first bytes of a PNG or a JPEG tell: its size in pixels.</summary>
internal sealed record PictureSize(int Width, int Height, string MimeType)
{
    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null: not a picture the sandbox knows.</summary>
    public static PictureSize? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 24 && bytes.StartsWith(PngMark))
            return new PictureSize(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), "image/png");
        return bytes.Length >= 4 && bytes[0] == 0xFF && bytes[1] == 0xD8 ? ReadJpeg(bytes[2..]) : null;
    }

    /// <summary>Walks the segments to the frame header, SOF0–SOF15 (ITU-T T.81, B.1.1.3).</summary>
    private static PictureSize? ReadJpeg(ReadOnlySpan<byte> segments)
    {
        while (segments.Length >= 9 && segments[0] == 0xFF)
        {
            var isFrame = segments[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
                return new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(segments[7..]), BinaryPrimitives.ReadUInt16BigEndian(segments[5..]), "image/jpeg");
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            if (length > segments.Length)
                return null;
            segments = segments[length..];
        }

        return null;
    }
}
