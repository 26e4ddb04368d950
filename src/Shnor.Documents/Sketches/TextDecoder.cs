using System.Text;

namespace Shnor.Documents.Sketches;

/// <summary>Bytes of a .txt file into text: UTF-8, UTF-16 with its mark, or the Windows-1251 of an old «Блокнот».</summary>
public static class TextDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Utf8(bytes) ?? Windows1251(bytes),
        };
        return LooksLikeText(text) ? text : null;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null; // not UTF-8: the way .NET says so
        }
    }

    // The provider is asked directly: registering it would change Encoding.GetEncoding for the whole process.
    private static string Windows1251(ReadOnlySpan<byte> bytes) => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);

    /// <summary>Binary data shows itself by control characters; text has none but tabs, line ends and page breaks.</summary>
    private static bool LooksLikeText(string text)
    {
        var strange = text.Count(c => (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\v')) || c == '\uFFFD');
        return strange * 200L <= text.Length;
    }
}
