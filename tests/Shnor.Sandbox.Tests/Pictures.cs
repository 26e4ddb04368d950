using System.Buffers.Binary;

namespace Shnor.Sandbox.Tests;

/// <summary>Beginnings of pictures: as much as tells their size.</summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height)
    {
        var bytes = new byte[33];
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R' }.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    /// <summary>An application segment, then the frame header.</summary>
    public static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(13), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(15), width);
        return bytes;
    }
}
