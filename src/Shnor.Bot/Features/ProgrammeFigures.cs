using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>How a programme stands, in figures; every screen and letter takes them from here.</summary>
/// <param name="Unreached">Near, or overdue, and nobody can be reminded of it.</param>
/// <param name="Questions">Talks that nobody has closed, the oldest first.</param>
public sealed record ProgrammeFigures(PlanProgress Progress, int ToAccept, int Overdue, int Unmarked, int Undated, int Today, int Week, int Unreached, IReadOnlyList<QuestionId> Questions)
{
    private const int NearDays = 14;

    public static async Task<ProgrammeFigures> Load(ShnorDb db, Programme programme, DateTime utcNow, CancellationToken ct)
    {
        var clock = new LocalClock(programme.Zone, utcNow);
        var all = await OccurrenceBrief.Load(OccurrenceBrief.InPlan(db.Occurrences).Where(o => o.ProgrammeId == programme.Id && o.Shape != OccurrenceShape.Ongoing), ct);
        var urgent = all.ToLookup(each => each.UrgencyAt(clock.Now));
        return new(
            PlanProgress.Of(all, clock.Today),
            programme.HasAcceptance ? all.Count(each => each.State == OccurrenceState.Reported) : 0,
            urgent[Urgency.Overdue].Count(),
            urgent[Urgency.Unmarked].Count(),
            urgent[Urgency.Undated].Count(),
            urgent[Urgency.Today].Count(),
            urgent[Urgency.Week].Count(),
            (await WithoutHearers(db, all, clock, ct)).Count,
            await db.Questions.Where(q => q.ProgrammeId == programme.Id && q.ClosedAt == null).OrderBy(q => q.Id).Select(q => q.Id).ToListAsync(ct));
    }

    /// <summary>What is overdue, near or waits for a date, while nobody who answers for it can be reached. Of a series the next one only.</summary>
    public static async Task<IReadOnlyList<OccurrenceBrief>> WithoutHearers(ShnorDb db, IReadOnlyList<OccurrenceBrief> occurrences, LocalClock clock, CancellationToken ct)
    {
        var near = occurrences.Where(each => IsNear(each, clock)).OrderBy(each => each.Day).DistinctBy(each => each.Facts.IsSeries ? $"a{each.Activity.Value}" : $"o{each.Id.Value}").ToList();
        var acting = await Acting.For(db, [.. near.Select(each => each.Activity).Distinct()], clock.UtcNow, ct);
        return near.FindAll(each => acting.Hearing(each.Activity).Count == 0);
    }

    private static bool IsNear(OccurrenceBrief each, LocalClock clock) => each.UrgencyAt(clock.Now) switch
    {
        Urgency.Overdue or Urgency.Today or Urgency.Week or Urgency.Undated => true,
        Urgency.Later => each.Day <= clock.Today.AddDays(NearDays),
        _ => false,
    };
}
