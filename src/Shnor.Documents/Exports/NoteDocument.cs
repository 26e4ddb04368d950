namespace Shnor.Documents.Exports;

/// <summary>An official note on its way out: what stands in it, one part after another. Texts may be people's.</summary>
/// <param name="IsLying">A sheet that lies has room for wide tables.</param>
public sealed record NoteDocument(string Title, string Subtitle, bool IsLying, IReadOnlyList<NotePart> Parts);

public abstract record NotePart
{
    private NotePart()
    {
    }

    public sealed record Heading(string Text) : NotePart;

    public sealed record Prose(string Text) : NotePart;

    /// <param name="Columns">Titles, each with its share of the width.</param>
    /// <param name="Rows">Each with a cell a column.</param>
    public sealed record Grid(IReadOnlyList<(string Title, int Share)> Columns, IReadOnlyList<IReadOnlyList<NoteCell>> Rows) : NotePart;

    /// <summary>Bars of a table, where there is no picture of them.</summary>
    /// <param name="Lines">A name, a figure, and how long its bar is, 0 … 1; null: there is none.</param>
    public sealed record Bars(IReadOnlyList<(string Name, string Text, decimal? Length)> Lines) : NotePart;

    /// <param name="Png">Drawn by us.</param>
    /// <param name="Description">For those who do not see it.</param>
    public sealed record Picture(byte[] Png, string Description) : NotePart;
}

/// <param name="Depth">How dark its ground is, 0 … 1; null: white.</param>
/// <param name="IsFigure">Stands in the middle of its cell.</param>
public sealed record NoteCell(string Text, decimal? Depth = null, bool IsFigure = true);
