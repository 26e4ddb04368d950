using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>What a person left at the events of a programme: it goes to the one they turn out to be.</summary>
internal static class EventsOf
{
    /// <summary>Where both have answered, the answer of the one who stays counts.</summary>
    public static async Task Move(ShnorDb db, ProgrammeId programme, PersonId from, PersonId into, CancellationToken ct)
    {
        var here = db.Occurrences.Where(o => o.ProgrammeId == programme).Select(o => o.Id);
        await db.Rsvps.Where(r => r.PersonId == from && here.Contains(r.OccurrenceId) && !db.Rsvps.Any(other => other.OccurrenceId == r.OccurrenceId && other.PersonId == into))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, into), ct);
        await db.Rsvps.Where(r => r.PersonId == from && here.Contains(r.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Attendances.Where(a => a.PersonId == from && here.Contains(a.OccurrenceId) && !db.Attendances.Any(other => other.OccurrenceId == a.OccurrenceId && other.PersonId == into))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PersonId, into), ct);
        await db.Attendances.Where(a => a.PersonId == from && here.Contains(a.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Feedbacks.Where(f => f.PersonId == from && here.Contains(f.OccurrenceId) && !db.Feedbacks.Any(other => other.OccurrenceId == f.OccurrenceId && other.PersonId == into))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.PersonId, into), ct);
        await db.Feedbacks.Where(f => f.PersonId == from && here.Contains(f.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.ProgressAnswers
            .Where(p => p.PersonId == from && here.Contains(p.OccurrenceId) && !db.ProgressAnswers.Any(other => other.OccurrenceId == p.OccurrenceId && other.AskedFor == p.AskedFor && other.PersonId == into))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.PersonId, into), ct);
        await db.ProgressAnswers.Where(p => p.PersonId == from && here.Contains(p.OccurrenceId)).ExecuteDeleteAsync(ct);
        await db.Questions.Where(q => q.AskedBy == from && q.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(q => q.AskedBy, into), ct);
        await db.QuestionMessages.Where(m => m.By == from && db.Questions.Any(q => q.Id == m.QuestionId && q.ProgrammeId == programme)).ExecuteUpdateAsync(set => set.SetProperty(m => m.By, into), ct);
        await db.Remarks.Where(r => r.By == from && here.Contains(r.OccurrenceId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, into), ct);
        await db.EventReports.Where(r => r.By == from && here.Contains(r.OccurrenceId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, into), ct);
        await db.ReportFiles.Where(f => f.By == from && here.Contains(f.OccurrenceId)).ExecuteUpdateAsync(set => set.SetProperty(f => f.By, into), ct);
        await db.AssigneeMarks.Where(m => m.By == from && here.Contains(m.OccurrenceId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.By, into), ct);
        await db.Attendances.Where(a => a.MarkedBy == from && here.Contains(a.OccurrenceId)).ExecuteUpdateAsync(set => set.SetProperty(a => a.MarkedBy, into), ct);
        await db.GroupChats.Where(g => g.BoundBy == from && g.ProgrammeId == programme).ExecuteUpdateAsync(set => set.SetProperty(g => g.BoundBy, into), ct);
    }

    /// <summary>Whether something of an event, in any programme, still says this person.</summary>
    public static async Task<bool> Any(ShnorDb db, PersonId who, CancellationToken ct) =>
        await db.Rsvps.AnyAsync(r => r.PersonId == who, ct)
        || await db.Attendances.AnyAsync(a => a.PersonId == who || a.MarkedBy == who, ct)
        || await db.Feedbacks.AnyAsync(f => f.PersonId == who, ct)
        || await db.AssigneeMarks.AnyAsync(m => m.PersonId == who || m.By == who, ct)
        || await db.ProgressAnswers.AnyAsync(p => p.PersonId == who, ct)
        || await db.EventReports.AnyAsync(r => r.By == who, ct)
        || await db.ReportFiles.AnyAsync(f => f.By == who, ct)
        || await db.Remarks.AnyAsync(r => r.By == who, ct)
        || await db.Questions.AnyAsync(q => q.AskedBy == who, ct)
        || await db.QuestionMessages.AnyAsync(m => m.By == who, ct)
        || await db.GroupChats.AnyAsync(g => g.BoundBy == who, ct);
}
