namespace Shnor.Domain.Surveys;

/// <summary>Two texts that a reader takes for one: case, ё and spaces do not tell them apart.</summary>
internal static class LooseText
{
    public static string Of(string text) => string.Join(' ', text.ToLowerInvariant().Replace('ё', 'е').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
