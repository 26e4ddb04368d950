namespace Shnor.Documents.Sketches.Layouts;

/// <summary>The lines of one row of fixed width.</summary>
/// <param name="No">Null where the row has none.</param>
internal sealed record FixedRecord(string? No, List<FixedLine> Lines)
{
    /// <summary>A heading between the rows.</summary>
    public bool IsLone { get; init; }

    /// <summary>Where it begins cannot be told: its first lines may stand in the record above.</summary>
    public bool BeginsInside { get; init; }

    public bool IsUnclear => BeginsInside || Lines.Exists(line => line.Cells is null);

    public SketchRow Unclear() => SketchRow.Unclear(Lines[0].Line, string.Join('\n', Lines.Select(line => line.Text)));

    public SketchRow Row(int width)
    {
        var cells = new string[width];
        Array.Fill(cells, "");
        foreach (var line in Lines)
        {
            for (var i = 0; i < width; i++) cells[i] = FixedLine.Join(cells[i], line.Cells![i]);
        }

        return new(Lines[0].Line, cells);
    }
}
