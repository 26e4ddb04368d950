using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

/// <summary>What digests ask every few seconds and lists at every press (SweepDigests, ProgrammeFigures, ListContents, ShowRows): through an index, in one programme only.</summary>
public sealed class OverviewQueryPlanSpecs(OneStore store) : IClassFixture<OneStore>
{
    private static readonly ProgrammeId Programme = new(1);

    [Fact]
    public async Task Is_any_digest_due()
    {
        var (now, tooFar) = (Rows.Noon, Rows.Noon.AddDays(70));
        var steps = await PlanOf(db => db.Programmes.Where(p => p.NextDigestAt != null && (p.NextDigestAt <= now || p.NextDigestAt > tooFar)).AnyAsync());

        Assert.Contains(steps, step => step.Contains("IX_Programmes_NextDigestAt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_is_the_next_digest() => Assert.Contains(
        await PlanOf(db => db.Programmes.Where(p => p.NextDigestAt != null).MinAsync(p => p.NextDigestAt)), step => step.Contains("IX_Programmes_NextDigestAt", StringComparison.Ordinal));

    [Fact]
    public async Task The_dates_of_a_programme() => Assert.Contains(
        await PlanOf(db => db.Occurrences.Where(o => o.Activity!.RemovedAt == null && o.ProgrammeId == Programme && o.State == OccurrenceState.Open).Select(o => new { o.Id, o.State, o.DueOn }).ToListAsync()),
        step => step.Contains("IX_Occurrences_ProgrammeId_WindowTo (ProgrammeId=?", StringComparison.Ordinal) || step.Contains("IX_Activities_ProgrammeId_Ordinal (ProgrammeId=?", StringComparison.Ordinal));

    [Fact]
    public async Task What_one_person_hears_of()
    {
        PersonId[] whose = [new(1), new(2)];
        var steps = await PlanOf(db => db.Occurrences
            .Where(o => o.Activity!.RemovedAt == null && o.ProgrammeId == Programme && o.State == OccurrenceState.Open)
            .Where(o => o.Activity!.Assignees.Any(a => whose.Contains(a.PersonId!.Value) || a.Body!.Members.Any(member => whose.Contains(member.PersonId))))
            .Select(o => o.Id).ToListAsync());

        Assert.Contains(steps, step => step.Contains("(ProgrammeId=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_rows_and_the_dates_of_all_of_them()
    {
        var page = await PlanOf(db => db.Activities.Where(a => a.ProgrammeId == Programme && a.RemovedAt == null).OrderBy(a => a.Ordinal).ThenBy(a => a.Id).Skip(8).Take(8).ToListAsync());
        var dates = await PlanOf(db => db.Activities.Where(a => a.ProgrammeId == Programme && a.RemovedAt == null).SelectMany(a => a.Occurrences).Select(o => new { o.Id, o.State, o.DueOn }).ToListAsync());

        Assert.Contains(page, step => step.Contains("IX_Activities_ProgrammeId_Ordinal (ProgrammeId=?", StringComparison.Ordinal));
        Assert.Contains(dates, step => step.Contains("IX_Occurrences_ActivityId_Key (ActivityId=?", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> PlanOf<T>(Func<ShnorDb, Task<T>> question)
    {
        var plans = new QueryPlans();
        await using var db = store.File.Context(plans);
        await question(db);

        Assert.DoesNotContain(plans.Steps, step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains("IX_Programmes_NextDigestAt", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW");
        return plans.Steps;
    }
}
