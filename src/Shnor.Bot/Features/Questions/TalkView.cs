using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Questions;

/// <param name="By">People's text; null for somebody who is no more.</param>
/// <param name="At">Local time of the programme.</param>
public sealed record TalkLine(string? By, string Text, DateTime At);

/// <summary>A talk as its screens and letters need it.</summary>
/// <param name="AskedBy">People's text; null for somebody who is no more.</param>
/// <param name="About">Null: nothing in particular.</param>
/// <param name="IsAsker">Whoever looks began it.</param>
public sealed record TalkView(Question Question, string? AskedBy, OccurrenceView? About, IReadOnlyList<TalkLine> Lines, DateOnly Today, bool IsAsker)
{
    public QuestionId Id => Question.Id;

    public static async Task<TalkView?> Load(ShnorDb db, QuestionId id, PersonId reader, DateTime utcNow, CancellationToken ct)
    {
        if (await db.Questions.Include(q => q.Messages).FirstOrDefaultAsync(q => q.Id == id, ct) is not { } question) return null;
        var clock = new LocalClock((await db.Programmes.SingleAsync(p => p.Id == question.ProgrammeId, ct)).Zone, utcNow);
        var people = question.Messages.Select(m => m.By).OfType<PersonId>().Append(question.AskedBy).Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var lines = question.Messages.OrderBy(m => m.Id).Select(m => new TalkLine(m.By is { } by ? names.GetValueOrDefault(by) : null, m.Text, clock.Zone.ToLocal(m.At)));
        var about = question.OccurrenceId is { } occurrence ? await OccurrenceView.Load(db, occurrence, utcNow, ct) : null;
        return new(question, names.GetValueOrDefault(question.AskedBy), about, [.. lines], clock.Today, question.AskedBy == reader);
    }
}
