using System.Globalization;

namespace Shnor.Documents.Sketches.Sheets;

/// <summary>How a format shows a number: the words around it, percents, digits. What it does not know is shown as «Общий» would.</summary>
/// <param name="Before">Literal text before the number.</param>
/// <param name="Whole">Zeros before the point at least: «007».</param>
/// <param name="Fraction">Digits after the point, null: as many as there are.</param>
internal sealed record NumberDisplay(string Before = "", string After = "", int Whole = 1, int? Fraction = null, bool IsPercent = false, bool HasThousands = false)
{
    /// <summary>Excel keeps this many digits.</summary>
    private const string AsMany = "0.###############";

    private static readonly NumberFormatInfo Russian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " ", NegativeSign = "-" };

    public static NumberDisplay General { get; } = new();

    public string Write(double number)
    {
        var shown = IsPercent ? number * 100 : number;
        if (Math.Abs(shown) >= 1e15 || !double.IsFinite(shown)) return number.ToString("G15", Russian); // the E+ of Excel
        // 0.1 + 0.2 is stored as 0.30000000000000004, and nobody sees that.
        var rounded = double.Parse(shown.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Before + rounded.ToString(Pattern(), Russian) + (IsPercent ? "%" : "") + After;
    }

    private string Pattern()
    {
        if (Fraction is not { } digits) return AsMany;
        var whole = HasThousands ? "#,##0" : new string('0', Math.Max(1, Whole));
        return digits == 0 ? whole : $"{whole}.{new string('0', digits)}";
    }
}
