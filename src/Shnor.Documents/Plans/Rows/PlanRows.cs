using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Sketches;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Plans.Rows;

/// <summary>Rows of a plan's table as they come, one after another; what each of them is shows when its neighbours are known.</summary>
/// <param name="month">The month that stands above the table.</param>
internal sealed class PlanRows(PlanHeading heading, List<string> notes, (PlanMonth Month, string Text)? month = null)
{
    /// <summary>More text than this between two tables parts them.</summary>
    private const int MaxLinesBetween = 3;

    private const int MaxLine = 400;

    private readonly RowReader _reader = new(heading, notes);
    private readonly List<RowEntry> _entries = [];

    private readonly List<PlanRow> _rows = [];
    private readonly List<UnreadPiece> _unread = [];
    private string? _section;
    private PlanYears? _years;
    private PlanMonth? _month = month?.Month;
    private string? _monthText = month?.Text;

    public void Add(SketchRow source)
    {
        if (_reader.Read(source, _entries.Count == 0) is { } entry) _entries.Add(entry);
    }

    /// <summary>A line without cells between two rows: a heading inside the plan, a year, or the rest of a cell.</summary>
    public void AddLine(Paragraph line)
    {
        var text = CellText.Clean(line.Text);
        if (text.Length > 0 && !PageFurniture.Is(text)) _entries.Add(new RowEntry.Lone(line.Line, text, SectionMark.Is(text), IsLine: true));
    }

    /// <summary>True when the table, which has no heading of its own, goes on with these rows.</summary>
    public bool GoesOnWith(TableSketch table)
    {
        if (table.Above.Count > MaxLinesBetween || table.Above.Any(line => line.Text.Length > MaxLine)) return false;
        if (heading.Columns.Number is not { } number) return table.Rows.All(row => row.Cells.Count == heading.Columns.Width);
        if (!table.Rows.Any(row => row.IsUnclear || MayBeDated(row))) return false; // a numbered list of schools
        return table.Rows.Count(row => row.IsUnclear || (number < row.Cells.Count && RowNumber.Is(CellText.Clean(row.Cells[number].Text)))) * 2 > table.Rows.Count;
    }

    private bool MayBeDated(SketchRow row) =>
        heading.Columns.Deadline is not { } deadline || deadline.Main >= row.Cells.Count || CellText.Clean(row.Cells[deadline.Main].Text) is var text && (text.Length == 0 || DeadlineLook.IsPlausible(text));

    public (IReadOnlyList<PlanRow> Rows, IReadOnlyList<UnreadPiece> Unread) Finish()
    {
        for (var i = 0; i < _entries.Count; i++) Take(i);
        return ([.. _rows.Select(row => row with { Responsible = [.. ResponsibleCell.Split(row.ResponsibleText).Select(name => name.Text)] })], _unread);
    }

    private void Take(int i)
    {
        if (IsFooting(i))
        {
            notes.Add($"Строка {_entries[i].Line}: «{_entries[i].Original}» — итог или подпись, она пропущена.");
            return;
        }

        switch (_entries[i])
        {
            case RowEntry.Measure(var row, var original, var goesOnAbove, _):
                if (IsTornOff(row)) RefuseBoth(row.Line, original);
                else Add(row, goesOnAbove);
                break;
            case RowEntry.Titled(var row, var original, var isWhole):
                if (RowNumber.IsParent(row.No, NumberAfter(i))) _section = $"{row.No}. {row.Title}";
                else if (isWhole) Add(row, goesOnAbove: false);
                else Refuse(row.Line, original);
                break;
            case RowEntry.Half half:
                if (GoesOnFromAbove(i, half)) Join(half);
                else Refuse(half.Line, half.Original);
                break;
            case RowEntry.Lone lone:
                TakeLone(i, lone);
                break;
            case RowEntry.Unclear(var line, var original):
                Refuse(line, original);
                break;
        }
    }

    private bool IsFooting(int i) => _entries[i] switch
    {
        RowEntry.Measure { Row: { No: null, DeadlineText.Length: 0 } } or RowEntry.Unclear => Footing.Is(_entries[i].Original) && NumberAfter(i) is null,
        RowEntry.Lone { IsSection: false } => Footing.IsTotal(_entries[i].Original) && NumberAfter(i) is null,
        _ => false,
    };

    private void Add(PlanRow row, bool goesOnAbove)
    {
        _section = row.Section ?? _section;
        var here = row with { Section = _section, Years = _years, Month = _month };
        if (here.DeadlineText.Length == 0 && _monthText is not null) here = here with { DeadlineText = _monthText }; // a monthly table says the month once
        if (goesOnAbove && _rows is [.., var above] && SameActivity.Joined(above, here) is { } joined) _rows[^1] = joined;
        else _rows.Add(here);
    }

