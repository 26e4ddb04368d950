using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Ongoing;

/// <param name="Answer">Theirs, to the last question; null: none yet.</param>
internal sealed record ProgressRow(OccurrenceView View, Progress? Answer);

/// <summary>Everything that goes on all the time and is one person's, in the order of the plan.</summary>
internal static class ProgressRows
{
    public static async Task<IReadOnlyList<ProgressRow>> Of(ShnorDb db, ProgrammeId programme, PersonId person, DateTime utcNow, CancellationToken ct)
    {
        var whose = await DutyRows.WhoseWork(db, programme, person, utcNow, ct);
        IReadOnlyList<PersonId> people = whose.Count == 0 ? [person] : whose; // whoever is away may still answer
        var views = await OccurrenceView.Load(
            db,
            db.Occurrences.Where(o => o.ProgrammeId == programme && o.Shape == OccurrenceShape.Ongoing && o.State == OccurrenceState.Open && o.Activity!.RemovedAt == null
                && o.Activity.Assignees.AsQueryable().Any(Acting.Names(people))),
            utcNow,
            ct);
        return await WithAnswers(db, [.. views.Where(view => view.IsGoingOn && view.Clock.Today >= view.Occurrence.WindowFrom && !view.IsDoneBy(person))], person, ct);
    }

    public static async Task<IReadOnlyList<ProgressRow>> WithAnswers(ShnorDb db, IReadOnlyList<OccurrenceView> views, PersonId person, CancellationToken ct)
    {
        var ids = views.Select(view => view.Id).ToList();
        var answers = ids.Count == 0 ? [] : await db.ProgressAnswers.AsNoTracking().Where(a => ids.Contains(a.OccurrenceId) && a.PersonId == person).ToListAsync(ct);
        return [.. views.OrderBy(view => view.Activity.Ordinal).ThenBy(view => view.Id.Value)
            .Select(view => new ProgressRow(view, answers.Find(a => a.OccurrenceId == view.Id && a.AskedFor == AskedFor(view))?.Progress))];
    }

    /// <summary>The day of the last question that has been put; before the first one, the day it began.</summary>
    public static DateOnly AskedFor(OccurrenceView view) =>
        Ladder.For(view.Occurrence.Facts, view.Activity.Programme!.Settings).Select(rung => DateOnly.FromDateTime(rung.At))
            .Where(day => day <= view.Clock.Today).Select(day => (DateOnly?)day).Max() ?? view.Occurrence.WindowFrom;
}
