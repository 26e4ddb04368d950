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
            var rows = new PlanRows(heading, _notes);
            _parts.Add((Above(table, from, heading.First), rows));
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
        .. table.Rows.Take(heading).Skip(from).SelectMany(row => row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).Take(1).Select(cell => new Paragraph(row.Line, cell.Text.Trim()))),
    ];

    private void AddRows(PlanRows plan, IReadOnlyList<SketchRow> rows, int from, int to)
    {
        for (var i = from; i < to && _count <= PlanReader.MaxRows; i++, _count++) plan.Add(rows[i]);
    }

    private PlanReading Draft(DocumentSketch document)
    {
        if (_skipped is [var only]) _notes.Add($"Таблица в строке {only} документа не похожа на план, она пропущена.");
        else if (_skipped.Count > 1) _notes.Add($"Таблицы в строках {string.Join(", ", _skipped)} документа не похожи на план, они пропущены.");

        var title = PlanTitle.Find(document.Opening) ?? PlanTitle.Find(_parts[0].Above);
        var years = YearsInText.Above(_parts[0].Above) ?? (title is null ? null : YearsInText.Find(title));

        var rows = new List<PlanRow>();
        var unread = new List<UnreadPiece>();
        foreach (var (above, part) in _parts)
        {
            var own = YearsInText.Above(above)?.Years is { } named && named != years?.Years ? named : null; // a second table for another year
            var (read, pieces) = part.Finish();
            rows.AddRange(read.Select(row => row with { Years = row.Years ?? own }));
            unread.AddRange(pieces);
        }

        if (rows.Count == 0 && unread.Count == 0) return Refusals.EmptyPlan;
        if (unread.Count > rows.Count) return Refusals.Scrambled;
        return new PlanReading.Plan(new(title, years?.Years, years?.Text, rows, PlanNotes.Of(rows, years is not null, _notes)) { Unread = unread });
    }
}
