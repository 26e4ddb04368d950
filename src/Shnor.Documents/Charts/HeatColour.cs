using System.Globalization;

namespace Shnor.Documents.Charts;

/// <summary>
/// Light yellow to dark brown (ColorBrewer, YlOrBr): it only ever grows darker, so that it reads the same for people who do not tell red from green and
/// on a grey print.
/// </summary>
internal static class HeatColour
{
    private static readonly (int Red, int Green, int Blue)[] Steps = [(0xFF, 0xF7, 0xBC), (0xFE, 0xC4, 0x4F), (0xEC, 0x70, 0x14), (0x99, 0x34, 0x04), (0x66, 0x25, 0x06)];

    /// <param name="depth">0 … 1.</param>
    public static string Of(decimal depth)
    {
        var (red, green, blue) = Mixed(depth);
        return string.Create(CultureInfo.InvariantCulture, $"{red:X2}{green:X2}{blue:X2}");
    }

    /// <summary>Letters that can be read on it.</summary>
    public static string Ink(decimal depth) => Luminance(depth) < 0.2 ? "FFFFFF" : "1A1A1A";

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    public static double Luminance(decimal depth)
    {
        var (red, green, blue) = Mixed(depth);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));

        static double Linear(int channel) => channel / 255.0 <= 0.04045 ? channel / 255.0 / 12.92 : Math.Pow(((channel / 255.0) + 0.055) / 1.055, 2.4);
    }

    private static (int Red, int Green, int Blue) Mixed(decimal depth)
    {
        var place = Math.Clamp(depth, 0, 1) * (Steps.Length - 1);
        var step = Math.Min((int)place, Steps.Length - 2);
        var part = place - step;
        var (from, to) = (Steps[step], Steps[step + 1]);
        return (Between(from.Red, to.Red), Between(from.Green, to.Green), Between(from.Blue, to.Blue));

        int Between(int one, int other) => (int)Math.Round(one + ((other - one) * part), MidpointRounding.AwayFromZero);
    }
}
