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
        if (RowNumber.IsTwo(parts.NumberCell) || HoldsNeighbourNumber(parts)) return true;
        if (columns.Deadline is not { } deadline) return false;
        if (cells.Length < columns.Width && deadline.Main >= cells.Length && filled.Count > 2) return true;
        if (DeadlineLook.IsPlain(parts.Title)) return true;

        var others = filled.Where(i => i != columns.Number && i != columns.Title && i != columns.Section && !deadline.All.Contains(i));
        if (parts.Deadline.Length == 0) return parts.Title.Length > 0 && columns.Responsible.Any(i => i < cells.Length && DeadlineLook.IsPlain(cells[i]));
        if (DeadlineLook.IsPlausible(parts.Deadline)) return false;
        return RowNumber.Is(parts.Deadline) || others.Any(i => DeadlineLook.IsPlain(cells[i]));
    }

    /// <summary>«Провести семинар 2. Подготовить план» in row 1. A list inside a cell begins with 1 and goes on.</summary>
    private static bool HoldsNeighbourNumber(RowParts parts) =>
        new[] { parts.Title, parts.Deadline, parts.Responsible, parts.Expected ?? "" }.Any(text => new[] { RowNumber.Next(parts.No), RowNumber.Before(parts.No) }.Any(no => no is not null && (HoldsNumber(text, no) || (text != parts.Title && StartsWithNumber(text, no))) && !IsList(text)));

    private static bool StartsWithNumber(string text, string number) => text.StartsWith(number + ". ", StringComparison.Ordinal);

    private static bool IsList(string text) => (text.StartsWith("1.", StringComparison.Ordinal) || text.StartsWith("1)", StringComparison.Ordinal) || HoldsNumber(text, "1")) && HoldsNumber(text, "2");

    private static bool HoldsNumber(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            var begins = at > 0 && (char.IsWhiteSpace(text[at - 1]) || char.IsLetter(text[at - 1]));
            if (!begins || end >= text.Length || text[end] is not ('.' or ')')) continue;
            if (end + 1 == text.Length || (end + 2 < text.Length && char.IsWhiteSpace(text[end + 1]) && char.IsLetter(text[end + 2]))) return true;
        }

        return false;
    }
}
