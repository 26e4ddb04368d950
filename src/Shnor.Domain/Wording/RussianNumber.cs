using System.Globalization;

namespace Shnor.Domain.Wording;

/// <summary>Figures as people read them: «2,1», «+0,3», «−0,2». Halves are rounded away from zero, as schools teach it.</summary>
public static class RussianNumber
{
    private const char Minus = '−';

    /// <summary>One digit after the comma.</summary>
    public static decimal Tenths(decimal exact) => Math.Round(exact, 1, MidpointRounding.AwayFromZero);

    /// <summary>«2,1», «−0,2».</summary>
    public static string Of(decimal tenths) => tenths.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', Minus);

    /// <summary>«+0,3», «−0,2», «0,0».</summary>
    public static string Change(decimal tenths) => (tenths > 0 ? "+" : "") + Of(tenths);

    /// <summary>A whole number: percents of one list are rounded each by itself and need not add up to a hundred.</summary>
    /// <param name="part">Not negative.</param>
    /// <param name="whole">Nothing of nothing is 0.</param>
    public static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
}
