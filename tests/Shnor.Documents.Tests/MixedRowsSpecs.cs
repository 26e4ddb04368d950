using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests;

/// <summary>
/// Damaged documents, by a seed: lines, cells and separators lost, doubled and moved, pages broken, rows cut. Every source row bears its own mark in every cell
/// (its month is the deadline's), and no row that is read may bear two.
/// </summary>
public sealed class MixedRowsSpecs
{
    private const int Mutants = 300;

    private static readonly string[] Months = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август"];

    public static TheoryData<string> Layouts => [.. MarkedPlans.All.Keys];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_damaged_plan_is_read_in_part_or_refused_but_never_mixed(string layout)
    {
        var plan = MarkedPlans.All[layout](Months);
        Assert.Equal(Months.Length, Assert.IsType<PlanReading.Plan>(PlanReader.ReadText(plan)).Draft.Rows.Count);

        var random = new Random(20260301 + layout.Length);
        var read = 0;
        for (var run = 0; run < Mutants; run++)
        {
            var mutant = plan;
            for (var damage = random.Next(1, 4); damage > 0; damage--) mutant = Damage.Do(mutant, random, isLineARow: MarkedPlans.OneLineARow.Contains(layout));
            if (PlanReader.ReadText(mutant) is not PlanReading.Plan(var draft)) continue;

            read += draft.Rows.Count;
            foreach (var row in draft.Rows)
            {
                var marks = MarksOf(row);
                Assert.True(marks.Count <= 1, $"run {run}: rows {string.Join(" and ", marks)} are mixed in «{row.Section} | {row.No} | {row.Title} | {row.DeadlineText} | {row.ResponsibleText} | {row.Expected}» of\n{mutant}");
            }
        }

        Assert.True(read > Mutants * Months.Length / 3, $"only {read} rows were read of {Mutants * Months.Length}"); // refusing everything would be easy
    }

    private static HashSet<int> MarksOf(PlanRow row)
    {
        var marks = new HashSet<int>();
        for (var i = 0; i < Months.Length; i++)
        {
            var mark = MarkedPlans.Mark(i);
            if (new[] { row.Title, row.ResponsibleText, row.Expected ?? "", row.Section ?? "" }.Any(text => text.Contains(mark, StringComparison.Ordinal)) || row.DeadlineText.Contains(Months[i], StringComparison.Ordinal)) marks.Add(i + 1);
        }

        return marks;
    }
}
