using Shnor.Documents.Plans.Columns;
using Shnor.Documents.Plans.Rows;

namespace Shnor.Documents.Sketches.Layouts;

/// <summary>Lines in their columns → rows. Where it cannot be told to which row a line belongs, neither of the two is read.</summary>
internal sealed class FixedRows(PlanColumns columns)
{
    public IEnumerable<SketchRow> Of(List<FixedLine> lines)
    {
        var records = Records(lines);
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            var next = records.Skip(i + 1).FirstOrDefault(other => other.No is not null);
            var isFollowedInside = i + 1 < records.Count && records[i + 1].BeginsInside;
            if (record.IsLone) yield return new(record.Lines[0].Line, [record.Lines[0].Text]);
            else if (record.IsUnclear(columns, next?.No) || isFollowedInside || (record.Lines.Count > 1 && RowNumber.LeavesGap(record.No, next?.No))) yield return record.Unclear();
            else yield return record.Row(columns.Width);
        }
    }

    /// <summary>Blank lines part the rows in most tables; where they do, a number may stand anywhere in its row's height.</summary>
    private List<FixedRecord> Records(List<FixedLine> lines)
    {
        var blocks = Blocks(lines);
        var single = blocks.Count(block => Numbers(block) == 1);
        var isParted = columns.Number is not null && blocks.Count > 1 && single * 10 >= blocks.Count(block => Numbers(block) > 0) * 6 && single > 1;
        var records = new List<FixedRecord>();
        foreach (var block in blocks)
        {
            if (!isParted || Numbers(block) > 1) AddLines(records, block, isParted);
            else AddBlock(records, block);
        }

        return records;
    }

    private void AddBlock(List<FixedRecord> records, List<FixedLine> block)
    {
        if (block.Select(Number).FirstOrDefault(number => number is not null) is { } no) records.Add(new(no, block));
        else if (block is [{ IsAlone: true }]) records.Add(new(null, block) { IsLone = true });
        else if (block[0].BeginsPage && records is [.., { IsLone: false, BeginsInside: false } last]) last.Lines.AddRange(block); // the page broke inside a row
        else records.Add(new(null, block) { BeginsInside = false, IsLone = false });
    }

    private void AddLines(List<FixedRecord> records, List<FixedLine> block, bool isParted)
    {
        var isFirst = true;
        foreach (var line in block)
        {
            var number = Number(line);
            var begins = columns.Number is null ? BeginsUnnumbered(line) : number is not null;
            if (begins) records.Add(new(number, [line]) { BeginsInside = columns.Number is not null && !BeginsTitle(line) });
            else if (line.IsAlone && (SectionMark.Is(line.Text) || (isFirst && !BeginsLow(line)))) records.Add(new(null, [line]) { IsLone = true });
            else if (records.Count == 0 || records[^1].IsLone || (isParted && isFirst)) records.Add(new(null, [line]) { BeginsInside = true });
            else records[^1].Lines.Add(line);
            isFirst = false;
        }
    }

    private int Numbers(List<FixedLine> block) => block.Count(line => Number(line) is not null);

    private string? Number(FixedLine line) =>
        line.Cells is { } cells && columns.Number is { } number && RowNumber.Is(cells[number]) ? RowNumber.Clean(cells[number]) : null;

    private bool BeginsUnnumbered(FixedLine line) =>
        line.Cells is { } cells && cells[columns.Title].Length > 0 && !char.IsLower(cells[columns.Title][0]) && cells[columns.Deadline!.Main].Length > 0;

    /// <summary>A number in the middle of its row's height stands beside the middle of a sentence: the row began above it.</summary>
    private bool BeginsTitle(FixedLine line) => line.Cells is { } cells && cells[columns.Title] is [var first, ..] && !char.IsLower(first);

    /// <summary>A wrapped cell goes on after a page break or a blank line.</summary>
    private static bool BeginsLow(FixedLine line) => line.BeginsPage || char.IsLower(line.Text[0]);

    private static List<List<FixedLine>> Blocks(List<FixedLine> lines)
    {
        var blocks = new List<List<FixedLine>>();
        var isOpen = false;
        foreach (var line in lines)
        {
            if (line.IsBlank) isOpen = false;
            else if (isOpen) blocks[^1].Add(line);
            else blocks.Add([line]);
            isOpen = !line.IsBlank;
        }

        return blocks;
    }
}
