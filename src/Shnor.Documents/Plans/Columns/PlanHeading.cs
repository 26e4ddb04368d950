using Shnor.Documents.Plans.Rows;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans.Columns;

/// <summary>The heading of a plan's table: one row, or two where «Сроки» stands over «начало» and «окончание».</summary>
/// <param name="First">The row of the table it begins in.</param>
/// <param name="Last">The row it ends in.</param>
internal sealed record PlanHeading(PlanColumns Columns, int First, int Last)
{
    /// <summary>A heading without «№» is looked for in the first rows only: below them it is more likely a row.</summary>
    private const int FirstRows = 4;

    /// <summary>The first heading at or below a row; only one with a deadline where <paramref name="isDated"/>.</summary>
    public static PlanHeading? Find(IReadOnlyList<SketchRow> rows, int from, bool isDated)
    {
        for (var i = from; i < rows.Count; i++)
        {
            if (i >= FirstRows && !rows[i].Cells.Any(IsNumberHeading)) continue;
            if ((At(rows, i, isDouble: true) ?? At(rows, i, isDouble: false)) is { } heading && (heading.Columns.Deadline is not null) == isDated) return heading;
        }

        return null;
    }

    /// <summary>The same headings again, on the next page.</summary>
    public bool IsRepeatedBy(SketchRow row)
    {
        var texts = row.Cells.Select(cell => ColumnWords.Plain(Short(cell.Text))).ToList();
        return texts.Count >= Columns.Width && texts.Any(text => text.Length > 0) && texts.Zip(Columns.Headings).All(pair => IsPart(pair.First, pair.Second));
    }

    /// <summary>Of a heading over two rows each row says a part.</summary>
    private static bool IsPart(string text, string heading) => heading.StartsWith(text, StringComparison.Ordinal) || heading.EndsWith(text, StringComparison.Ordinal);

    private static PlanHeading? At(IReadOnlyList<SketchRow> rows, int i, bool isDouble)
    {
        var row = rows[i];
        if (row.IsUnclear || row.Cells.Count < 2 || !row.Cells.Any(cell => ColumnWords.Means(cell.Text, mayBeMistyped: false) != ColumnMeaning.Unknown) || row.Cells.Any(cell => RowNumber.Is(CellText.Clean(Short(cell.Text))))) return null;
        if (isDouble && (i + 1 >= rows.Count || !IsSubheading(row, rows[i + 1]))) return null;

        var parents = Parents(row);
        var count = isDouble ? Math.Max(parents.Count, rows[i + 1].Cells.Count) : parents.Count;
        var texts = new string[count];
        var meanings = new ColumnMeaning[count];
        for (var c = 0; c < count; c++)
        {
            var parent = c < parents.Count ? parents[c] : "";
            var child = isDouble && c < rows[i + 1].Cells.Count && rows[i + 1].Cells[c].Merge != CellMerge.WithAbove ? rows[i + 1].Cells[c].Text : "";
            var own = c < row.Cells.Count ? row.Cells[c].Text : "";
            texts[c] = child.Length > 0 ? $"{parent} {child}" : own;
            meanings[c] = Meaning(child.Length > 0 ? parent : own, child);
        }

        return PlanColumns.Of(texts, meanings) is { } columns ? new(columns, i, isDouble ? i + 1 : i) : null;
    }

    private static ColumnMeaning Meaning(string parent, string child)
    {
        var (above, below) = (ColumnWords.Means(parent), ColumnWords.Means(child));
        if (below == ColumnMeaning.Unknown || above == ColumnMeaning.Unused) return above;
        return above == ColumnMeaning.Expected ? above : below;
    }

    /// <summary>A heading over several columns holds for each of them.</summary>
    private static List<string> Parents(SketchRow row)
    {
        var parents = new List<string>();
        foreach (var cell in row.Cells)
        {
            var isCovered = cell.Merge == CellMerge.WithLeft || string.IsNullOrWhiteSpace(cell.Text);
            parents.Add(isCovered && parents is [.., var left] ? left : cell.Text);
        }

        return parents;
    }

    private static bool IsSubheading(SketchRow above, SketchRow row) => SaysMeanings(row) || IsUnderMerged(above, row);

    /// <summary>«муниципалитет» and «школа» below «Ответственные», where all other headings are merged down.</summary>
    private static bool IsUnderMerged(SketchRow above, SketchRow row)
    {
        if (row.Cells.Count != above.Cells.Count || !row.Cells.Any(cell => cell.Merge == CellMerge.WithAbove)) return false;
        return Enumerable.Range(0, row.Cells.Count).All(i => row.Cells[i].Merge == CellMerge.WithAbove || above.Cells[i].Merge == CellMerge.WithLeft || (i + 1 < above.Cells.Count && above.Cells[i + 1].Merge == CellMerge.WithLeft));
    }

    private static bool SaysMeanings(SketchRow row)
    {
        var own = row.Cells.Where(cell => cell.Merge != CellMerge.WithAbove && !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        return own.Count is > 0 and < 8 && own.All(cell => ColumnWords.Means(cell.Text) is not (ColumnMeaning.Unknown or ColumnMeaning.Measure or ColumnMeaning.Content or ColumnMeaning.Section or ColumnMeaning.Number));
    }

    private static bool IsNumberHeading(SketchCell cell) => cell.Text.Length <= 12 && ColumnWords.Means(cell.Text) == ColumnMeaning.Number;

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
