using System.Globalization;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Announcements;

/// <summary>A count in the words of an announcement: «5 участников», «1 200 участников».</summary>
public static class TemplateNumber
{
    private const int MostDigits = 9;

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00A0", NumberGroupSizes = [3] }; // a line never breaks inside a number

    /// <summary>A whole number, spaces between its digits or none; null: anything else. «5 человек» is none: the word is ours to say.</summary>
    public static long? TryRead(string typed)
    {
        var digits = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        return digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit) ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    public static string Of(long number) => number.ToString("#,0", Spaced);

    /// <param name="number">Not negative.</param>
    /// <param name="forms">«участник», «участника», «участников».</param>
    public static string Counted(long number, IReadOnlyList<string> forms) => $"{Of(number)} {Plural.Form(number, forms[0], forms[1], forms[2])}";
}
