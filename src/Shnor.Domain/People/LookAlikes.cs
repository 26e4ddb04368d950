namespace Shnor.Domain.People;

/// <summary>
/// Latin letters that look Cyrillic («Tитoва»), and letters written as two marks («е» + «¨»): both come from retyped and scanned plans.
/// </summary>
internal static class LookAlikes
{
    private const string Latin = "ABCEHKMOPTXYËaceopxykmtë";
    private const string Cyrillic = "АВСЕНКМОРТХУЁасеорхукмтё";

    /// <summary>Joins what Unicode allows to be written apart. <c>string.Normalize</c> is not used: it throws on broken pairs.</summary>
    public static string Compose(string text) => text
        .Replace("е\u0308", "ё", StringComparison.Ordinal).Replace("Е\u0308", "Ё", StringComparison.Ordinal)
        .Replace("и\u0306", "й", StringComparison.Ordinal).Replace("И\u0306", "Й", StringComparison.Ordinal);

    /// <summary>Letter for letter: the result is as long as <paramref name="text"/>.</summary>
    public static string ToCyrillic(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var at = Latin.IndexOf(source[i], StringComparison.Ordinal);
            span[i] = at < 0 ? source[i] : Cyrillic[at];
        }
    });
}
