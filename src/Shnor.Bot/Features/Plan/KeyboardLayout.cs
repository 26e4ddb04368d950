namespace Shnor.Bot.Features.Plan;

/// <summary>Russian words typed while the keyboard was set to English: «lj 15 vfhnf» is «до 15 марта».</summary>
internal static class KeyboardLayout
{
    private const string English = "qwertyuiop[]asdfghjkl;'zxcvbnm`";
    private const string Russian = "йцукенгшщзхъфывапролджэячсмитьё";

    public static string ToRussian(string words) => words.Any(IsRussian) ? words : string.Concat(words.Select((c, i) => Letter(words, i) ?? c));

    private static char? Letter(string words, int i)
    {
        var c = char.ToLowerInvariant(words[i]);
        if (English.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at) return Russian[at];
        // «jrnz,hm»: inside a word these keys are letters; between words and in «15.00» they are what they seem.
        var isInside = i > 0 && i + 1 < words.Length && char.IsAsciiLetter(words[i - 1]) && char.IsAsciiLetter(words[i + 1]);
        return (isInside, c) switch { (true, ',') => 'б', (true, '.') => 'ю', _ => null };
    }

    private static bool IsRussian(char c) => c is (>= 'а' and <= 'я') or (>= 'А' and <= 'Я');
}
