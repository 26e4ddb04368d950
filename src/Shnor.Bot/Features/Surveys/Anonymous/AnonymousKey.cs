using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Shnor.Bot.Features.Surveys.Anonymous;

/// <summary>The number of a row that must not tell when it came: drawn from all there are, so that two never meet.</summary>
internal static class AnonymousKey
{
    public static long New() => BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
}
