using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>The lines of one row of fixed width.</summary>
/// <param name="No">Null where the row has none.</param>
internal sealed record FixedRecord(string? No, List<FixedLine> Lines)
{
    /// <summary>A heading between the rows.</summary>
    public bool IsLone { get; init; }

    /// <summary>Where it begins cannot be told: its first lines may stand in the record above.</summary>
    public bool BeginsInside { get; init; }

    /// <param name="columns">Of the table.</param>
    /// <param name="next">The number of the next numbered record: where nothing is lost up to it, no row has lost its number inside this one.</param>
    public bool IsUnclear(PlanColumns columns, string? next) =>
        BeginsInside || Lines.Exists(line => line.Cells is null) || (!IsRightBefore(next) && Lines.Count(line => LooksWhole(line.Cells!, columns)) > 1);

    private bool IsRightBefore(string? next) => No is not null && next is not null && RowNumber.Next(No) == next;

    /// <summary>A line with the beginning of a title and a deadline of its own may be a row of its own that lost its number.</summary>
    private static bool LooksWhole(string[] cells, PlanColumns columns) =>
        cells[columns.Title] is [var first, ..] && !char.IsLower(first) && DeadlineLook.IsCertain(cells[columns.Deadline!.Main]);

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
