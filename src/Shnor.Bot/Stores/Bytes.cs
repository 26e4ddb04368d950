using System.Globalization;

namespace Shnor.Bot.Stores;

/// <summary>Sizes as an operator reads them.</summary>
internal static class Bytes
{
    private const double Kilo = 1024;

    /// <summary>«512 КБ», «3,4 МБ», «12,0 ГБ».</summary>
    public static string InWords(long bytes) => bytes switch
    {
        < 1024 * 1024 => $"{Math.Ceiling(bytes / Kilo):0} КБ",
        < 1024L * 1024 * 1024 => Decimal(bytes / Kilo / Kilo, "МБ"),
        _ => Decimal(bytes / Kilo / Kilo / Kilo, "ГБ"),
    };

    // The comma is Russian whatever culture the machine has.
    private static string Decimal(double number, string unit) => $"{number.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',')} {unit}";
}
