using Shnor.Domain.Roadmap;
using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Domain.Tests.Roadmap.Versions;

public sealed class PlanDifferenceSpecs
{
    private static readonly IReadOnlyDictionary<int, bool> NothingTold = new Dictionary<int, bool>();

    private static readonly VersionRow Seminar = new("1", "I. Школы", "Семинар для учителей математики", "Март 2026", ["светлова е.а."], "Справка", ActivityKind.Seminar);

    [Fact]
    public void The_same_plan_sent_again_has_no_difference()
    {
        VersionRow[] rows = [Seminar, Seminar with { No = "2", Title = "Вебинар" }, Seminar];

        Assert.True(PlanDifference.Of(rows, rows, NothingTold).IsNone);
    }

    [Theory]
    [InlineData("СЕМИНАР для учителей математики.", "март  2026")]
    [InlineData("Семинар – для учителей «математики»", "Март 2026.")]
    public void What_is_only_typed_otherwise_is_no_change(string title, string deadline) =>
        Assert.True(PlanDifference.Of([Seminar], [Seminar with { Title = title, Deadline = deadline, No = "7" }], NothingTold).IsNone);

    [Fact]
    public void Every_cell_that_reads_otherwise_is_named()
    {
        var fresh = new VersionRow("1", "II. Дети", "Семинар для учителей математики и физики", "Апрель 2026", ["комитет"], null, ActivityKind.Meeting);

        var row = Assert.Single(PlanDifference.Of([Seminar], [fresh], NothingTold).Rows);

        Assert.Equal(RowChanges.Title | RowChanges.Deadline | RowChanges.Responsible | RowChanges.Kind | RowChanges.Section | RowChanges.Expected, row.What);
        Assert.Equal(0, row.Old);
    }

    [Fact]
    public void A_person_who_says_no_makes_one_new_and_one_gone()
    {
        VersionRow[] old = [Seminar];
        VersionRow[] fresh = [Seminar with { Title = "Круглый стол" }];

        Assert.Equal(0, Assert.Single(PlanDifference.Of(old, fresh, NothingTold).Doubtful).Old);
        Assert.False(Assert.Single(PlanDifference.Of(old, fresh, new Dictionary<int, bool> { [0] = true }).Rows).IsDoubtful);

        var told = PlanDifference.Of(old, fresh, new Dictionary<int, bool> { [0] = false });
        Assert.Null(Assert.Single(told.New).Old);
        Assert.Equal([0], told.Gone);
    }
}
