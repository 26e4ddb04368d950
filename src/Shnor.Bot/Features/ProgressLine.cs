using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>The last answer to «Как идёт?» about something that goes on all the time.</summary>
/// <param name="By">People's text; empty for somebody who is no more.</param>
public sealed record ProgressLine(Progress Progress, string By, DateTime At)
{
    public static async Task<Dictionary<OccurrenceId, ProgressLine>> Load(ShnorDb db, IEnumerable<Occurrence> occurrences, CancellationToken ct)
    {
        var ongoing = occurrences.Where(o => o.Shape == OccurrenceShape.Ongoing).Select(o => o.Id).ToList();
        if (ongoing.Count == 0) return [];
        var answers = await db.ProgressAnswers.Where(a => ongoing.Contains(a.OccurrenceId))
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.OccurrenceId, a.Progress, a.At, p.Name }).ToListAsync(ct);
        return answers.GroupBy(a => a.OccurrenceId).ToDictionary(
            same => same.Key,
            same => same.OrderBy(a => a.At).Select(a => new ProgressLine(a.Progress, a.Name, a.At)).Last());
    }

    public static string InWords(Progress progress) => progress switch
    {
        Progress.AsPlanned => "идёт по плану",
        Progress.Difficult => "есть трудности",
        Progress.NotBegun => "ещё не начинали",
        _ => "завершено",
    };
}
