using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Plans;

/// <summary>Finds the tables of a document that are a plan and reads them one after another.</summary>
internal sealed class PlanTables
{
    private readonly List<string> _notes = [];
    private readonly List<(IReadOnlyList<Paragraph> Above, PlanRows Rows)> _parts = [];
    private readonly List<int> _skipped = [];
    private int _count;

    private PlanTables()
    {
    }

    public static PlanReading Read(DocumentSketch document)
    {
        if (document.Tables.Count == 0) return Refusals.NoTable;

        var tables = new PlanTables();
        foreach (var table in document.Tables)
        {
            tables.Take(table);
            if (tables._count > PlanReader.MaxRows) return Refusals.TooManyRows;
        }

        return tables._parts.Count == 0 ? UndatedMeasures.Find(document) ?? Refusals.NoPlanTable : tables.Draft(document);
    }

    private void Take(TableSketch table)
    {
        var heading = PlanHeading.Find(table.Rows, 0, isDated: true);
        if (heading is null && _parts is [.., var (_, open)] && open.GoesOnWith(table))
        {
            foreach (var line in table.Above) open.AddLine(line);
            AddRows(open, table.Rows, 0, table.Rows.Count);
            return;
        }

        if (heading is null) _skipped.Add(table.Line);
        for (var from = 0; heading is not null;)
        {
            var next = NextHeading(table.Rows, heading);
            var above = Above(table, from, heading.First);
            var rows = new PlanRows(heading, _notes, MonthInText.Above(above));
            _parts.Add((above, rows));
            AddRows(rows, table.Rows, heading.Last + 1, next?.First ?? table.Rows.Count);
            (from, heading) = (heading.Last + 1, next);
        }
    }

    /// <summary>Another plan in the same table, with other columns.</summary>
    private static PlanHeading? NextHeading(IReadOnlyList<SketchRow> rows, PlanHeading heading)
    {
        var next = PlanHeading.Find(rows, heading.Last + 1, isDated: true);
        while (next is not null && (heading.IsRepeatedBy(rows[next.First]) || next.Columns.Number is null)) next = PlanHeading.Find(rows, next.First + 1, isDated: true);
        return next;
    }

    /// <summary>Titles that stand in the table itself, above its heading, as sheets have them.</summary>
    private static IReadOnlyList<Paragraph> Above(TableSketch table, int from, int heading) =>
    [
        .. from == 0 ? table.Above : [],
        .. table.Rows.Take(heading).Skip(from == 0 ? 0 : FirstTitle(table.Rows, from, heading)).SelectMany(row => row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).Take(1).Select(cell => new Paragraph(row.Line, cell.Text.Trim()))),
    ];

    /// <summary>Below the rows of another plan: titles stand alone in their rows.</summary>
    private static int FirstTitle(IReadOnlyList<SketchRow> rows, int from, int heading)
    {
        while (heading > from && rows[heading - 1].Cells.Count(cell => !string.IsNullOrWhiteSpace(cell.Text)) == 1) heading--;
        return heading;
    }

    /// <summary>«Февраль 2025» above a table says its month: it does not make 2025 the year of a plan for a school year.</summary>
    private static List<Paragraph> WithoutMonths(IReadOnlyList<Paragraph> above) => [.. above.Where(line => MonthInText.Only(CellText.Clean(line.Text)) is null)];

    private void AddRows(PlanRows plan, IReadOnlyList<SketchRow> rows, int from, int to)
    {
        for (var i = from; i < to && _count <= PlanReader.MaxRows; i++, _count++) plan.Add(rows[i]);
    }

    private PlanReading Draft(DocumentSketch document)
    {
        if (_skipped is [var only]) _notes.Add($"Таблица в строке {only} документа не похожа на план, она пропущена.");
        else if (_skipped.Count > 1) _notes.Add($"Таблицы в строках {string.Join(", ", _skipped)} документа не похожи на план, они пропущены.");

        var title = PlanTitle.Find(document.Opening) ?? PlanTitle.Find(_parts[0].Above) ?? PlanTitle.InTables(document.Tables.TakeWhile(table => _skipped.Contains(table.Line)));
        var years = YearsInText.Above(WithoutMonths(_parts[0].Above)) ?? (title is null ? null : YearsInText.Find(title)) ?? YearsInText.Above(_parts[0].Above);

        var rows = new List<PlanRow>();
        var unread = new List<UnreadPiece>();
        foreach (var (above, part) in _parts)
        {
            var own = YearsInText.Above(WithoutMonths(above))?.Years is { } named && named != years?.Years ? named : null; // a second table for another year
            var (read, pieces) = part.Finish();
            rows.AddRange(read.Select(row => row with { Years = row.Years ?? own }));
            unread.AddRange(pieces);
        }

        if (rows.Count == 0 && unread.Count == 0) return Refusals.EmptyPlan;
        if (unread.Count > rows.Count) return Refusals.Scrambled;
        return new PlanReading.Plan(new(title, years?.Years, years?.Text, rows, PlanNotes.Of(rows, years is not null, _notes)) { Unread = unread });
    }
}
