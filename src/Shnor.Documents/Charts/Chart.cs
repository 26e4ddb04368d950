namespace Shnor.Documents.Charts;

/// <summary>What a picture shows. All texts are people's or of people's: they are cleaned and escaped when they are drawn.</summary>
/// <param name="Title">At most three lines of it are drawn.</param>
/// <param name="Subtitle">Of whom and of when it is.</param>
public abstract record Chart(string Title, string Subtitle);

/// <summary>Rows by columns; the darker a cell, the more it asks for help.</summary>
/// <param name="Columns">Each with the short name at its head and what that stands for.</param>
/// <param name="Light">What the light end of the scale says.</param>
/// <param name="Dark">What the dark end says.</param>
/// <param name="Note">Under the picture; empty: nothing.</param>
public sealed record HeatTable(string Title, string Subtitle, IReadOnlyList<(string Short, string Long)> Columns, IReadOnlyList<HeatRow> Rows, string Light, string Dark, string Note)
    : Chart(Title, Subtitle);

public sealed record HeatRow(string Name, IReadOnlyList<HeatCell> Cells);

/// <param name="Text">The figure.</param>
/// <param name="Depth">0 light … 1 dark; null: nothing is shown of it.</param>
public sealed record HeatCell(string Text, decimal? Depth);

/// <summary>A bar a line.</summary>
/// <param name="Note">Under the picture; empty: nothing.</param>
public sealed record BarChart(string Title, string Subtitle, IReadOnlyList<ChartBar> Bars, string Note) : Chart(Title, Subtitle);

/// <param name="Text">The figure.</param>
/// <param name="Length">0 … 1; null: nothing is shown of it.</param>
/// <param name="Depth">0 light … 1 dark.</param>
public sealed record ChartBar(string Name, string Text, decimal? Length, decimal Depth);
