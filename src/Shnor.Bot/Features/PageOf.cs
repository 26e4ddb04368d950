namespace Shnor.Bot.Features;

/// <summary>A part of a list that is too long for a phone.</summary>
/// <param name="First">How many stand before the first of these.</param>
/// <param name="Number">From 0; never beyond the last page, whatever a button asked for.</param>
internal sealed record PageOf<T>(IReadOnlyList<T> Shown, int First, int Number, int Last)
{
    /// <summary>«‹ Назад» and «Далее ›», where there is somewhere to turn; no row otherwise.</summary>
    public IEnumerable<IReadOnlyList<Button>> Turning(Func<string, int, Button> to)
    {
        if (Last == 0) return [];
        var row = new List<Button>();
        if (Number > 0) row.Add(to("‹ Назад", Number - 1));
        if (Number < Last) row.Add(to("Далее ›", Number + 1));
        return [row];
    }
}

internal static class PageOf
{
    public static PageOf<T> Cut<T>(IReadOnlyList<T> all, int number, int size)
    {
        var last = Math.Max(0, (all.Count - 1) / size);
        number = Math.Clamp(number, 0, last);
        return new([.. all.Skip(number * size).Take(size)], number * size, number, last);
    }
}
