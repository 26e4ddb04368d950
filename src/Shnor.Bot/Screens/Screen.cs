namespace Shnor.Bot.Screens;

/// <summary>What a person sees: a text and buttons under it. Made from state alone; it queries nothing.</summary>
public sealed record Screen(Markup Text, params IReadOnlyList<IReadOnlyList<Button>> Rows)
{
    public static Screen Of(Markup text, params IEnumerable<Button> oneARow) => new(text, [.. oneARow.Select(button => (IReadOnlyList<Button>)[button])]);
}

/// <summary>A button either presses something of ours or opens a link.</summary>
public sealed record Button(string Label, string? Data = null, Uri? Link = null);
