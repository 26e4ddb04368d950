using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys.Help;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys;

/// <summary>The rows of a plan, each with the nearest of its days that is still ahead.</summary>
internal static class RowsAhead
{
    public static async Task<IReadOnlyList<PlanRow>> Load(ShnorDb db, ProgrammeId programme, LocalClock clock, CancellationToken ct)
    {
        var rows = await db.Activities.AsNoTracking().Where(a => a.ProgrammeId == programme && a.RemovedAt == null).OrderBy(a => a.Ordinal)
            .Select(a => new { a.Id, a.Title, a.Kind, a.Ordinal, a.Timing }).ToListAsync(ct);
        var open = (await OccurrenceBrief.Load(OccurrenceBrief.InPlan(db.Occurrences).Where(o => o.ProgrammeId == programme && o.State == OccurrenceState.Open), ct)).ToLookup(each => each.Activity);
        return rows.ConvertAll(row => new PlanRow(
            row.Id,
            row.Title,
            row.Kind,
            row.Ordinal,
            IsOnDemand(row.Timing) ? clock.Today : open[row.Id].Select(each => DayOf(each.Facts, clock)).Min()));
    }

    /// <summary>«По запросу»: it has no dates, people start it.</summary>
    private static bool IsOnDemand(Timing timing) => timing is Timing.OnDemand || (timing is Timing.Compound several && several.Parts.Any(IsOnDemand));

    /// <returns>Null: it lies behind.</returns>
    private static DateOnly? DayOf(OccurrenceFacts facts, LocalClock clock) => facts.At(clock.Now) switch
    {
        OccurrenceStanding.Overdue or OccurrenceStanding.Unmarked or OccurrenceStanding.Closed => null,
        OccurrenceStanding.Dated or OccurrenceStanding.Running => DateOnly.FromDateTime(facts.StartsAt!.Value),
        _ => facts.WindowFrom > clock.Today ? facts.WindowFrom : clock.Today,
    };
}
