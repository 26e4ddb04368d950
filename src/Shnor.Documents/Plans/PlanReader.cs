using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Sheets;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Plans;

/// <summary>A committee's document → its plan: format, tables, columns by their meaning, rows. Any bytes give a value; nothing throws.</summary>
public static class PlanReader
{
    /// <summary>Of text: ten times the longest programme seen. Other files carry pictures: <see cref="PlanFiles.MaxBytes"/>.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    public const int MaxRows = 2000;

    /// <summary>The note of a draft without years, for a caller who has asked and knows them.</summary>
    public const string NoYearsNote = "Годы плана в документе не указаны.";

    /// <summary>The heading is looked for in the first rows only.</summary>
    private const int HeadingRows = 4;

    /// <param name="fileName">Its ending counts where the bytes do not tell.</param>
    public static PlanReading Read(ReadOnlySpan<byte> bytes, string fileName)
    {
        var format = PlanFormats.Recognise(bytes, fileName);
        var most = format is PlanFormat.Text or PlanFormat.Csv ? MaxBytes : PlanFiles.MaxBytes;
        if (bytes.Length > most) return Refusals.FileOver(most);
        return Sketch(format, bytes) switch
        {
            SketchOutcome.Sketched(var document) => Read(document),
            SketchOutcome.Failed(var trouble) => Refusals.Of(trouble),
            _ => Refusals.Unsupported(format),
        };
    }

    /// <summary>Null for a format that nobody here can open.</summary>
    private static SketchOutcome? Sketch(PlanFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        PlanFormat.Text => TextDecoder.Decode(bytes) is { } text ? new SketchOutcome.Sketched(TabbedText.Sketch(text)) : new SketchOutcome.Failed(FileTrouble.Broken),
        PlanFormat.Csv => SeparatedText.Read(bytes),
        PlanFormat.Excel => ExcelSketch.Read(bytes),
        _ => null,
    };

    /// <summary>A plan pasted into a chat, or the text of a file.</summary>
    public static PlanReading ReadText(string text) =>
        text.Length > MaxBytes ? Refusals.FileTooLarge : Read(TabbedText.Sketch(text));

    private static PlanReading Read(DocumentSketch document)
    {
        if (document.Tables.Count == 0) return Refusals.NoTable;

        var notes = new List<string>();
        var parts = new List<(TableSketch Table, PlanRows Rows)>();
        var (count, skipped) = (0, new List<int>());
        foreach (var table in document.Tables)
        {
            if (HeadingOf(table) is var (columns, heading))
            {
                parts.Add((table, new(columns, notes)));
                count += AddRows(parts[^1].Rows, table.Rows.Skip(heading + 1));
            }
            else if (parts is [.., var open] && open.Rows.GoesOnWith(table))
            {
                foreach (var line in table.Above) open.Rows.AddLine(line);
                count += AddRows(open.Rows, table.Rows);
            }
            else
            {
                skipped.Add(table.Line);
            }

            if (count > MaxRows) return Refusals.TooManyRows;
        }

        if (skipped is [var only]) notes.Add($"Таблица в строке {only} документа не похожа на план, она пропущена.");
        else if (skipped.Count > 1) notes.Add($"Таблицы в строках {string.Join(", ", skipped)} документа не похожи на план, они пропущены.");
        return parts.Count == 0 ? Refusals.NoPlanTable : Draft(document, parts, notes);
    }

    private static PlanReading Draft(DocumentSketch document, List<(TableSketch Table, PlanRows Rows)> parts, List<string> notes)
    {
        var title = PlanTitle.Find(document.Opening) ?? PlanTitle.Find(parts[0].Table.Above);
        var years = YearsAbove(parts[0].Table) ?? (title is null ? null : YearsInText.Find(title));

        var rows = new List<PlanRow>();
        foreach (var (table, part) in parts)
        {
            var own = YearsAbove(table)?.Years is { } above && above != years?.Years ? above : null; // a second table for another year
            rows.AddRange(part.Finish().Select(row => row with { Years = row.Years ?? own }));
        }

        if (rows.Count == 0) return Refusals.EmptyPlan;
        if (years is null) notes.Insert(0, NoYearsNote);
        return new PlanReading.Plan(new(title, years?.Years, years?.Text, rows, notes));
    }

    private static (PlanYears Years, string Text)? YearsAbove(TableSketch table) =>
        Headings.NearestAbove(table.Above).Select(YearsInText.Find).FirstOrDefault(found => found is not null);

    private static (PlanColumns Columns, int Row)? HeadingOf(TableSketch table)
    {
        for (var i = 0; i < Math.Min(HeadingRows, table.Rows.Count); i++)
        {
            if (PlanColumns.Recognise(table.Rows[i]) is { } columns) return (columns, i);
        }

        return null;
    }

    private static int AddRows(PlanRows plan, IEnumerable<SketchRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (++count > MaxRows) break;
            plan.Add(row);
        }

        return count;
    }
}
