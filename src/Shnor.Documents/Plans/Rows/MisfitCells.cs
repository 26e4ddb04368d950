using Shnor.Documents.Plans.Columns;

namespace Shnor.Documents.Plans.Rows;

/// <summary>
/// Sees cells that do not belong to their columns: more of them than columns, two rows' numbers in one, a deadline where a title should be.
/// Such a row would be stitched wrongly, so it is not read at all.
/// </summary>
internal static class MisfitCells
{
    public static bool Are(PlanColumns columns, string[] cells, List<int> filled, RowParts parts)
    {
        if (filled[^1] >= columns.Width) return true;
        if (parts.NumberCell.Length > 0 && parts.No is null) return true;
        if (RowNumber.IsTwo(parts.NumberCell) || HoldsNextNumber(parts)) return true;
        if (columns.Deadline is not { } deadline) return false;
        if (cells.Length < columns.Width && deadline.Main >= cells.Length && filled.Count > 2) return true;
        if (DeadlineLook.IsPlain(parts.Title)) return true;

        var others = filled.Where(i => i != columns.Number && i != columns.Title && i != columns.Section && !deadline.All.Contains(i));
        if (parts.Deadline.Length == 0) return parts.Title.Length > 0 && columns.Responsible.Any(i => i < cells.Length && DeadlineLook.IsPlain(cells[i]));
        if (DeadlineLook.IsPlausible(parts.Deadline)) return false;
        return RowNumber.Is(parts.Deadline) || others.Any(i => DeadlineLook.IsPlain(cells[i]));
    }

    /// <summary>«Провести семинар 2. Подготовить план» in row 1. A list inside a cell begins with 1.</summary>
    private static bool HoldsNextNumber(RowParts parts) =>
        RowNumber.Next(parts.No) is { } next && new[] { parts.Title, parts.Deadline, parts.Responsible, parts.Expected ?? "" }.Any(text => HoldsNumber(text, next) && !(HoldsNumber(text, "1") && next != "1"));

    private static bool HoldsNumber(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            var begins = at > 0 && char.IsWhiteSpace(text[at - 1]);
            if (begins && end + 2 < text.Length && text[end] is '.' or ')' && text[end + 1] == ' ' && char.IsUpper(text[end + 2])) return true;
        }

        return false;
    }
}
