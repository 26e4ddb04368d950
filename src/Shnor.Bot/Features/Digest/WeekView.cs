using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Digest;

/// <summary>How a week went and what the next one brings.</summary>
/// <param name="Title">Of the programme; people's text.</param>
/// <param name="Done">Marked since Monday, the first first.</param>
/// <param name="Next">Due or held next week, by day.</param>
/// <param name="Unmarked">Held, and nobody has said so; of a series the last one, and of how many.</param>
public sealed record WeekView(
    ProgrammeId Programme, string Title, DateOnly Monday, DateOnly Day, ProgrammeFigures Figures, Excerpt Done, Excerpt Next, Excerpt Unmarked)
{
    public bool HasSomethingToSay => Done.Count > 0 || Next.Count > 0 || Unmarked.Count > 0 || Figures.Overdue > 0;

    public static async Task<WeekView> Load(ShnorDb db, Programme programme, DateTime utcNow, CancellationToken ct)
    {
        var clock = new LocalClock(programme.Zone, utcNow);
        var monday = DigestTimes.MondayOf(clock.Today);
        var since = programme.Zone.ToUtc(monday.ToDateTime(default));
        var all = OccurrenceBrief.InPlan(db.Occurrences).Where(o => o.ProgrammeId == programme.Id && o.Shape != OccurrenceShape.Ongoing);
        var done = await all.Where(o => o.ReportedAt >= since && (o.State == OccurrenceState.Reported || o.State == OccurrenceState.Accepted)).OrderBy(o => o.ReportedAt).Select(o => o.Id).ToListAsync(ct);
        var open = await OccurrenceBrief.Load(all.Where(o => o.State == OccurrenceState.Open), ct);
        var next = open.Where(each => each.UrgencyAt(clock.Now) is Urgency.Later or Urgency.Undated && each.Day >= monday.AddDays(7) && each.Day < monday.AddDays(14));
        var unmarked = open.Where(each => each.UrgencyAt(clock.Now) == Urgency.Unmarked).OrderByDescending(ByTime).DistinctBy(each => each.Facts.IsSeries ? $"a{each.Activity.Value}" : $"o{each.Id.Value}");
        return new(
            programme.Id,
            programme.Title,
            monday,
            clock.Today,
            await ProgrammeFigures.Load(db, programme, utcNow, ct),
            await Excerpt.Load(db, done, done.Count, utcNow, ct),
            await Excerpt.Load(db, [.. next.OrderBy(ByTime).Select(each => each.Id)], next.Count(), utcNow, ct),
            await Excerpt.Load(db, [.. unmarked.Select(each => each.Id)], open.Count(each => each.UrgencyAt(clock.Now) == Urgency.Unmarked), utcNow, ct));
    }

    private static DateTime ByTime(OccurrenceBrief each) => each.Facts.StartsAt ?? each.Day.ToDateTime(default);
}

/// <summary>The first of many.</summary>
/// <param name="Count">Of all of them.</param>
public sealed record Excerpt(IReadOnlyList<OccurrenceView> First, int Count)
{
    private const int Most = 6;

    internal static async Task<Excerpt> Load(ShnorDb db, IReadOnlyList<OccurrenceId> ids, int count, DateTime utcNow, CancellationToken ct)
    {
        var first = ids.Take(Most).ToList();
        if (first.Count == 0) return new([], count);
        var views = (await OccurrenceView.LoadForList(db, db.Occurrences.Where(o => first.Contains(o.Id)), utcNow, ct)).ToDictionary(view => view.Id);
        return new([.. first.Select(id => views[id])], count);
    }
}
