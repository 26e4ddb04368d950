namespace Shnor.Documents.Sketches.Sheets;

/// <summary>The rows of a worksheet as they are seen: merged cells spread out, blank rows told from hidden ones.</summary>
internal static class SheetGrid
{
    /// <summary>Of one sheet, merged ones spread out.</summary>
    private const int MaxCells = 500_000;

    /// <param name="linesBefore">Lines of the sheets before this one.</param>
    public static IReadOnlyList<GridRow> Of(SheetCells sheet, int linesBefore)
    {
        var seen = new SortedDictionary<int, SortedDictionary<int, GridCell>>();
        foreach (var (row, texts) in sheet.Rows)
        {
            if (!sheet.IsHidden(row)) seen[row] = new(texts.ToDictionary(text => text.Key, text => new GridCell(text.Key, text.Value)));
        }

        var numbers = seen.Keys.ToList();
        var spread = Spread(sheet, seen, numbers);
        return [.. numbers.Select((row, i) => new GridRow(linesBefore + row, i > 0 && IsParted(sheet, spread, numbers[i - 1], row), [.. seen[row].Values]))];
    }

    /// <returns>The merged cells that hold a text.</returns>
    private static List<CellRange> Spread(SheetCells sheet, SortedDictionary<int, SortedDictionary<int, GridCell>> seen, List<int> numbers)
    {
        var spread = new List<CellRange>();
        var right = sheet.Rows.Values.Select(texts => texts.Keys.Last()).DefaultIfEmpty(0).Max();
        var count = sheet.Rows.Values.Sum(texts => texts.Count);
        foreach (var merge in sheet.Merges)
        {
            if (!sheet.Rows.TryGetValue(merge.Top, out var texts) || !texts.TryGetValue(merge.Left, out var text)) continue;
            spread.Add(merge);
            var first = numbers.BinarySearch(merge.Top) is var at && at < 0 ? ~at : at;
            for (var i = first; i < numbers.Count && numbers[i] <= merge.Bottom; i++)
            {
                var cells = seen[numbers[i]];
                cells[merge.Left] = new(merge.Left, text, i == first ? CellMerge.None : CellMerge.WithAbove);
                for (var column = merge.Left + 1; column <= Math.Min(merge.Right, right); column++) cells[column] = new(column, "", CellMerge.WithLeft);
                if ((count += Math.Min(merge.Right, right) - merge.Left + 1) > MaxCells) throw new SheetTooLargeException();
            }
        }

        return spread;
    }

    /// <summary>A blank row lies between them: one that can be seen, and that no merged cell goes through.</summary>
    private static bool IsParted(SheetCells sheet, List<CellRange> spread, int above, int row)
    {
        var blank = above + 1;
        while (blank < row && sheet.IsHidden(blank)) blank++;
        return blank < row && !spread.Exists(merge => merge.Top <= above && merge.Bottom >= row - 1);
    }
}
