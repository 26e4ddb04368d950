using System.Text.RegularExpressions;

namespace Shnor.Bot.Features;

/// <summary>
/// «Назад» out of a card to the very page it was opened from. The way is the data of that page's own button, written so that a row's button can
/// carry it: whoever presses «Назад» is asked for their right to the page as ever, and an old card still knows its way after any restart.
/// </summary>
public static partial class WayBack
{
    /// <summary>No list to go back to, or one whose way is too long for a button.</summary>
    public const string Nowhere = "-";

    /// <summary>Bytes that «v1:card:», a number and a dot leave of a button's 64 (<see cref="ButtonData.MaxBytes"/>).</summary>
    private const int MaxLength = 45;

    /// <param name="list">Its button, with the page.</param>
    public static string To(Button list)
    {
        if (list.Data is null || ButtonData.Read(list.Data) is not var (name, argument)) return Nowhere;
        // A way may hold another one: dots of the inner one are stars by now.
        var way = argument.Length == 0 ? name : $"{name}~{argument.Replace('_', '*').Replace('.', '_')}";
        return way.Length <= MaxLength && Way().IsMatch(way) ? way : Nowhere;
    }

    /// <returns>Null: there is nowhere to go back to.</returns>
    public static Button? Button(string way, string label = "Назад")
    {
        if (!Way().IsMatch(way)) return null;
        var at = way.IndexOf('~', StringComparison.Ordinal);
        return at < 0
            ? new(label, ButtonData.Write(way, ""))
            : new(label, ButtonData.Write(way[..at], way[(at + 1)..].Replace('_', '.').Replace('*', '_')));
    }

    [GeneratedRegex(@"^[a-z][a-z-]{1,19}(?:~[0-9A-Za-z_*~!$&(),+-]{1,44})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Way();
}
