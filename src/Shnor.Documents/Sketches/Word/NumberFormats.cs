using System.Globalization;
using System.Text;

namespace Shnor.Documents.Sketches.Word;

/// <summary>A number of a list in letters or Roman digits, as Word counts them.</summary>
internal static class NumberFormats
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Word counts without ё, й, ъ, ы and ь.</summary>
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";

    /// <summary>Longer rows of one letter, and larger Roman numbers, are not read by anybody.</summary>
    private const int MaxRepeats = 4;

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <param name="format">A value of ST_NumberFormat (ECMA-376-1, 17.18.59); rare ones are written in digits.</param>
    public static string Written(int number, string? format) => format switch
    {
        "upperRoman" => InRoman(number),
        "lowerRoman" => InRoman(number).ToLowerInvariant(),
        "upperLetter" => InLetters(number, Latin).ToUpperInvariant(),
        "lowerLetter" => InLetters(number, Latin),
        "russianUpper" => InLetters(number, Russian).ToUpperInvariant(),
        "russianLower" => InLetters(number, Russian),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" or "bullet" => "",
        _ => Digits(number),
    };

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999) return Digits(number);
        var text = new StringBuilder();
        foreach (var (value, digits) in Roman)
        {
            for (; number >= value; number -= value) text.Append(digits);
        }

        return text.ToString();
    }

    /// <summary>After the last letter they are doubled: z, aa, bb.</summary>
    private static string InLetters(int number, string alphabet) =>
        number < 1 || number > alphabet.Length * MaxRepeats ? Digits(number) : new(alphabet[(number - 1) % alphabet.Length], ((number - 1) / alphabet.Length) + 1);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
