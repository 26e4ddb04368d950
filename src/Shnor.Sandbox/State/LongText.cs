using Shnor.Sandbox.Api;

namespace Shnor.Sandbox.State;

/// <summary>Splits a pasted text the way a client does before sending it: at the last line that fits.</summary>
internal static class LongText
{
    public static IEnumerable<string> Split(string text)
    {
        while (text.Length > MessageText.Longest)
        {
            var newLine = text.LastIndexOf('\n', MessageText.Longest - 1);
            var end = newLine > 0 ? newLine : MessageText.Longest;
            if (newLine <= 0 && char.IsHighSurrogate(text[end - 1]))
                end--;
            var part = text[..end].Trim();
            if (part.Length > 0)
                yield return part;
            text = text[end..].Trim();
        }

        if (text.Length > 0)
            yield return text;
    }
}