    private void TakeLone(int i, RowEntry.Lone lone)
    {
        var text = lone.Text;
        if (YearsInText.Only(text) is { } years) (_years, _month, _monthText) = (years, null, null);
        else if (MonthInText.Only(text) is { } named) (_month, _monthText) = (named, text);
        else if (RowNumber.Is(text)) notes.Add($"Строка {lone.Line}: в ней только номер {text}, она пропущена.");
        else if (lone.IsSection) _section = text;
        else if (lone.IsLine && IsRestOfCell(i, lone)) JoinLine(lone);
        else if (SectionMark.MayBe(text) && IsBetweenRows(i) && !IsPieceOfRow(i, text)) _section = text;
        else Refuse(lone.Line, text);
    }

    /// <summary>Nothing is lost around it, so it cannot be what is left of a row.</summary>
    private bool IsBetweenRows(int i) => heading.Columns.Number is not null && (i == 0 || _entries[i - 1] is not RowEntry.Unclear) && RowNumber.Adjoin(NumberBefore(i), NumberAfter(i));

    /// <summary>A cell that fell out of the row above it, or a piece of a row that is there twice.</summary>
    private bool IsPieceOfRow(int i, string text)
    {
        if (NameWords.Are(text)) return true;
        var isAboveWhole = i == 0 || _rows is not [.., var above] || _entries[i - 1] is not RowEntry.Measure || (above.DeadlineText.Length > 0 && (above.ResponsibleText.Length > 0 || heading.Columns.Responsible.Count == 0));
        return !isAboveWhole || _entries.OfType<RowEntry.Measure>().Any(row => row.Row.Title.Contains(text, StringComparison.Ordinal) || text.Contains(row.Row.Title, StringComparison.Ordinal));
    }

    /// <summary>A page break tears a row in two: the second half has no number and not all of its cells, and the numbers around it leave no room for a lost row.</summary>
    private bool GoesOnFromAbove(int i, RowEntry.Half half)
    {
        if (i == 0 || _entries[i - 1] is not (RowEntry.Measure or RowEntry.Half) || !half.LacksCells || _rows is not [.., { No: { } before }]) return false;
        var after = NumberAfter(i);
        return after == before ? half.Row.Title is [var first, ..] && char.IsLower(first) : RowNumber.Adjoin(before, after);
    }

    /// <summary>A cell pasted on two lines: the second one stands right below a row that has all of its cells.</summary>
    private bool IsRestOfCell(int i, RowEntry.Lone line)
    {
        if (i == 0 || _rows is not [.., var row] || heading.Columns.Responsible is not [var responsible] || responsible != heading.Columns.Width - 1) return false;
        var isRightBelow = _entries[i - 1] is RowEntry.Measure { IsWhole: true } or RowEntry.Lone { IsLine: true, IsSection: false } && _entries[i - 1].Line == line.Line - 1;
        var after = NumberAfter(i);
        if (_entries.Skip(i + 1).FirstOrDefault() is RowEntry.Measure { Row.ResponsibleText.Length: 0 } or RowEntry.Unclear) return false; // it may be theirs
        return isRightBelow && row.ResponsibleText.Length > 0 && NameWords.Are(line.Text) && (after is null ? heading.Columns.Number is not null : RowNumber.Adjoin(row.No, after));
    }

    private void Join(RowEntry.Half half)
    {
        var last = _rows[^1];
        notes.Add($"Строка {half.Line} документа читается как продолжение: {Naming.Of(last)}.");
        _rows[^1] = last with
        {
            Title = Sum(last.Title, half.Row.Title),
            DeadlineText = Sum(last.DeadlineText, half.Row.DeadlineText),
            ResponsibleText = Sum(last.ResponsibleText, half.Row.ResponsibleText),
            Expected = Sum(last.Expected ?? "", half.Row.Expected ?? "") is { Length: > 0 } expected ? expected : null,
        };
    }

    private void JoinLine(RowEntry.Lone line) => _rows[^1] = _rows[^1] with { ResponsibleText = $"{_rows[^1].ResponsibleText}\n{line.Text}" };

    /// <summary>Where titles begin with capitals and have no numbers, one that does not is the rest of a line whose beginning may stand in the row above.</summary>
    private bool IsTornOff(PlanRow row) =>
        heading.Columns.Number is null && row.No is null && char.IsLower(row.Title[0])
        && _entries.OfType<RowEntry.Measure>().Count(other => char.IsLower(other.Row.Title[0])) * 3 <= _entries.Count;

    private void RefuseBoth(int line, string original)
    {
        if (_rows is [.., var above] && _entries.OfType<RowEntry.Measure>().FirstOrDefault(entry => entry.Line == above.Line) is { } entry)
        {
            _rows.RemoveAt(_rows.Count - 1);
            Refuse(entry.Line, entry.Original);
        }

        Refuse(line, original);
    }

    private void Refuse(int line, string original) => _unread.Add(new(line, original));

    private string? NumberBefore(int i) => _entries.Take(i).Reverse().Select(Number).FirstOrDefault(no => no is not null);

    private string? NumberAfter(int i) => _entries.Skip(i + 1).Select(Number).FirstOrDefault(no => no is not null);

    private static string? Number(RowEntry entry) => entry switch
    {
        RowEntry.Measure(var row, _, _, _) => row.No,
        RowEntry.Titled(var row, _, _) => row.No,
        _ => null,
    };

    private static string Sum(string one, string other) => $"{one} {other}".Trim();
}
