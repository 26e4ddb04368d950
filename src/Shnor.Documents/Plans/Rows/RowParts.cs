using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans.Rows;

/// <summary>The cells of a row by what they say.</summary>
/// <param name="NumberCell">As it stands; <paramref name="No"/> is null where it is no number.</param>
internal sealed record RowParts(string NumberCell, string? No, string Title, string Deadline, string Responsible, string? Expected, string? Section, bool GoesOnAbove)
{
    /// <param name="cells">Clean texts of <paramref name="source"/>.</param>
    public static RowParts Of(PlanColumns columns, SketchRow source, string[] cells)
    {
        var number = At(columns.Number);
        var title = At(columns.Title);
        var no = RowNumber.Is(number) ? RowNumber.Clean(number) : null;
        if (RowNumber.Glued(title) is var (glued, rest) && (number.Length == 0 || glued == no)) (no, title) = (glued, rest);

        return new(
            number, no, title,
            Deadline: columns.Deadline?.Phrase(column => At(column)) ?? "",
            Responsible: string.Join('\n', columns.Responsible.Select(column => At(column) is { Length: > 0 } cell ? Lines(source.Cells[column].Text, cell) : "").Where(text => text.Length > 0).Distinct()),
            Expected: At(columns.Expected) is { Length: > 0 } expected ? expected : null,
            Section: At(columns.Section) is { Length: > 0 } section ? section : null,
            GoesOnAbove: IsMerged(columns.Title) && (columns.Number is not { } at || number.Length == 0 || IsMerged(at)));

        string At(int? column) => column is { } i && i < cells.Length && !IsDash(cells[i]) ? cells[i] : "";
        bool IsMerged(int column) => column < source.Cells.Count && source.Cells[column].Merge == CellMerge.WithAbove;
    }

    public PlanRow Row(int line) => new(No, Section, Title, Deadline, Responsible: [], Responsible, Expected, line);

    /// <summary>«—» says that there is nothing to say.</summary>
    private static bool IsDash(string cell) => cell.Length is > 0 and <= 5 && cell.All(c => c is '-' or '–' or '—' or '−' or '_' or ' ');

    /// <summary>The lines of the cell, where cleaning did more than join them (a cut, a glued number) the one clean line.</summary>
    private static string Lines(string raw, string clean) => CellText.Lines(raw) is var lines && lines.Replace('\n', ' ') == clean ? lines : clean;
}
