using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Digest;

/// <summary>How a programme stands, as /digest and the morning's letter show it.</summary>
/// <param name="Title">Of the programme; people's text.</param>
/// <param name="Today">What is due or held today, by time.</param>
/// <param name="IsWeeksFirst">The week's first working day: then also what can wait is said.</param>
public sealed record DigestView(ProgrammeId Programme, string Title, DateOnly Day, ProgrammeFigures Figures, IReadOnlyList<OccurrenceView> Today, bool IsWeeksFirst)
{
    /// <summary>Whether a coordinator is written to on this morning. What waits for a date may wait for months: of that alone they hear once a week.</summary>
    public bool HasSomethingToSay =>
        Figures is { Today: > 0 } or { Overdue: > 0 } or { ToAccept: > 0 } or { Questions.Count: > 0 } || (IsWeeksFirst && Figures is { Undated: > 0 } or { Unmarked: > 0 });

    public static async Task<DigestView> Load(ShnorDb db, Programme programme, DateTime utcNow, CancellationToken ct)
    {
        var clock = new LocalClock(programme.Zone, utcNow);
        var open = OccurrenceBrief.InPlan(db.Occurrences).Where(o => o.ProgrammeId == programme.Id && o.State == OccurrenceState.Open && o.Shape != OccurrenceShape.Ongoing);
        var midnight = clock.Today.ToDateTime(default);
        var today = await OccurrenceView.LoadForList(db, open.Where(o => o.DueOn == clock.Today || (o.StartsAt >= midnight && o.StartsAt < midnight.AddDays(1))), utcNow, ct);
        return new(
            programme.Id,
            programme.Title,
            clock.Today,
            await ProgrammeFigures.Load(db, programme, utcNow, ct),
            [.. today.Where(view => new OccurrenceBrief(view.Id, view.Activity.Id, view.Occurrence.State, view.Occurrence.Facts).UrgencyAt(clock.Now) == Urgency.Today)
                .OrderBy(view => view.Occurrence.StartsAt is null).ThenBy(view => view.Occurrence.StartsAt).ThenBy(view => view.Activity.Ordinal)],
            programme.Settings.WorkingDayOnOrAfter(DigestTimes.MondayOf(clock.Today)) == clock.Today);
    }
}
