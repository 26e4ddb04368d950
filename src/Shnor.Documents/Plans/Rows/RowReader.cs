using System.Text.RegularExpressions;
using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Sketches;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Plans.Rows;

/// <summary>A row of the sketch → what it is. A row whose cells do not fit their columns is not guessed at: it is unclear.</summary>
internal sealed partial class RowReader(PlanHeading heading, List<string> notes)
{
    /// <summary>A longer cell is a text that lost its table; it is cut with a note.</summary>
    private const int MaxCell = 1000;

    private readonly PlanColumns _columns = heading.Columns;

    /// <summary>Null for a row that says nothing: blank, the heading again, «1 2 3 4».</summary>
    public RowEntry? Read(SketchRow source, bool isFirst)
    {
        if (source.IsUnclear) return new RowEntry.Unclear(source.Line, Shortened(CellText.Lines(source.Cells[0].Text), source.Line));
        if (heading.IsRepeatedBy(source)) return null;

        var cells = source.Cells.Select(cell => Shortened(CellText.Clean(cell.Text), source.Line)).ToArray();
        if (isFirst) Unglue(cells);
        var filled = Enumerable.Range(0, cells.Length).Where(i => cells[i].Length > 0).ToList();
        if (filled.Count == 0 || IsColumnNumbers(cells, filled)) return null;
        if (IsAlone(source, cells, filled)) return Alone(source, cells[filled[0]], filled[0]);

        var original = string.Join(" | ", filled.Select(i => cells[i]));
        var parts = RowParts.Of(_columns, source, cells);
        if (IsNumberedSection(source, filled, parts)) return new RowEntry.Lone(source.Line, MonthInText.Only(parts.Title) is null ? $"{parts.No ?? parts.NumberCell}. {parts.Title}" : parts.Title, IsSection: true, IsLine: false);
        return MisfitCells.Are(_columns, cells, filled, parts) ? new RowEntry.Unclear(source.Line, original) : Whole(source, parts, original);
    }

    /// <summary>«2 | Кадры» with the title over all the columns right of it, or «Раздел 2 | Кадры».</summary>
    private bool IsNumberedSection(SketchRow source, List<int> filled, RowParts parts)
    {
        if (filled is not [var first, var second] || first != _columns.Number || second != _columns.Title) return false;
        if (parts.No is null) return SectionMark.Is(parts.NumberCell);
        return source.Cells.Count - second > 2 && source.Cells.Skip(second + 1).All(cell => cell.Merge == CellMerge.WithLeft);
    }

    private RowEntry Whole(SketchRow source, RowParts parts, string original)
    {
        var isWhole = source.Cells.Count >= _columns.Width;
        var row = parts.Row(source.Line);
        var isBare = parts is { Deadline.Length: 0, Responsible.Length: 0, Expected: null };
        if (isBare && parts is { No: not null, Title.Length: > 0 })
            return RowNumber.IsRoman(parts.No) ? new RowEntry.Lone(source.Line, $"{parts.No}. {parts.Title}", IsSection: true, IsLine: false) : new RowEntry.Titled(row, original, isWhole);

        var lacks = parts.Title.Length == 0 || parts.Deadline.Length == 0 || (_columns.Responsible.Count > 0 && parts.Responsible.Length == 0);
        if (parts.Title.Length == 0) return parts.No is null ? new RowEntry.Half(row, original, lacks) : new RowEntry.Unclear(source.Line, original);
        if (!isWhole && !DeadlineLook.IsCertain(parts.Deadline)) return new RowEntry.Unclear(source.Line, original);
        return parts.No is null && _columns.Number is not null && LooksTorn(parts)
            ? new RowEntry.Half(row, original, lacks)
            : new RowEntry.Measure(row, original, parts.GoesOnAbove, isWhole);
    }

    /// <summary>A title begins with a capital; «ШНОР и ШНСУ» may be the end of one when another cell goes on in the middle of a sentence.</summary>
    private static bool LooksTorn(RowParts parts) =>
        char.IsLower(parts.Title[0])
        || (Abbreviation().IsMatch(parts.Title) && (parts.Expected is [var first, ..] && char.IsLower(first) || parts.Responsible is [var name, ..] && char.IsLower(name)));

    /// <summary>A text alone, or one that a format without merged cells repeats in every column.</summary>
    private static bool IsAlone(SketchRow source, string[] cells, List<int> filled) =>
        filled.Count == 1 || (filled.Count == cells.Length && filled.Count > 2 && cells.All(cell => cell == cells[0]) && !source.Cells.Any(cell => cell.Merge == CellMerge.WithAbove));

    private RowEntry Alone(SketchRow source, string text, int column)
    {
        var isMergedAcross = source.Cells.Count > 1 && source.Cells.Where((_, i) => i != column).Count(cell => cell.Merge == CellMerge.WithLeft) >= Math.Max(1, source.Cells.Count - 2);
        if (isMergedAcross || SectionMark.Is(text)) return new RowEntry.Lone(source.Line, text, IsSection: true, IsLine: false);
        var isRest = column > _columns.Title || (column == _columns.Title && char.IsLower(text[0]));
        if (!isRest || source.Cells.Count < 2) return new RowEntry.Lone(source.Line, text, IsSection: false, IsLine: false);

        var cells = new string[source.Cells.Count];
        Array.Fill(cells, "");
        cells[column] = text;
        return new RowEntry.Half(RowParts.Of(_columns, source, cells).Row(source.Line), text, LacksCells: true);
    }

    private string Shortened(string text, int line)
    {
        if (text.Length <= MaxCell) return text;
        notes.Add($"Строка {line}: слишком длинная ячейка сокращена.");
        return PoliteCut.To(text, MaxCell);
    }

    /// <summary>The row «1 2 3 4» under the heading, melted into the first row: «2 Определение…», «3 Январь…».</summary>
    private static void Unglue(string[] cells)
    {
        var glued = Enumerable.Range(0, cells.Length).Where(i => GluedNumber().Match(cells[i]) is { Success: true } match && match.Groups[1].ValueSpan.SequenceEqual($"{i + 1}")).ToList();
        if (glued.Count < 2) return; // once may be chance: «2 заседания»
        foreach (var i in glued) cells[i] = GluedNumber().Replace(cells[i], "");
    }

    private static bool IsColumnNumbers(string[] cells, List<int> filled) =>
        filled.Count > 1 && filled.Select((column, order) => cells[column].TrimEnd('.') is var cell && (cell == $"{column + 1}" || cell == $"{order + 1}")).All(isOrdinal => isOrdinal);

    [GeneratedRegex(@"^(\d{1,2})\s(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex GluedNumber();

    [GeneratedRegex(@"^\p{Lu}{2,}(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
