using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Domain.People;

namespace Shnor.Documents.Rosters;

/// <summary>Which column of a table is what, by its heading.</summary>
internal sealed class RosterColumns
{
    private readonly RosterColumn[] _meanings;

    private RosterColumns(RosterColumn[] meanings, IReadOnlyList<string> unused, int rows) => (_meanings, Unused, Rows) = (meanings, unused, rows);

    public int Width => _meanings.Length;

    /// <summary>Headings of columns that are not taken.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>How many rows the heading takes: two where «ФИО» stands over «Фамилия», «Имя» and «Отчество».</summary>
    public int Rows { get; }

    /// <summary>Null for a row that is no heading.</summary>
    /// <param name="isFirst">Nothing of the list has come yet: «Педагог» beside «Школа» is a heading, later it is somebody's post.</param>
    public static RosterColumns? Find(SketchRow row, SketchRow? below, bool isFirst)
    {
        if (row.IsUnclear) return null;
        var own = Meanings(row);
        if (isFirst && !own.Any(IsOfPeople) && own.Any(IsOfList) && Array.IndexOf(own, RosterColumn.Person) is var person and >= 0) own[person] = RosterColumn.Name;
        if (!own.Any(IsOfPeople) || own.Contains(RosterColumn.OfPlan)) return null;
        if (row.Cells.Where((_, i) => own[i] == RosterColumn.Unknown).Any(cell => FullName.TryParse(cell.Text) is not null)) return null; // a heading names nobody
        if (below is { IsUnclear: false } && Below(row, below, own) is { } parts) return Of(parts, row, below, rows: 2);
        return Of(own, row, below: null, rows: 1);
    }

    /// <summary>Another table begins: a plan's.</summary>
    public static bool IsPlan(SketchRow row) => Meanings(row).Count(column => column == RosterColumn.OfPlan) > 1;

    public string this[SketchRow row, RosterColumn column] => Array.IndexOf(_meanings, column) is var at and >= 0 && at < row.Cells.Count ? row.Cells[at].Text : "";

    public bool Has(RosterColumn column) => Array.IndexOf(_meanings, column) >= 0;

    private static RosterColumns? Of(RosterColumn[] meanings, SketchRow row, SketchRow? below, int rows)
    {
        var taken = new RosterColumn[meanings.Length];
        var unused = new List<string>();
        for (var i = 0; i < meanings.Length; i++)
        {
            var isTaken = meanings[i] is not (RosterColumn.Unknown or RosterColumn.Person) && Array.IndexOf(taken, meanings[i]) < 0;
            if (isTaken) taken[i] = meanings[i];
            else if (Heading(i) is { Length: > 0 } heading) unused.Add(heading);
        }

        var inParts = taken.Contains(RosterColumn.Surname) && taken.Contains(RosterColumn.FirstName);
        if (inParts && Array.IndexOf(taken, RosterColumn.Name) is var whole and >= 0) taken[whole] = RosterColumn.Unknown;
        if (!inParts && !taken.Contains(RosterColumn.Name) && Array.IndexOf(taken, RosterColumn.Surname) is var only and >= 0) taken[only] = RosterColumn.Name; // «Фамилия» over «Светлова Е.А.»
        return taken.Contains(RosterColumn.Name) || inParts ? new(taken, unused, rows) : null;

        string Heading(int i) => CellText.Clean(below is not null && i < below.Cells.Count && below.Cells[i] is { Merge: CellMerge.None, Text.Length: > 0 } part ? part.Text : i < row.Cells.Count && row.Cells[i].Merge == CellMerge.None ? row.Cells[i].Text : "");
    }

    /// <summary>The parts of a name below its heading; null where the next row is a row already.</summary>
    private static RosterColumn[]? Below(SketchRow row, SketchRow below, RosterColumn[] own)
    {
        var parts = below.Cells.Select(cell => cell.Merge == CellMerge.WithAbove ? RosterColumn.Unknown : RosterWords.Means(cell.Text)).ToArray();
        if (!parts.Contains(RosterColumn.Surname) || !parts.Contains(RosterColumn.FirstName)) return null;
        var both = new RosterColumn[Math.Max(row.Cells.Count, below.Cells.Count)];
        for (var i = 0; i < both.Length; i++) both[i] = i < parts.Length && parts[i] != RosterColumn.Unknown ? parts[i] : i < own.Length && own[i] != RosterColumn.Name ? own[i] : RosterColumn.Unknown;
        return both;
    }

    private static RosterColumn[] Meanings(SketchRow row) => [.. row.Cells.Select(cell => cell.Merge == CellMerge.WithLeft ? RosterColumn.Unknown : RosterWords.Means(cell.Text))];

    private static bool IsOfList(RosterColumn column) => column is RosterColumn.School or RosterColumn.Post or RosterColumn.Role;

    private static bool IsOfPeople(RosterColumn column) => column is RosterColumn.Name or RosterColumn.Surname;
}
