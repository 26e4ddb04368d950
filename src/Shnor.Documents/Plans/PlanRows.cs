using System.Text.RegularExpressions;
using Shnor.Documents.Sketches;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Documents.Plans;

/// <summary>Rows of a plan's table as they come, one after another: heading rows, torn rows and numbers of columns are seen through.</summary>
internal sealed partial class PlanRows(PlanColumns columns, List<string> notes)
{
    /// <summary>A longer cell is a text that lost its table; it is cut with a note.</summary>
    private const int MaxCell = 1000;

    /// <summary>More text than this between two tables parts them.</summary>
    private const int MaxLinesBetween = 3;

    private const int MaxSection = 250;

    private readonly List<PlanRow> _rows = [];
    private string? _section;
    private PlanYears? _years;

    public void Add(SketchRow source)
    {
        if (PlanColumns.Recognise(source) is not null) return; // the heading again, on the next page
        var cells = Cells(source);
        var filled = Enumerable.Range(0, cells.Length).Where(i => cells[i].Length > 0).ToList();
        if (filled.Count == 0 || IsColumnNumbers(cells, filled)) return;

        var row = Row(source.Line, cells);
        if (filled is [var only]) AddSingle(row, cells[only], only);
        else if (row.Title.Length == 0 || IsSecondHalf(row)) JoinToLast(row);
        else _rows.Add(row);
    }

    /// <summary>A line without tabs between two rows: a heading inside the plan, a year, or the rest of a cell.</summary>
    public void AddLine(Paragraph line)
    {
        var text = CellText.Clean(line.Text);
        if (YearsInText.Only(text) is { } years) _years = years;
        else if (_rows is [.., var last] && last.Line == line.Line - 1 && !SectionMark().IsMatch(text)) AppendToLastCell(last, text);
        else _section = text;
    }

    /// <summary>True when the table, which has no heading of its own, goes on with these rows.</summary>
    public bool GoesOnWith(TableSketch table)
    {
        if (table.Above.Count > MaxLinesBetween || table.Above.Any(line => line.Text.Length > MaxSection)) return false;
        if (columns.Number is not { } number) return table.Rows.All(row => row.Cells.Count == columns.Width);
        return table.Rows.Count(row => number < row.Cells.Count && PlanColumns.IsNumber(CellText.Clean(row.Cells[number].Text))) * 2 > table.Rows.Count;
    }

    public IReadOnlyList<PlanRow> Finish()
    {
        foreach (var row in _rows)
        {
            if (row.DeadlineText.Length == 0) notes.Add($"{Named(row)}: срок не указан.");
            if (row.ResponsibleText.Length == 0) notes.Add($"{Named(row)}: ответственный не указан.");
        }

        return [.. _rows.Select(row => row with { Responsible = [.. ResponsibleCell.Split(row.ResponsibleText).Select(name => name.Text)] })];
    }

    private void AddSingle(PlanRow row, string text, int column)
    {
        if (YearsInText.Only(text) is { } years) _years = years;
        else if (column == columns.Number && PlanColumns.IsNumber(text)) notes.Add($"Строка {row.Line}: в ней только номер {text}, она пропущена.");
        else if (column > columns.Title || (column == columns.Title && char.IsLower(text[0]))) JoinToLast(row);
        else _section = text;
    }

    /// <summary>A page break tears a row in two: the second half has no number and not all of its cells.</summary>
    private bool IsSecondHalf(PlanRow row) =>
        row.No is null && _rows is [.., { No: not null }]
        && (char.IsLower(row.Title[0]) || row.DeadlineText.Length == 0 || (columns.Responsible is not null && row.ResponsibleText.Length == 0));

    private void JoinToLast(PlanRow half)
    {
        if (_rows is not [.., var last])
        {
            notes.Add($"Строка {half.Line}: в ней нет мероприятия, она пропущена.");
            return;
        }

        notes.Add($"Строка {half.Line} документа читается как продолжение: {Named(last)}.");
        _rows[^1] = last with
        {
            Title = Join(last.Title, half.Title),
            DeadlineText = Join(last.DeadlineText, half.DeadlineText),
            ResponsibleText = Join(last.ResponsibleText, half.ResponsibleText),
            Expected = Join(last.Expected ?? "", half.Expected ?? "") is { Length: > 0 } expected ? expected : null,
        };
    }

    private void AppendToLastCell(PlanRow last, string text) => _rows[^1] = last switch
    {
        { ResponsibleText.Length: > 0 } when columns.Expected is null || columns.Responsible > columns.Expected => last with { ResponsibleText = Join(last.ResponsibleText, text) },
        { Expected: { } expected } => last with { Expected = Join(expected, text) },
        { DeadlineText.Length: > 0 } => last with { DeadlineText = Join(last.DeadlineText, text) },
        _ => last with { Title = Join(last.Title, text) },
    };

    private PlanRow Row(int line, string[] cells)
    {
        var number = At(columns.Number);
        var responsible = At(columns.Responsible);
        return new(
            No: number.Length == 0 ? null : number.TrimEnd('.', ')'), _section, Title: At(columns.Title), DeadlineText: At(columns.Deadline), Responsible: [],
            responsible, Expected: At(columns.Expected) is { Length: > 0 } expected ? expected : null, line, _years);

        string At(int? column) => column is { } i && i < cells.Length ? cells[i] : "";
    }

    private string[] Cells(SketchRow source)
    {
        var cells = source.Cells.Select(cell => CellText.Clean(cell.Text)).ToArray();
        if (_rows.Count == 0) Unglue(cells);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length <= MaxCell) continue;
            cells[i] = PoliteCut.To(cells[i], MaxCell);
            notes.Add($"Строка {source.Line}: слишком длинная ячейка сокращена.");
        }

        return cells;
    }

    /// <summary>The row «1 2 3 4» under the heading, melted into the first row: «2 Определение…», «3 Январь…».</summary>
    private static void Unglue(string[] cells)
    {
        var glued = Enumerable.Range(0, cells.Length).Where(i => GluedNumber().Match(cells[i]) is { Success: true } match && match.Groups[1].ValueSpan.SequenceEqual($"{i + 1}")).ToList();
        if (glued.Count < 2) return; // once may be chance: «2 заседания»
        foreach (var i in glued) cells[i] = GluedNumber().Replace(cells[i], "");
    }

    private static bool IsColumnNumbers(string[] cells, List<int> filled) =>
        filled.Count > 1 && filled.Select((column, order) => cells[column] == $"{column + 1}" || cells[column] == $"{order + 1}").All(isOrdinal => isOrdinal);

    private static string Join(string one, string other) => $"{one} {other}".Trim();

    private static string Named(PlanRow row) => row.No is { } no ? $"Мероприятие {no}" : $"Мероприятие «{PoliteCut.To(row.Title, 40)}»";

    [GeneratedRegex(@"^(\d{1,2})\s(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex GluedNumber();

    [GeneratedRegex(@"^(?:[IVX]+\.?\s|(?:раздел|блок|направление|этап|приоритет|модуль)(?!\p{L})|\d+(?:\.\d+)*\.?\s+\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SectionMark();
}
